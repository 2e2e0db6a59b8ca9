import { Form, Input } from 'antd'
import type { OrderPage } from '../../main/order/view'
import { addDays, type Day } from '../../main/value/day'
import { type Fen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useCommand } from '../ask'
import { CustomerPicker } from '../customer/customer-picker'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { MoneyField } from '../part/decimal-field'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'

interface Fields {
  code: string
  customer: { id: Id; name: string } | null
  amount: Fen | null
  minAmount: Fen | null
  validFrom: Day
  validTo: Day
  reason: string
}

/** Issues a coupon, for anybody or to make up for an order that was late (DSC-05, ORD-24). */
export function IssueDialog({ order, onClose }: { order: OrderPage | null; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('coupon.issue')
  const no = order?.no ?? ''
  const save = async ({ customer, amount, minAmount, ...typed }: Fields) => {
    const sent = { ...typed, amount: amount ?? zeroFen, minAmount: minAmount ?? zeroFen }
    const { code } = await run({ ...sent, customerId: customer?.id ?? null, orderId: order?.id ?? null })
    tell.done(t('coupon.issued', { code }))
    onClose()
  }
  const needed = [{ required: true, message: t('part.required') }]
  const initial = {
    code: '',
    amount: null,
    minAmount: null,
    validFrom: today(),
    validTo: addDays(today(), 90),
    customer: order && { id: order.customerId, name: order.customerName },
    reason: order ? t('coupon.late', { no }) : '',
  }
  return (
    <FormDialog<Fields>
      title={order ? t('coupon.issueFor', { no }) : t('coupon.new')}
      initial={initial}
      onSave={save}
      onClose={onClose}
      pending={pending}
      okText={t('coupon.issue')}
    >
      <div className="dialog-fields two">
        <Form.Item name="amount" label={t('coupon.amount')} extra={t('coupon.amountHint')} rules={needed}>
          <MoneyField label={t('coupon.amount')} autoFocus />
        </Form.Item>
        <Form.Item name="minAmount" label={t('coupon.minAmount')} extra={t('coupon.minHint')}>
          <MoneyField label={t('coupon.minAmount')} placeholder="0.00" />
        </Form.Item>
      </div>
      <Form.Item name="customer" label={t('coupon.customer')} extra={t('coupon.customerHint')}>
        <ChosenCustomer />
      </Form.Item>
      <div className="dialog-fields two">
        <Form.Item name="validFrom" label={t('coupon.validFrom')} rules={needed}>
          <DayField label={t('coupon.validFrom')} clearable={false} />
        </Form.Item>
        <Form.Item name="validTo" label={t('coupon.validTo')} rules={needed}>
          <DayField label={t('coupon.validTo')} clearable={false} />
        </Form.Item>
      </div>
      <div className="dialog-fields two">
        <Form.Item name="reason" label={t('coupon.reason')} rules={[{ ...needed[0], whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="code" label={t('coupon.column.code')}>
          <Input maxLength={40} placeholder={t('coupon.codeHint')} />
        </Form.Item>
      </div>
    </FormDialog>
  )
}

type Chosen = Fields['customer']

/** The form hands in value, way to change it and the label's id. */
function ChosenCustomer({
  value = null,
  onChange,
  id,
}: {
  value?: Chosen
  onChange?: (to: Chosen) => void
  id?: string
}) {
  const t = useWords()
  return (
    <CustomerPicker
      label={t('coupon.customer')}
      value={value}
      onChange={(pick) => onChange?.(pick && { id: pick.id, name: pick.name })}
      {...(id === undefined ? {} : { id })}
    />
  )
}

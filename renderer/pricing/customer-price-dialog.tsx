import { Button, Form } from 'antd'
import type { CustomerPriceFields } from '../../main/pricing/offer'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import type { Price } from '../../main/value/price'
import type { Qty } from '../../main/value/qty'
import { useCommand } from '../ask'
import { CustomerPicker } from '../customer/customer-picker'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { PriceField, QtyField } from '../part/decimal-field'
import { Dialog } from '../part/dialog'
import { forgetFaults, showRefusal } from '../part/form'
import { useNotice } from '../part/notice'
import { ProductPicker } from '../product/product-picker'

type Named = { id: Id; name: string }

/** What the dialog begins with: an agreed price, or a new one for this customer or product. */
export interface Known {
  id: Id | null
  customer: Named | null
  product: Named | null
  price?: Pick<CustomerPriceFields, 'fromQty' | 'validFrom' | 'validTo' | 'price'>
}

interface Fields {
  customer: Named | null
  product: Named | null
  price: Price | null
  fromQty: Qty | null
  validFrom: Day
  validTo: Day | null
}

/** Agrees a price with a customer, changes it, or ends it. */
export function CustomerPriceDialog({ known, onClose }: { known: Known; onClose: () => void }) {
  const t = useWords()
  const [form] = Form.useForm<Fields>()
  const { save, remove, pending } = useActs(known, form, onClose)
  const { id, customer, product, price } = known
  const start = { customer, product, fromQty: null, validFrom: today(), validTo: null, ...price }
  return (
    <Dialog
      title={t(id === null ? 'pricing.newCustomerPrice' : 'pricing.customerPrice')}
      open
      onClose={onClose}
      onOk={form.submit}
      okText={t('part.save')}
      pending={pending}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        onValuesChange={(changed) => forgetFaults(form, changed)}
        onFinish={save}
      >
        <Whose known={known} />
        <div className="dialog-fields two">
          <Form.Item name="price" label={t('pricing.price')} rules={[{ required: true, message: t('part.required') }]}>
            <PriceField label={t('pricing.price')} autoFocus={customer !== null && product !== null} />
          </Form.Item>
          <Form.Item name="fromQty" label={t('pricing.fromQty')} tooltip={t('pricing.fromQtyHint')}>
            <QtyField label={t('pricing.fromQty')} placeholder="0" />
          </Form.Item>
          <Form.Item name="validFrom" label={t('pricing.validFrom')}>
            <DayField label={t('pricing.validFrom')} clearable={false} />
          </Form.Item>
          <Form.Item name="validTo" label={t('pricing.validTo')} tooltip={t('pricing.validToHint')}>
            <DayField label={t('pricing.validTo')} />
          </Form.Item>
        </div>
      </Form>
      {id !== null && (
        <Button danger onClick={remove}>
          {t('pricing.end')}
        </Button>
      )}
    </Dialog>
  )
}

/** Whom and what it is for; fixed once it is agreed. */
function Whose({ known }: { known: Known }) {
  const t = useWords()
  const needed = [{ required: true, message: t('part.required') }]
  return (
    <>
      <Form.Item name="customer" label={t('pricing.customer')} rules={needed}>
        <PickedCustomer disabled={known.customer !== null} />
      </Form.Item>
      <Form.Item name="product" label={t('pricing.product')} rules={needed}>
        <PickedProduct disabled={known.product !== null} />
      </Form.Item>
    </>
  )
}

interface PickedProps {
  value?: Named | null
  onChange?: (named: Named | null) => void
  disabled: boolean
  id?: string
}

function PickedCustomer({ value = null, onChange, disabled, id }: PickedProps) {
  const t = useWords()
  return (
    <CustomerPicker
      {...(id === undefined ? {} : { id })}
      label={t('pricing.customer')}
      value={value}
      disabled={disabled}
      autoFocus={!disabled}
      onChange={(pick) => onChange?.(pick)}
    />
  )
}

function PickedProduct({ value = null, onChange, disabled, id }: PickedProps) {
  const t = useWords()
  return (
    <ProductPicker
      {...(id === undefined ? {} : { id })}
      label={t('pricing.product')}
      value={value}
      disabled={disabled}
      autoFocus={!disabled}
      onChange={(pick) => onChange?.(pick)}
    />
  )
}

function useActs({ id }: Known, form: ReturnType<typeof Form.useForm<Fields>>[0], onClose: () => void) {
  const t = useWords()
  const tell = useNotice()
  const create = useCommand('customerPrice.create')
  const change = useCommand('customerPrice.change')
  const end = useCommand('customerPrice.delete')
  const act = async (run: () => Promise<unknown>, said: string) => {
    try {
      await run()
      tell.done(said)
      onClose()
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  const save = ({ customer, product, price, fromQty, validFrom, validTo }: Fields) => {
    if (customer === null || product === null || price === null) return
    const agreed = { customerId: customer.id, productId: product.id, price, fromQty: fromQty ?? 0, validFrom, validTo }
    void act(() => (id === null ? create.run(agreed) : change.run({ ...agreed, id })), t('pricing.saved'))
  }
  const remove = () => {
    if (id !== null) void act(() => end.run({ id }), t('pricing.ended'))
  }
  return { save, remove, pending: create.pending || change.pending || end.pending }
}

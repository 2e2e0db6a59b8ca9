import { Form, Input } from 'antd'
import type { ProductPage } from '../../main/product/product'
import type { Day } from '../../main/value/day'
import { formatQty, type Qty } from '../../main/value/qty'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { QtyField } from '../part/decimal-field'
import { Dialog } from '../part/dialog'
import { forgetFaults, showRefusal } from '../part/form'
import { useNotice } from '../part/notice'

interface Fields {
  qty: Qty | null
  movedOn: Day
  note: string
}

/** Writes a stock movement by hand, after counting: up or down, with the reason. */
export function AdjustStock({ page, onClose }: { page: ProductPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const [form] = Form.useForm<Fields>()
  const { run, pending } = useCommand('product.adjustStock')
  const typed: Qty | null = Form.useWatch('qty', form) ?? null
  const save = async ({ qty, movedOn, note }: Fields) => {
    try {
      await run({ id: page.id, qty: qty ?? 0, movedOn, note })
      tell.done(t('product.adjusted'))
      onClose()
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  const hint = t('product.adjustHint', { onHand: formatQty(page.onHand), after: formatQty(page.onHand + (typed ?? 0)) })
  return (
    <Dialog title={`${t('product.adjust')} · ${page.name}`} open onClose={onClose} onOk={form.submit} pending={pending}>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ movedOn: today(), note: '' }}
        onValuesChange={(changed) => forgetFaults(form, changed)}
        onFinish={save}
      >
        <Form.Item
          name="qty"
          label={t('product.adjustQty')}
          extra={hint}
          rules={[
            {
              validator: (_rule, qty: Qty | null) =>
                qty ? Promise.resolve() : Promise.reject(new Error(t('product.qtyNeeded'))),
            },
          ]}
        >
          <QtyField label={t('product.adjustQty')} negative autoFocus suffix={page.unit} />
        </Form.Item>
        <Form.Item name="movedOn" label={t('product.adjustOn')}>
          <DayField label={t('product.adjustOn')} clearable={false} />
        </Form.Item>
        <Form.Item name="note" label={t('product.adjustNote')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}

import { Form, Input } from 'antd'
import { useState } from 'react'
import type { ProductPage } from '../../main/product/product'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import type { Price } from '../../main/value/price'
import { formatQty, type Qty, zeroQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { ChooseLots } from '../lot/choose-lots'
import { useLotsOfProduct } from '../lot/of-product'
import { type LotsTyped, TypeLots } from '../lot/type-lots'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { PriceField, QtyField } from '../part/decimal-field'
import { Dialog } from '../part/dialog'
import { forgetFaults, showRefusal } from '../part/form'
import { useNotice } from '../part/notice'
import { PlaceField } from '../stock/place-field'

interface Fields {
  locationId: Id | null
  qty: Qty | null
  unitCost: Price | null
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
  const maySeeCosts = useMay('cost.read')
  const coming = maySeeCosts && (typed ?? 0) > 0
  const place: Id | null = Form.useWatch('locationId', form) ?? null
  const going = useLotsOfProduct(page, place, -(typed ?? 0) as Qty)
  const [named, setNamed] = useState<LotsTyped>(new Map())
  const needs = page.tracking !== 'none' && (typed ?? 0) > 0 ? [{ ...going.need, need: typed ?? zeroQty }] : []
  const save = async ({ locationId, qty, unitCost, movedOn, note }: Fields) => {
    try {
      const lots = needs.flatMap(({ key }) => [...(named.get(key) ?? [])])
      const cost = coming ? unitCost : null
      const moved = { qty: qty ?? 0, unitCost: cost, movedOn, note, lots, chosen: going.lots.sent.lots }
      await run({ id: page.id, locationId, ...moved })
      tell.done(t('product.adjusted'))
      onClose()
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  const hint = t('product.adjustHint', { onHand: formatQty(page.onHand), after: formatQty(page.onHand + (typed ?? 0)) })
  return (
    <Dialog
      title={`${t('product.adjust')} · ${page.name}`}
      open
      onClose={onClose}
      onOk={form.submit}
      pending={pending}
      {...wide(page)}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ locationId: null, unitCost: null, movedOn: today(), note: '' }}
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
        <TypeLots needs={needs} typed={named} onChange={setNamed} />
        <ChooseLots of={going.lots} />
        <Form.Item name="locationId" label={t('stock.adjustPlace')}>
          <PlaceField label={t('stock.adjustPlace')} />
        </Form.Item>
        <Form.Item name="unitCost" label={t('stock.adjustCost')} extra={t('stock.adjustCostHint')} hidden={!coming}>
          <PriceField label={t('stock.adjustCost')} />
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

/** The rows of batches want room. */
const wide = ({ tracking }: ProductPage) => (tracking === 'none' ? {} : { width: 680 })

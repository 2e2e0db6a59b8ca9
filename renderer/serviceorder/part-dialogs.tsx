import { Select } from 'antd'
import { useState } from 'react'
import { usedOf } from '../../main/serviceorder/charge'
import type { ServicePage, ServicePart } from '../../main/serviceorder/view'
import type { Id } from '../../main/value/id'
import type { Price } from '../../main/value/price'
import { formatQty, oneUnit, type Qty } from '../../main/value/qty'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { ChooseLots, useLotsChosen } from '../lot/choose-lots'
import { DialogField, useFaults } from '../order/dialog-field'
import { today } from '../part/clock'
import { PriceField, QtyField } from '../part/decimal-field'
import { useNotice } from '../part/notice'
import { ProductPicker } from '../product/product-picker'
import { Asking } from '../salesreturn/return-step'

interface Typed {
  product: { id: Id; name: string } | null
  qty: Qty | null
  price: Price | null
  warehouseId: Id | null
}

/** What was typed as it is sent, or the word for what is missing. */
function partOf({ product, qty, price, warehouseId }: Typed) {
  if (product === null) return 'serviceCharge.productNeeded'
  if (qty === null || qty <= 0) return 'serviceCharge.qtyNeeded'
  return price === null ? 'serviceCharge.priceNeeded' : { product, qty, price, warehouseId }
}

/** A part is taken for a service: it leaves the stock, and the customer pays its price. */
export function TakePartDialog({ page: { id, version, no }, onClose }: { page: ServicePage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('service.takePart')
  const warehouses = (useAsk('warehouse.list', {}).data ?? []).filter(({ active }) => active)
  const [typed, setTyped] = useState<Typed>({ product: null, qty: oneUnit, price: null, warehouseId: null })
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const productId = typed.product?.id ?? null
  const found = useAsk('lot.forProduct', { productId: productId ?? 1 }, { enabled: productId !== null }).data
  const taken = new Map(productId === null ? [] : [[productId as number, typed.qty]])
  const warehouseId = typed.warehouseId ?? warehouses[0]?.id ?? null
  const lots = useLotsChosen(found, taken, { warehouseId, on: today() })
  const set = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }))
  const take = () => {
    const part = partOf(typed)
    if (typeof part === 'string') return setFault(t(part))
    const { product, ...rest } = part
    run({ id, version, productId: product.id, ...rest, ...lots.sent }).then(
      () => {
        tell.done(t('serviceCharge.taken', { name: product.name }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const dialog = {
    title: t('serviceCharge.takeTitle', { no }),
    okText: t('serviceCharge.take'),
    onClose,
    pending,
    fault,
  }
  return (
    <Asking {...dialog} onOk={take} disabled={anyFault}>
      <p className="note">{t('serviceCharge.takeHint')}</p>
      <DialogField name={t('serviceCharge.field.product')}>
        <ProductPicker
          label={t('serviceCharge.field.product')}
          value={typed.product}
          autoFocus
          onChange={(pick) => set(pick ? { product: pick, price: pick.listPrice } : { product: null })}
        />
      </DialogField>
      <div className="dialog-fields two">
        <DialogField name={t('serviceCharge.field.qty')}>
          <QtyField
            label={t('serviceCharge.field.qty')}
            value={typed.qty}
            onChange={(qty) => set({ qty })}
            onFault={(sentence) => setLineFault(1, sentence)}
          />
        </DialogField>
        <DialogField name={t('serviceCharge.field.price')}>
          <PriceField
            label={t('serviceCharge.field.price')}
            value={typed.price}
            onChange={(price) => set({ price })}
            onFault={(sentence) => setLineFault(2, sentence)}
          />
        </DialogField>
      </div>
      {warehouses.length > 1 && (
        <DialogField name={t('serviceCharge.field.warehouse')}>
          <Select<Id>
            aria-label={t('serviceCharge.field.warehouse')}
            options={warehouses.map(({ id: value, name: label }) => ({ value, label }))}
            value={typed.warehouseId ?? warehouses[0]?.id ?? null}
            onChange={(warehouseId) => set({ warehouseId })}
          />
        </DialogField>
      )}
      <ChooseLots of={lots} />
    </Asking>
  )
}

/** So much of a part was not used and lies in stock again. */
export function GiveBackDialog({ page, part, onClose }: { page: ServicePage; part: ServicePart; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('service.giveBack')
  const [qty, setQty] = useState<Qty | null>(usedOf(part))
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const lots = useLotsChosen(useAsk('lot.forPart', { partId: part.id }).data, new Map([[part.id as number, qty]]))
  const { id, version, no } = page
  const name = part.productName
  const give = () => {
    if (qty === null || qty <= 0) return setFault(t('serviceCharge.qtyNeeded'))
    run({ id, version, partId: part.id, qty, lots: lots.sent.lots }).then(
      () => {
        tell.done(t('serviceCharge.given', { name }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const dialog = {
    title: t('serviceCharge.backTitle', { name, no }),
    okText: t('serviceCharge.giveBack'),
    onClose,
    pending,
    fault,
  }
  return (
    <Asking {...dialog} onOk={give} disabled={anyFault}>
      <DialogField
        name={t('serviceCharge.field.back')}
        hint={t('serviceCharge.backHint', { qty: formatQty(usedOf(part)) })}
      >
        <QtyField
          label={t('serviceCharge.field.back')}
          value={qty}
          onChange={setQty}
          onFault={(sentence) => setLineFault(1, sentence)}
          autoFocus
        />
      </DialogField>
      <ChooseLots of={lots} />
    </Asking>
  )
}

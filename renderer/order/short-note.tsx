import type { OrderPage } from '../../main/order/view'
import type { Id } from '../../main/value/id'
import { formatQty, zeroQty } from '../../main/value/qty'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import type { Quantities } from './quantities'
import { type LeavingPart, shortParts } from './short-parts'

/** What the lines of an order take out of stock: goods themselves, of a bundle what it consists of. */
const partsOf = (order: OrderPage): LeavingPart[] =>
  order.lines.flatMap(({ id: lineId, productId, productName: name, baseUnit: unit, unitRatio: ratio, ...line }) => {
    if (!line.stocked) return []
    if (line.components.length === 0) return [{ lineId, productId, name, unit, ratio }]
    return line.components.map(({ qty, ...component }) => ({ lineId, ...component, ratio: qty }))
  })

interface Props {
  order: OrderPage
  quantities: Quantities
  warehouseId: Id | null
  /** Goods by batch or serial number: of these nothing leaves that is not there. */
  followed: readonly Id[]
}

/** Of what more leaves than lies there: where the shop allows it (R-STK) it leaves all the same, and stands below zero. */
export function ShortNote({ order, quantities, warehouseId, followed }: Props) {
  const t = useWords()
  const allowed = useAsk('orderSettings.read', {}).data?.allowNegative ?? false
  const parts = partsOf(order).filter(({ productId }) => !followed.includes(productId))
  const levels = useAsk('warehouse.levels', { productIds: [...new Set(parts.map(({ productId }) => productId))] }).data
  if (!allowed || levels === undefined) return null
  const liesOf = (id: Id) =>
    levels.find((one) => one.productId === id && one.warehouseId === warehouseId)?.qty ?? zeroQty
  return shortParts(parts, quantities, liesOf).map(({ productId, name, unit, short }) => (
    <p key={productId} className="bad">
      {t('delivery.ship.short', { name, qty: formatQty(short), unit })}
    </p>
  ))
}

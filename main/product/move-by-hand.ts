import { allTaken, lotChoice } from '../../db/lot'
import { keepLots } from '../../db/lot-arrival'
import { lastCost } from '../../db/missing'
import { issueFrom, postArrival } from '../../db/movement'
import { checkInUse, placeOf, stockOf, usualWarehouse } from '../../db/stock'
import type { Work } from '../command'
import type { Day } from '../value/day'
import { zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import type { ChosenLot, TypedLot } from '../value/lot'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { costAt, unitCost } from '../value/worth'
import type { ProductKind } from './product'

interface Moved {
  kind: 'opening' | 'adjustment'
  qty: Qty
  movedOn: Day
  note: string
  /** Where; null means the usual warehouse's own place. */
  locationId: Id | null
  /** What a unit of what comes in cost, net of tax; null means what the others cost, or last cost, or else the price that was typed for the product. */
  unitCost: Price | null
  /** Of what is told apart: the batches that come in, or those that go. */
  lots?: readonly TypedLot[]
  chosen?: readonly ChosenLot[]
}

/**
 * Moves the stock of a product without a document; what comes in counts at its cost, what goes out at the average (R-STK). Refuses a
 * product without stock of its own (`stock.notKept`), a day after today (`day.future`), nothing at all
 * (`order.quantityNotPositive`), more than lies there (`stock.notThere`), batches that do not fit (`lot.sum`), and into a retired
 * bin (`bin.inactive`).
 */
export async function moveByHand(
  work: Work,
  product: { id: Id; name: string; kind: ProductKind },
  moved: Moved,
): Promise<void> {
  const { kind, qty, movedOn, note } = moved
  if (product.kind !== 'goods') throw new Refusal('stock.notKept', { product: product.name })
  if (movedOn > work.today) throw new Refusal('day.future', { day: movedOn })
  if (qty === 0) throw new Refusal('order.quantityNotPositive', {}, { qty: 'order.quantityNotPositive' })
  const productId = product.id
  const lots = await lotChoice(work, moved.chosen ?? [])
  const document = { kind, documentId: work.newId(), documentNo: '', movedOn, note, lots }
  const locationId = moved.locationId ?? (await placeOf(work, await usualWarehouse(work)))
  if (qty < 0) {
    await issueFrom(work, work, document, productId, [{ locationId, qty: -qty as Qty }])
    return allTaken(lots)
  }
  await checkInUse(work, locationId)
  const coming = await keepLots(work, work, productId, moved.lots ?? [], qty)
  const { onHand, stockValue } = await stockOf(work, productId)
  const cost = moved.unitCost ?? unitCost({ qty: onHand, value: stockValue }) ?? (await lastCost(work, productId))
  const value = cost === null ? zeroFen : costAt(qty, cost)
  await postArrival(work, work, document, { productId, locationId, qty, value, lots: coming })
}

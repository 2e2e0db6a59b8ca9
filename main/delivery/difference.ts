import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { ChosenLot } from '../value/lot'
import { formatQty, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'

/** What became of goods that did not arrive (R-DLV): lost on the way and not to be paid, shipped once more, or back in stock. */
export const outcomes = ['loss', 'reship', 'return'] as const
export type Outcome = (typeof outcomes)[number]

/** What the customer has counted of a delivered line, and what became of the rest; null where nothing is missing. */
export interface Counted {
  deliveryLineId: Id
  receivedQty: Qty
  outcome: Outcome | null
  /** Which batches and serial numbers are shipped again, or are back. */
  lots: ChosenLot[]
}

/** What of a delivery the customer does not pay for: lost, or back in stock on a day. */
export interface Gone {
  deliveryId: Id
  on: Day
  lost: boolean
  lines: { deliveryLineId: Id; qty: Qty; lots: ChosenLot[] }[]
}

/** So much of a delivered line did not arrive. */
export interface Missing {
  deliveryLineId: Id
  receivedQty: Qty
  qty: Qty
  outcome: Outcome
  lots: ChosenLot[]
}

/**
 * What did not arrive of some delivered lines. Refuses more than was shipped (`delivery.receivedTooMuch`), a line counted twice or
 * of another delivery (`record.notFound`), and less without saying what became of it (`delivery.outcomeNeeded`).
 */
export function missingOf(
  lines: readonly { id: Id; qty: Qty; productName: string }[],
  counted: readonly Counted[],
): Missing[] {
  if (new Set(counted.map(({ deliveryLineId }) => deliveryLineId)).size < counted.length)
    throw new Refusal('record.notFound', { record: 'deliveryLine' })
  return counted.flatMap(({ deliveryLineId, receivedQty, outcome, lots }) => {
    const line = lines.find(({ id }) => id === deliveryLineId)
    if (line === undefined) throw new Refusal('record.notFound', { record: 'deliveryLine' })
    const { productName: product } = line
    if (receivedQty > line.qty || receivedQty < 0)
      throw new Refusal('delivery.receivedTooMuch', {
        product,
        qty: formatQty(receivedQty),
        shipped: formatQty(line.qty),
      })
    const qty = (line.qty - receivedQty) as Qty
    if (qty === 0) return []
    if (outcome === null) throw new Refusal('delivery.outcomeNeeded', { product, qty: formatQty(qty) })
    return [{ deliveryLineId, receivedQty, qty, outcome, lots }]
  })
}

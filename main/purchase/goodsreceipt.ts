import { type Fen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { follow, type Machine } from '../value/machine'
import { formatQty, type Qty, zeroQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { shareOf } from '../value/worth'
import type { WhenGoods } from './purchase'

/** The states of a goods receipt: the goods are here, they were looked at, or it was a mistake. */
export const goodsReceiptStates = ['RECEIVED', 'INSPECTED', 'VOIDED'] as const

export type GoodsReceiptState = (typeof goodsReceiptStates)[number]

export const goodsReceiptEvents = ['inspect', 'void'] as const

export type GoodsReceiptEvent = (typeof goodsReceiptEvents)[number]

/** The life of a goods receipt. Only what was looked at lies in stock; voiding takes that back. */
export const goodsReceiptLife: Machine<GoodsReceiptState, GoodsReceiptEvent> = {
  words: 'goodsReceipt',
  refusal: 'order.eventNotAllowed',
  states: goodsReceiptStates,
  events: goodsReceiptEvents,
  ends: ['INSPECTED', 'VOIDED'],
  table: { RECEIVED: { inspect: 'INSPECTED', void: 'VOIDED' }, INSPECTED: { void: 'VOIDED' }, VOIDED: {} },
}

/** The state of a goods receipt after an event; refuses what its table does not name (`order.eventNotAllowed`). */
export const next = (state: GoodsReceiptState, event: GoodsReceiptEvent) => follow(goodsReceiptLife, state, event)

/** What becomes of what is not accepted: it goes back to the supplier, or the supplier brings other goods for it. */
export const rejectedWays = ['return', 'replace'] as const

export type RejectedWay = (typeof rejectedWays)[number]

/** A line of a purchase order as far as its goods are here. */
export interface OrderedGoods {
  id: Id
  productName: string
  qty: Qty
  receivedQty: Qty
}

/** How much of a line of the order came. */
export interface Came {
  lineId: Id
  qty: Qty
}

/**
 * The lines that came. Refuses nothing at all (`goodsReceipt.nothing`), a line of another order (`record.notFound`), and more
 * than is still to come (`goodsReceipt.tooMuch`).
 */
export function received(ordered: readonly OrderedGoods[], came: readonly Came[]): Came[] {
  const some = came.filter(({ qty }) => qty !== 0)
  if (some.length === 0) throw new Refusal('goodsReceipt.nothing')
  for (const [at, { lineId, qty }] of some.entries()) {
    const line = ordered.find(({ id }) => id === lineId)
    if (line === undefined || some.findIndex((one) => one.lineId === lineId) !== at)
      throw new Refusal('record.notFound', { record: 'purchaseOrder' })
    const left = (line.qty - line.receivedQty) as Qty
    if (qty < 0 || qty > left)
      throw new Refusal('goodsReceipt.tooMuch', {
        product: line.productName,
        qty: formatQty(qty),
        left: formatQty(left),
      })
  }
  return some
}

/** Whether all that was ordered is here. */
export const isAllHere = (lines: readonly Pick<OrderedGoods, 'qty' | 'receivedQty'>[]): boolean =>
  lines.every(({ qty, receivedQty }) => receivedQty >= qty)

/** A line of a receipt with what it cost of the line of the order so far. */
export interface Inspected {
  qty: Qty
  rejected: Qty
  /** The line of the order without and with tax: all of it, and what was accepted of it before. */
  ordered: { qty: Qty; net: Fen; gross: Fen }
  before: { qty: Qty; cost: Fen; gross: Fen }
}

/**
 * How much of a line is accepted, what that cost without tax, and what is owed for it with tax: all that is accepted of a line
 * costs what it came to, to the fen (R-STK).
 */
export function accepted({ qty, rejected, ordered, before }: Inspected) {
  const acceptedQty = (qty - rejected) as Qty
  const left = (ordered.qty - before.qty) as Qty
  const share = (whole: Fen, taken: Fen) =>
    acceptedQty === zeroQty ? zeroFen : shareOf({ qty: left, value: (whole - taken) as Fen }, acceptedQty)
  return { acceptedQty, cost: share(ordered.net, before.cost), gross: share(ordered.gross, before.gross) }
}

/** Where an inspection leads a purchase order all of which has been here (R-ST). */
export function afterInspection(allHere: boolean, others: boolean): WhenGoods {
  if (!allHere) return 'replaced'
  return others ? 'moreToInspect' : 'allAccepted'
}

/** Where voiding a receipt leads a purchase order: to where it was before anything came, where it has no other receipts. */
export function afterVoid(order: { sent: boolean; confirmed: boolean; others: boolean }): WhenGoods {
  if (order.others) return 'someHere'
  if (order.confirmed) return 'confirmed'
  return order.sent ? 'sent' : 'approved'
}

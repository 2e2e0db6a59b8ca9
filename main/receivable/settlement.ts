import type { Day } from '../value/day'
import { type Fen, formatFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** Something owed: when it is due, when and under which number it arose, what is open (分), and the order behind it. */
export type OpenItem = { id: Id; dueOn: Day; itemOn: Day; no: string; open: Fen; orderId: Id | null }

/** How much of a receipt pays one item, in fen. */
export type Settlement = { itemId: Id; amount: Fen }

/**
 * Pays what a customer owes from one amount: first the items of the order it was paid for, then the rest, the earliest
 * due first, then the earliest written, then the lower number (R-ALC). Never pays an item more than is open nor more
 * than the amount in all; what is left over is the customer's advance. The items are one customer's.
 */
export function settleOldestFirst(amount: Fen, items: readonly OpenItem[], orderId: Id | null = null): Settlement[] {
  const settlements: Settlement[] = []
  let left: number = amount
  for (const item of inTurn(items, orderId)) {
    const paid = Math.min(left, item.open)
    if (paid <= 0) continue
    settlements.push({ itemId: item.id, amount: paid as Fen })
    left -= paid
  }
  return settlements
}

/** The order some money is for, and what it has outstanding without that money (分): owed and not yet delivered. */
export interface Bound {
  orderId: Id
  outstanding: Fen
}

/**
 * Pays what a customer owes from money in hand: of an order it is `bound` to first the items; then what that order still has outstanding
 * and not delivered is left in hand for it, and only what is beyond goes to the rest, as `settleOldestFirst` does (R-ALC).
 */
export function settleReceived(amount: Fen, items: readonly OpenItem[], bound: Bound | null): Settlement[] {
  if (bound === null) return settleOldestFirst(amount, items)
  const of = (own: boolean) => items.filter(({ orderId }) => (orderId === bound.orderId) === own)
  const first = settleOldestFirst(amount, of(true))
  const paid = first.reduce((sum, share) => sum + share.amount, 0)
  const left = amount - paid
  const kept = Math.min(left, Math.max(0, bound.outstanding - paid))
  return [...first, ...settleOldestFirst((left - kept) as Fen, of(false))]
}

/**
 * Pays what somebody says of each item from one amount, leaving out what is nothing. Refuses an item that is not among them or
 * stands twice (`record.notFound`), more than is open of one (`settlement.tooMuchOfOne`), and more than the amount in all
 * (`settlement.tooMuch`).
 */
export function settleByHand(amount: Fen, items: readonly OpenItem[], said: readonly Settlement[]): Settlement[] {
  const some = said.filter((share) => share.amount !== 0)
  for (const [at, share] of some.entries()) {
    const item = items.find(({ id }) => id === share.itemId)
    if (!item || some.findIndex(({ itemId }) => itemId === item.id) !== at)
      throw new Refusal('record.notFound', { record: 'openItem' })
    if (share.amount < 0 || share.amount > item.open)
      throw new Refusal('settlement.tooMuchOfOne', {
        no: item.no,
        amount: formatFen(share.amount),
        open: formatFen(item.open),
      })
  }
  const whole = some.reduce((sum, share) => sum + share.amount, 0)
  if (whole > amount)
    throw new Refusal('settlement.tooMuch', { whole: formatFen(whole as Fen), amount: formatFen(amount) })
  return some
}

function inTurn(items: readonly OpenItem[], orderId: Id | null): OpenItem[] {
  const later = (item: OpenItem) => (orderId !== null && item.orderId === orderId ? 0 : 1)
  return [...items].sort(
    (a, b) =>
      later(a) - later(b) ||
      compare(a.dueOn, b.dueOn) ||
      compare(a.itemOn, b.itemOn) ||
      compareNo(a.no, b.no) ||
      a.id - b.id,
  )
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The ten-thousandth document of a day has one digit more and still comes after the 9999th. */
function compareNo(a: string, b: string): number {
  const [prefixA, numberA] = splitNo(a)
  const [prefixB, numberB] = splitNo(b)
  return compare(prefixA, prefixB) || compare(numberA, numberB) || compare(a, b)
}

function splitNo(no: string): [string, number] {
  const digits = /\d*$/.exec(no)?.[0] ?? ''
  return [no.slice(0, no.length - digits.length), Number(digits)]
}

import type { Fen } from '../value/fen'
import { fen, formatFen } from '../value/fen'
import type { Id } from '../value/id'
import { formatInstant, type Instant } from '../value/instant'
import { eventsOf, follow, type Machine } from '../value/machine'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { divideRounded } from '../value/round'

/** The states of a red letter (R-INV): waiting for the other side, ready to be issued, issued; run out, taken back. */
export const redStates = ['WAITING', 'CONFIRMED', 'ISSUED', 'EXPIRED', 'WITHDRAWN'] as const
export type RedState = (typeof redStates)[number]

export const redEvents = ['confirm', 'issue', 'expire', 'withdraw'] as const
export type RedEvent = (typeof redEvents)[number]

/** The life of a red letter (R-INV). One whose invoice the buyer has not used begins as confirmed; one that ran out here may have been confirmed in time all the same. */
export const redLife: Machine<RedState, RedEvent> = {
  words: 'invoice.red',
  refusal: 'invoice.redNotAllowed',
  states: redStates,
  events: redEvents,
  ends: ['ISSUED', 'WITHDRAWN'],
  table: {
    WAITING: { confirm: 'CONFIRMED', expire: 'EXPIRED', withdraw: 'WITHDRAWN' },
    CONFIRMED: { issue: 'ISSUED', withdraw: 'WITHDRAWN' },
    ISSUED: {},
    EXPIRED: { confirm: 'CONFIRMED' },
    WITHDRAWN: {},
  },
  instead: { issue: { WAITING: 'confirmRedFirst' } },
}

/** The state a red letter is in after an event (R-INV). Refuses with `invoice.redNotAllowed` whatever the table does not name. */
export const nextRed = (state: RedState, event: RedEvent): RedState => follow(redLife, state, event)

/** The events a red letter in this state may be offered. */
export const redEventsFrom = (state: RedState): RedEvent[] => eventsOf(redLife, state)

/** Why an invoice is taken back: 销货退回, 开票有误, 服务中止, 销售折让. */
export const redReasons = ['goodsReturned', 'wrongInvoice', 'serviceStopped', 'allowance'] as const
export type RedReason = (typeof redReasons)[number]

/** Who began it. */
export const redSides = ['seller', 'buyer'] as const
export type RedSide = (typeof redSides)[number]

/** How long the other side may take to confirm, in ms: 72 hours (R-INV). */
export const confirmWithin = 72 * 3_600_000

/** Until when a red letter that was begun at a moment may be confirmed. */
export const deadlineOf = (startedAt: Instant): Instant => (startedAt + confirmWithin) as Instant

/** A red letter that is or was to be confirmed. */
interface Confirmable {
  no: string
  startedAt: Instant
  deadlineAt: Instant | null
}

/**
 * Refuses a moment of confirmation still to come (`invoice.redConfirmedLater`), before the red letter was begun, to the minute
 * (`invoice.redConfirmedEarlier`), and at its deadline or later (`invoice.redRunOut`); when it is entered does not matter (R-INV).
 */
export function checkConfirmed({ no, startedAt, deadlineAt }: Confirmable, confirmedAt: Instant, now: Instant): void {
  const refuse = (code: 'invoice.redConfirmedLater' | 'invoice.redConfirmedEarlier' | 'invoice.redRunOut') =>
    new Refusal(code, { no, startedAt: formatInstant(startedAt) }, { confirmedAt: code })
  if (confirmedAt > now) throw refuse('invoice.redConfirmedLater')
  if (confirmedAt < startedAt - (startedAt % 60_000)) throw refuse('invoice.redConfirmedEarlier')
  if (deadlineAt !== null && deadlineAt <= confirmedAt) throw refuse('invoice.redRunOut')
}

/** What of a line of an issued invoice no red letter takes back yet. */
export interface RedPart {
  requestLineId: Id
  name: string
  qty: Qty
  gross: Fen
  net: Fen
  tax: Fen
}

/** Such a line, with what of it is issued beyond what is due and no live red letter takes back: goods came back, or the order was closed short. */
export interface RedOffer extends RedPart {
  dueQty: Qty
  dueGross: Fen
}

/** What is to be taken back of a line: a quantity and an amount with tax, both above nothing; the quantity may be 0 for money only. */
export interface AskedRed {
  requestLineId: Id
  qty: Qty
  gross: Fen
}

/** A line of a red letter, below nothing. */
export interface RedLine {
  requestLineId: Id
  qty: Qty
  gross: Fen
  net: Fen
  tax: Fen
}

/**
 * The lines of a red letter over what is left of an invoice, or over all of it (`asked` null): the rest of a line takes the rest of its
 * tax, a part its share, so that Σ red = blue to the fen when all is taken back (R-INV). Refuses a line that is none of the invoice's
 * or stands twice (`invoice.lineUnknown`), nothing (`invoice.nothing`), and more than is left (`invoice.redTooMuch`).
 */
export function redLines(parts: readonly RedPart[], asked: readonly AskedRed[] | null): RedLine[] {
  const all = asked ?? parts.filter(({ gross }) => gross > 0)
  if (all.length === 0) throw new Refusal('invoice.nothing')
  const seen = new Set<Id>()
  return all.map(({ requestLineId, qty, gross }) => {
    const part = parts.find((one) => one.requestLineId === requestLineId)
    if (part === undefined || seen.has(requestLineId)) throw new Refusal('invoice.lineUnknown')
    seen.add(requestLineId)
    if (gross <= 0 || qty < 0) throw new Refusal('invoice.nothing')
    if (gross > part.gross || qty > part.qty)
      throw new Refusal('invoice.redTooMuch', {
        name: part.name,
        amount: formatFen(gross),
        left: formatFen(part.gross),
      })
    const tax = fen(Number(divideRounded(BigInt(part.tax) * BigInt(gross), BigInt(part.gross))))
    return { requestLineId, qty: (0 - qty) as Qty, gross: fen(-gross), net: fen(tax - gross), tax: fen(-tax) }
  })
}

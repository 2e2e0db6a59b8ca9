import type { Right } from '../access/right'
import { type Settlement, settleByHand } from '../receivable/settlement'
import type { Day } from '../value/day'
import { type Fen, formatFen, largestFen, sumFen } from '../value/fen'
import type { Id } from '../value/id'
import { eventsOf, follow, type Machine } from '../value/machine'
import { Refusal } from '../value/refusal'

/** What becomes of a debt that is not paid: 抹零 small change, 折让 an allowance, 坏账 a bad debt, 转应收 another customer owes it. */
export const writeOffKinds = ['smallChange', 'allowance', 'badDebt', 'transfer'] as const
export type WriteOffKind = (typeof writeOffKinds)[number]

/** The states of a write-off or a transfer (R-AR). */
export const writeOffStates = ['DRAFT', 'PENDING', 'REJECTED', 'CONFIRMED', 'VOIDED'] as const
export type WriteOffState = (typeof writeOffStates)[number]

/** What can happen to it; `confirm` is finance agreeing. */
export const writeOffEvents = ['submit', 'confirm', 'reject', 'withdraw', 'void'] as const
export type WriteOffEvent = (typeof writeOffEvents)[number]

/** How what is submitted goes on: it counts at once, or waits for finance. */
export type Submitted = 'atOnce' | 'waits'

/**
 * The life of a write-off or a transfer (R-AR): small change by who may confirm counts at once, everything else once finance agrees; what
 * finance has rejected never counts without its word.
 */
export const writeOffLife: Machine<WriteOffState, WriteOffEvent, Submitted> = {
  words: 'writeOff',
  refusal: 'writeOff.eventNotAllowed',
  states: writeOffStates,
  events: writeOffEvents,
  ends: ['CONFIRMED', 'VOIDED'],
  table: {
    DRAFT: { submit: { atOnce: 'CONFIRMED', waits: 'PENDING' }, void: 'VOIDED' },
    PENDING: { confirm: 'CONFIRMED', reject: 'REJECTED', withdraw: 'DRAFT' },
    REJECTED: { submit: 'PENDING', void: 'VOIDED' },
    CONFIRMED: { void: 'VOIDED' },
    VOIDED: {},
  },
}

/** Whether small change or anything else counts at once when somebody submits it: only small change, and only of who may confirm (R-ROLE). */
export const submittedAs = (kind: WriteOffKind, rights: readonly Right[]): Submitted =>
  kind === 'smallChange' && rights.includes('receipt.confirm') ? 'atOnce' : 'waits'

/** The state after an event (R-AR). Refuses with 'writeOff.eventNotAllowed' whatever the table does not name. */
export const next = (state: WriteOffState, event: WriteOffEvent, how: Submitted = 'waits'): WriteOffState =>
  follow(writeOffLife, state, event, how)

/** The events that may be offered in a state. */
export const eventsFrom = (state: WriteOffState): WriteOffEvent[] => eventsOf(writeOffLife, state)

/** What a write-off is to say before anything is looked up. */
export interface WriteOffHead {
  kind: WriteOffKind
  customerId: Id
  toCustomerId: Id | null
  writtenOn: Day
  reason: string
}

/**
 * Accepts what a write-off says by itself. Refuses a day after today (`day.future`), a bad debt without its reason (`writeOff.reasonNeeded`),
 * a transfer to nobody or to the customer itself (`writeOff.toNeeded`), and whom a write-off is to go to (`writeOff.toNobody`).
 */
export function checkHead({ kind, customerId, toCustomerId, writtenOn, reason }: WriteOffHead, today: Day): void {
  if (writtenOn > today) throw new Refusal('day.future', { day: writtenOn }, { writtenOn: 'day.future' })
  if (kind === 'badDebt' && reason === '')
    throw new Refusal('writeOff.reasonNeeded', {}, { reason: 'writeOff.reasonNeeded' })
  if (kind !== 'transfer' && toCustomerId !== null) throw new Refusal('writeOff.toNobody')
  if (kind === 'transfer' && (toCustomerId === null || toCustomerId === customerId))
    throw new Refusal('writeOff.toNeeded', {}, { toCustomerId: 'writeOff.toNeeded' })
}

/** An open item a write-off may take something off; `smallChange` is what was taken off it so already (分). */
export interface TakenItem {
  id: Id
  no: string
  itemOn: Day
  dueOn: Day
  open: Fen
  orderId: Id | null
  smallChange: Fen
}

/**
 * What a write-off takes off which items, and in all (分), leaving out what is nothing. Refuses nothing at all (`writeOff.nothing`), what
 * `settleByHand` refuses of an item, an item of a later day (`writeOff.beforeItem`), and small change above `limit`, in all or of one item
 * together with what was taken off it so before (`writeOff.aboveSmall`).
 */
export function takeOff(
  { kind, writtenOn }: Pick<WriteOffHead, 'kind' | 'writtenOn'>,
  items: readonly TakenItem[],
  said: readonly Settlement[],
  limit: Fen,
): { lines: Settlement[]; amount: Fen } {
  const lines = settleByHand(largestFen, items, said)
  if (lines.length === 0) throw new Refusal('writeOff.nothing')
  for (const { itemId, amount } of lines) {
    const item = items.find(({ id }) => id === itemId)
    if (item === undefined) continue
    if (item.itemOn > writtenOn)
      throw new Refusal('writeOff.beforeItem', { no: item.no, day: item.itemOn }, { writtenOn: 'writeOff.beforeItem' })
    if (kind === 'smallChange' && amount + item.smallChange > limit) throw aboveSmall(amount + item.smallChange, limit)
  }
  const amount = sumFen(lines.map((line) => line.amount))
  if (kind === 'smallChange' && amount > limit) throw aboveSmall(amount, limit)
  return { lines, amount }
}

const aboveSmall = (amount: number, limit: Fen) =>
  new Refusal('writeOff.aboveSmall', { amount: formatFen(amount), limit: formatFen(limit) })

/** What another customer owes from now on: one item for each due day, the earliest first; in all as much as was taken off. */
export function owedInstead(
  items: readonly Pick<TakenItem, 'id' | 'dueOn'>[],
  lines: readonly Settlement[],
): { dueOn: Day; amount: Fen }[] {
  const byDay = new Map<Day, number>()
  for (const { itemId, amount } of lines) {
    const item = items.find(({ id }) => id === itemId)
    if (item) byDay.set(item.dueOn, (byDay.get(item.dueOn) ?? 0) + amount)
  }
  return [...byDay]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([dueOn, amount]) => ({ dueOn, amount: amount as Fen }))
}

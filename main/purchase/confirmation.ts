import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'

/** What is known of a line before its supplier answers, with the day the whole order was asked for where it has none. */
export interface AskedLine {
  id: Id
  qty: Qty
  promisedOn: Day | null
}

/** What the supplier says of a line. */
export interface ConfirmedLine {
  lineId: Id
  qty: Qty
  promisedOn: Day | null
}

/** A line as it is once the supplier has answered, and what it was before. */
export interface AnsweredLine extends AskedLine {
  before: AskedLine
}

/**
 * The lines of an order as its supplier confirms them (R-ST); a line it does not speak of is as it was asked. Refuses a line
 * of another order (`record.notFound`) and an answer that leaves nothing to deliver (`purchase.nothingConfirmed`).
 */
export function confirmLines(asked: readonly AskedLine[], answer: readonly ConfirmedLine[]): AnsweredLine[] {
  const strange = answer.some(({ lineId }) => !asked.some(({ id }) => id === lineId))
  if (strange) throw new Refusal('record.notFound', { record: 'purchaseOrderLine' })
  const answered = asked.map((before) => {
    const said = answer.find(({ lineId }) => lineId === before.id)
    return { id: before.id, qty: said?.qty ?? before.qty, promisedOn: said?.promisedOn ?? before.promisedOn, before }
  })
  if (answered.every(({ qty }) => qty === 0)) throw new Refusal('purchase.nothingConfirmed')
  return answered
}

/** Whether the supplier delivers another quantity or on another day than was asked. */
export const differs = ({ qty, promisedOn, before }: AnsweredLine): boolean =>
  qty !== before.qty || promisedOn !== before.promisedOn

/** The day by which everything is there that comes at all; null while a line has none. */
export function allThereOn(lines: readonly AskedLine[]): Day | null {
  const days = lines.filter(({ qty }) => qty > 0).map(({ promisedOn }) => promisedOn)
  return days.reduce((last, day) => (last === null || day === null ? null : day > last ? day : last), days[0] ?? null)
}

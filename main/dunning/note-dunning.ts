import { dunningNotes } from '../../db/schema/dunning'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { DunningChannel, DunningLevel } from './dunning'
import { findReached } from './find-reached'

interface Said {
  customerId: Id
  notedOn: Day
  channel: DunningChannel
  said: string
  level: DunningLevel
  nextOn: Day | null
  promisedOn: Day | null
  promisedAmount: Fen | null
}

/**
 * Writes down what was said with a customer who is late. Refuses a day to come (`day.future`), a next day or a promise for a day before it
 * (`dunning.before`), a promise without its day or amount (`dunning.promise`), a lower level than asking has come to
 * (`dunning.lower`), and a customer with nothing overdue (`dunning.nothing`).
 */
export async function noteDunning(work: Work, said: Said): Promise<{ id: Id }> {
  const { customerId, notedOn, level, nextOn, promisedOn, promisedAmount } = said
  if (notedOn > work.today) throw new Refusal('day.future', { day: notedOn }, { notedOn: 'day.future' })
  for (const [field, day] of Object.entries({ nextOn, promisedOn }))
    if (day !== null && day < notedOn)
      throw new Refusal('dunning.before', { day, notedOn }, { [field]: 'dunning.before' })
  if ((promisedOn === null) !== (promisedAmount === null || promisedAmount <= 0))
    throw new Refusal('dunning.promise', {}, { promisedAmount: 'dunning.promise' })
  const { overdue, level: reached, customerName } = await findReached(work, work.today, customerId)
  if (overdue === 0) throw new Refusal('dunning.nothing', { customer: customerName })
  if (level < reached) throw new Refusal('dunning.lower', { level, reached }, { level: 'dunning.lower' })
  const id = work.newId()
  const note = { ...said, promisedAmount: promisedOn === null ? null : promisedAmount }
  await work.db.insert(dunningNotes).values({ id, ...note, createdBy: work.user.id, createdAt: work.now })
  work.log({ record: 'customer', recordId: customerId, after: { dunning: said.said, level, nextOn, promisedOn } })
  return { id }
}

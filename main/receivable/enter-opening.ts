import { eq } from 'drizzle-orm'
import { refuseConfirmedDay } from '../../db/confirmed'
import { one } from '../../db/find'
import { findOpening, postOpenings, readOpenings, removeOpenings, settlingOpenings } from '../../db/opening'
import { customers } from '../../db/schema/customer'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { newOpening, openingExists } from './opening'

/**
 * Enters what a customer owed when the books began (分; below zero is an advance), due as its term says or on the day given.
 * Once only: refuses a second one, naming the first (`opening.exists`), nothing (`opening.zero`), a day after today
 * (`day.future`), a due day before it (`period.reversed`), a customer that was merged, and a day of a statement the customer has
 * confirmed (`statement.confirmed`).
 */
export async function enterOpening(
  work: Work,
  input: { customerId: Id; amount: Fen; openedOn: Day; dueOn: Day | null },
): Promise<{ id: Id }> {
  const row = one(await work.db.select().from(customers).where(eq(customers.id, input.customerId)), 'customer')
  if (row.mergedInto !== null) throw new Refusal('customer.merged', { name: row.name })
  const [first] = (await readOpenings(work, { id: row.id })).openings
  if (first) throw openingExists(row.name, first)
  const term = { method: row.termMethod, days: row.termDays, day: row.termDay }
  const opening = newOpening({ id: row.id, term }, input, work.today)
  await refuseConfirmedDay(work, { customerId: row.id, on: opening.openedOn }, 'openedOn')
  const id = one(await postOpenings(work, work, [opening]), 'opening')
  const { openedOn, dueOn, amount } = opening
  work.log({ record: 'customer', recordId: row.id, after: { openedOn, dueOn, amount } })
  return { id }
}

/** Takes an opening balance back. Refuses one that is settled, in part or whole, naming the documents (`opening.settled`). */
export async function removeOpening(work: Work, { id }: { id: Id }): Promise<null> {
  const found = await findOpening(work, id)
  if (found === null) throw new Refusal('record.notFound', { record: 'opening' })
  const documents = await settlingOpenings(work, [id])
  if (documents.length > 0) throw new Refusal('opening.settled', { no: found.no, documents: documents.join('、') })
  await refuseConfirmedDay(work, { customerId: found.customerId, on: found.openedOn })
  await removeOpenings(work, [id])
  const { customerId, openedOn, amount, no } = found
  work.log({ record: 'customer', recordId: customerId, before: { no, openedOn, amount } })
  return null
}

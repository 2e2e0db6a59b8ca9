import { eq } from 'drizzle-orm'
import { findReturnLines } from '../../db/salesreturn'
import { salesReturns } from '../../db/schema/salesreturn'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { findReturnableDelivery, type Wanted, wantedParts } from './check-lines'
import { postGoods, postValue } from './post-return'
import { writeLines, writeReturn } from './write-return'

interface ReturnInput {
  deliveryId: Id
  returnedOn: Day
  reason: string
  lines: Wanted[]
}

/**
 * Takes goods back from one delivery in one step: they return to stock, and their value (R-AMT-9) is credited, first against
 * that delivery, then against what is due earliest; the rest stays in the customer's favour. The return is completed. Refuses
 * more than may come back (`return.tooMuch`) or from one that was voided (`return.voided`), a day before the delivery
 * (`return.beforeDelivery`) or after today (`day.future`).
 */
export async function returnGoods(work: Work, input: ReturnInput): Promise<{ id: Id; no: string }> {
  const { returnedOn, reason } = input
  const delivery = await findReturnableDelivery(work, input.deliveryId)
  if (returnedOn < delivery.deliveredOn)
    throw new Refusal('return.beforeDelivery', { day: returnedOn, deliveredOn: delivery.deliveredOn })
  if (returnedOn > work.today) throw new Refusal('day.future', { day: returnedOn })
  const parts = await wantedParts(work, delivery.id, input.lines, null)
  const settled = { returnedOn, settledOn: returnedOn, settledBy: 'credit' } as const
  const made = await writeReturn(work, delivery, returnedOn, {
    ...{ state: 'COMPLETED', wish: 'credit', cause: '', reason },
    ...settled,
  })
  await writeLines(work, made.id, parts, true)
  const { orderId, customerId } = delivery
  const returning = { ...made, orderId, customerId, deliveryId: delivery.id }
  const lines = await findReturnLines(work, made.id)
  for (const line of lines) await postGoods(work, returning, line, line.asked.qty, returnedOn)
  const amount = await postValue(work, returning, lines, returnedOn)
  await work.db.update(salesReturns).set({ amount }).where(eq(salesReturns.id, made.id))
  const after = { no: made.no, state: 'COMPLETED', amount, reason }
  work.log({ record: 'salesReturn', recordId: made.id, after })
  return made
}

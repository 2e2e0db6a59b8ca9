import { eq } from 'drizzle-orm'
import { accountOf } from '../../db/cashbook'
import { refuseConfirmedDay } from '../../db/confirmed'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { nextNumber } from '../../db/number'
import { inHandOf, refundedFor } from '../../db/refund'
import { findReturn } from '../../db/salesreturn'
import { customers } from '../../db/schema/customer'
import { refunds } from '../../db/schema/receivable'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { checkRefund, refundable } from './refund'
import type { RefundEcho, RefundFields } from './view'

/**
 * Enters money that goes back to a customer, for a return or out of what was paid in advance, and sends it to finance (RTN-05). It
 * changes no figure until it is confirmed. Refuses nothing or less (`refund.amount`), more than is in hand and of a return more than
 * it was worth (`refund.tooMuch`), a day after today (`day.future`), a return of another customer or that gave nobody anything yet
 * (`refund.returnOfAnother`), a customer that was merged, a day of a statement the
 * customer has confirmed (`statement.confirmed`), and what `accountOf` refuses.
 */
export async function enterRefund(work: Work, input: RefundFields): Promise<{ id: Id; no: string }> {
  const customer = one(await work.db.select().from(customers).where(eq(customers.id, input.customerId)), 'customer')
  if (customer.mergedInto !== null) throw new Refusal('customer.merged', { name: customer.name })
  const left = await leftOf(work, input.returnId, input.customerId)
  checkRefund(input, refundable(await inHandOf(work, input.customerId, input.paidOn), left), work.today)
  await refuseConfirmedDay(work, { customerId: customer.id, on: input.paidOn }, 'paidOn')
  const accountId = await accountOf(work, input)
  const no = await nextNumber(work, 'TKD', input.paidOn)
  const id = work.newId()
  await work.db
    .insert(refunds)
    .values({ ...input, accountId, id, no, state: 'PENDING', createdBy: work.user.id, createdAt: work.now })
  const { amount, paidOn } = input
  work.log({ record: 'refund', recordId: id, after: { no, state: 'PENDING', amount, paidOn } })
  return { id, no }
}

/** What of a return's worth was not paid back yet; null where it is not about one. */
async function leftOf(work: Work, returnId: Id | null, customerId: Id): Promise<Fen | null> {
  if (returnId === null) return null
  const found = await findReturn(work, returnId)
  if (found.customerId !== customerId || found.settledOn === null)
    throw new Refusal('refund.returnOfAnother', { no: found.no }, { returnId: 'refund.returnOfAnother' })
  return (found.amount - (await refundedFor(work, returnId))) as Fen
}

/** What may be paid back to a customer on a day, and out of what. */
export async function echoRefund(
  reading: Reading,
  { customerId, on }: { customerId: Id; on: Day },
): Promise<RefundEcho> {
  const found = await inHandOf(reading, customerId, on)
  return { ...found, left: refundable(found) }
}

import { asc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { findOrder } from '../../db/order'
import { customers } from '../../db/schema/customer'
import { receiptInstalments } from '../../db/schema/receivable'
import { dueOf, settledOf } from '../order/due'
import type { Day } from '../value/day'
import { sumFen } from '../value/fen'
import type { Id } from '../value/id'
import { planNow, type ReceiptPlan } from './instalment'

/** By when an order is to be paid and what of it has come in or is not asked for any more, as of today; what a plan is suggested from, where there is none (ARR-01). */
export async function readPlan(reading: Reading, today: Day, { orderId }: { orderId: Id }): Promise<ReceiptPlan> {
  const order = await findOrder(reading, orderId)
  const { orderOn, promisedOn, customerId } = order
  const plan = await reading.db
    .select()
    .from(receiptInstalments)
    .where(eq(receiptInstalments.orderId, orderId))
    .orderBy(asc(receiptInstalments.nth))
  const [customer] = await reading.db.select().from(customers).where(eq(customers.id, customerId))
  const term = {
    method: customer?.termMethod ?? 'cash',
    days: customer?.termDays ?? 0,
    day: customer?.termDay ?? 0,
  } as const
  const amount = dueOf(order)
  const received = settledOf(order)
  const stored = plan.map(({ name, dueOn, amount: planned }) => ({ name, dueOn, amount: planned }))
  return {
    orderId,
    amount,
    received,
    orderOn,
    promisedOn,
    term,
    planned: sumFen(stored.map((one) => one.amount)),
    instalments: stored.length === 0 ? null : planNow(stored, { amount, received }, today),
  }
}

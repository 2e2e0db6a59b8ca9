import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { nextNumber } from '../../db/number'
import { findOrder } from '../../db/order'
import { customers } from '../../db/schema/customer'
import { receipts } from '../../db/schema/receivable'
import { wholeOrders } from '../../db/scope'
import type { Work } from '../command'
import { unagreedSql } from '../order/agreed'
import { agreedSql } from '../order/due'
import { writable } from '../order/order'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { checkReceipt, next } from './receipt'
import type { ReceiptEcho, ReceiptFields } from './view'

/**
 * Enters a receipt and sends it to finance (RCP-01). It changes no figure until it is confirmed (RCP-03). Refuses nothing or
 * less (`receipt.amount`), a fee above the amount, a day after today (`day.future`), another customer's order, and a customer that was merged.
 */
export async function enterReceipt(work: Work, input: ReceiptFields): Promise<{ id: Id; no: string }> {
  checkReceipt(input.amount, input.receivedOn, work.today, work.today)
  if (input.fee > input.amount) throw new Refusal('receipt.amount', {}, { fee: 'receipt.amount' })
  const customer = one(await work.db.select().from(customers).where(eq(customers.id, input.customerId)), 'customer')
  if (customer.mergedInto !== null) throw new Refusal('customer.merged', { name: customer.name })
  if (input.orderId !== null) await checkOrder(work, input.orderId, input.customerId)
  const no = await nextNumber(work, 'SKD', input.receivedOn)
  const id = work.newId()
  const state = next('DRAFT', 'submit')
  await work.db.insert(receipts).values({
    ...input,
    ...{
      id,
      no,
      state,
      reason: '',
      createdBy: work.user.id,
      createdAt: work.now,
      confirmedBy: null,
      confirmedAt: null,
    },
  })
  work.log({
    record: 'receipt',
    recordId: id,
    after: { no, state, amount: input.amount, receivedOn: input.receivedOn },
  })
  return { id, no }
}

async function checkOrder(work: Work, orderId: Id, customerId: Id): Promise<void> {
  const order = await findOrder(work, orderId)
  writable(order)
  const bindable = order.customerId === customerId && !order.historical && order.state !== 'CANCELLED'
  if (!bindable)
    throw new Refusal('receipt.orderOfAnother', { no: order.no ?? '' }, { orderId: 'receipt.orderOfAnother' })
}

/** What the clerk must see while entering a receipt: ordered, outstanding, and waiting for finance (RCP-02). */
export function echoReceipt(
  reading: Reading,
  { customerId, orderId }: { customerId: Id; orderId: Id | null },
): Promise<ReceiptEcho> {
  return reading.json<ReceiptEcho>(
    `select json_object('orderAmount', coalesce(sum(${agreedSql} - o.returned), 0), 'outstanding', coalesce(sum(${agreedSql} - o.returned - o.received), 0),
      'pending', (select coalesce(sum(amount), 0) from receipts where customer_id = ?1 and state = 'PENDING' and (?2 is null or order_id = ?2)))
    from ${wholeOrders} o where o.customer_id = ?1 and o.historical = 0 and o.state not in ${unagreedSql} and (?2 is null or o.id = ?2)`,
    [customerId, orderId],
  )
}

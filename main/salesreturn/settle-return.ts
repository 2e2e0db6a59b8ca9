import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { findOrder } from '../../db/order'
import { pendingRefunds } from '../../db/refund'
import { findReturn, findReturnLines, type ReturnRecord } from '../../db/salesreturn'
import { customers } from '../../db/schema/customer'
import { salesOrders } from '../../db/schema/order'
import type { Work } from '../command'
import type { OrderDraft } from '../order/draft'
import type { RefundFields, RefundTerms } from '../refund/view'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { findForEvent, type Read, writeEvent } from './find-event'
import { isRedDue } from './find-invoice'
import { postValue, worthOf } from './post-return'
import { replacing } from './replacing'
import type { ReturnSettlement } from './salesreturn'

/**
 * Gives the customer the value of what came back (R-AMT-9) as a credit: what is owed falls, the rest stays in their favour. Refuses
 * a day before the goods came, or were asked for (`return.settledBefore`), and after today (`day.future`).
 */
export async function creditReturn(work: Work, input: Read & { settledOn: Day }): Promise<{ amount: number }> {
  return { amount: await settle(work, input, 'creditAccount', 'credit') }
}

/**
 * Gives the customer the value of what came back (R-AMT-9): what is owed for the delivery itself falls, and of the rest so much is
 * to be paid back once finance confirms it (RTN-05). Refuses what crediting refuses, and a refund that cannot be entered.
 */
export async function refundReturn(
  work: Work,
  input: Read & RefundTerms,
  enterRefund: (work: Work, fields: RefundFields) => Promise<{ no: string }>,
): Promise<{ amount: number; refundNo: string }> {
  const { id, version, ...terms } = input
  const { customerId } = await findReturn(work, id)
  const settled = { id, version, settledOn: terms.paidOn }
  const amount = await settle(work, settled, 'refund', 'refund')
  const { no: refundNo } = await enterRefund(work, { ...terms, customerId, returnId: id })
  return { amount, refundNo }
}

/**
 * Gives the customer other goods for what came back: its value (R-AMT-9) takes off what is owed for the delivery itself, and the rest
 * waits for the goods that replace it; of these a draft is written at the prices paid, for the same customer and owner, to be changed where
 * other goods are wanted. Refuses what crediting refuses, and what the draft of an order refuses.
 */
export async function exchangeReturn(
  work: Work,
  input: Read & { settledOn: Day },
  saveOrder: (work: Work, input: { id: null; version: number; draft: OrderDraft }) => Promise<{ id: Id }>,
): Promise<{ amount: number; orderId: Id }> {
  const { orderId: soldWith, customerId } = await findReturn(work, input.id)
  const goods = (await findReturnLines(work, input.id)).map((one) => ({
    productId: one.line.productId,
    unit: one.line.unit,
    listPrice: one.line.listPrice,
    qty: one.asked.receivedQty ?? one.asked.qty,
    worth: worthOf(one),
  }))
  const amount = await settle(work, input, 'exchange', 'exchange')
  const sold = soldWith === null ? await withoutOrder(work, customerId) : await findOrder(work, soldWith)
  // What was agreed when the goods were sold is no discount given now.
  const agreed = { ...work, user: { ...work.user, rights: [...work.user.rights, 'order.discount' as const] } }
  const draft = replacing(
    sold,
    goods.filter(({ qty }) => qty > 0),
    input.settledOn,
  )
  const { id: orderId } = await saveOrder(agreed, { id: null, version: 0, draft })
  const link = { exchangeOf: input.id, ownerId: sold.ownerId }
  await work.db.update(salesOrders).set(link).where(eq(salesOrders.id, orderId))
  return { amount, orderId }
}

/** Whom goods go to that replace what came back without its order, and who looks after them. */
async function withoutOrder(work: Work, customerId: Id) {
  const { contact, phone, address, ownerId } = one(
    await work.db.select().from(customers).where(eq(customers.id, customerId)),
    'customer',
  )
  return { customerId, contact, phone, address, channel: 'offline', ownerId: ownerId ?? work.user.id } as const
}

/** Settles a return one way or another, and gives what it was worth. */
async function settle(
  work: Work,
  input: Read & { settledOn: Day },
  event: 'creditAccount' | 'refund' | 'exchange',
  settledBy: ReturnSettlement,
): Promise<Fen> {
  const { found, state } = await findForEvent(work, input, event)
  const { settledOn } = input
  checkDay(found, settledOn, work.today)
  const lines = await findReturnLines(work, found.id)
  const amount = await postValue(work, found, lines, settledOn, event === 'creditAccount' ? 'whatIsDue' : 'itsDelivery')
  await writeEvent(work, found, { state, amount, settledOn, settledBy, settledAt: work.now }, { amount })
  return amount
}

function checkDay({ no, returnedOn, requestedOn }: ReturnRecord, day: Day, today: Day): void {
  const earliest = returnedOn ?? requestedOn
  if (day < earliest) throw new Refusal('return.settledBefore', { no, day, earliest })
  if (day > today) throw new Refusal('day.future', { day }, { settledOn: 'day.future' })
}

/**
 * Nothing is left to do. Where an invoice is out, the number of the red-letter one or why there is none is asked for
 * (`return.redNeeded`), and finance decides about its refund first (`return.refundPending`).
 */
export async function completeReturn(work: Work, input: Read & { redNote: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'complete')
  if (input.redNote === '' && (await isRedDue(work, found)))
    throw new Refusal('return.redNeeded', { no: found.no }, { redNote: 'return.redNeeded' })
  const pending = await pendingRefunds(work, found.id)
  if (pending.length > 0) throw new Refusal('return.refundPending', { no: found.no, documents: pending.join('、') })
  return writeEvent(work, found, { state, redNote: input.redNote }, { redNote: input.redNote })
}

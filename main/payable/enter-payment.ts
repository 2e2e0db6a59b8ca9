import { and, eq } from 'drizzle-orm'
import { accountOf } from '../../db/cashbook'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { nextNumber } from '../../db/number'
import { payments } from '../../db/schema/payable'
import { purchaseOrders } from '../../db/schema/purchase'
import { suppliers } from '../../db/schema/supplier'
import type { Work } from '../command'
import { isAgreed } from '../purchase/purchase'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { checkPayment, next } from './payment'
import type { PaymentEcho, PaymentFields } from './view'

/**
 * Enters a payment to a supplier; it changes no figure until somebody else confirms that the money left. Refuses nothing or less
 * (`payment.amount`), a day after today (`day.future`), and another supplier's purchase or one that is not agreed on
 * (`payment.purchaseOfAnother`), and what `accountOf` refuses.
 */
export async function enterPayment(work: Work, input: PaymentFields): Promise<{ id: Id; no: string }> {
  checkPayment(input.amount, input.paidOn, work.today)
  one(await work.db.select({ id: suppliers.id }).from(suppliers).where(eq(suppliers.id, input.supplierId)), 'supplier')
  if (input.purchaseId !== null) await checkPurchase(work, input.purchaseId, input.supplierId)
  const accountId = await accountOf(work, input)
  const no = await nextNumber(work, 'FKD', input.paidOn)
  const id = work.newId()
  const state = next('DRAFT', 'submit')
  const entered = { reason: '', createdBy: work.user.id, createdAt: work.now, confirmedBy: null, confirmedAt: null }
  await work.db.insert(payments).values({ ...input, accountId, ...entered, id, no, state })
  work.log({ record: 'payment', recordId: id, after: { no, state, amount: input.amount, paidOn: input.paidOn } })
  return { id, no }
}

async function checkPurchase(work: Work, purchaseId: Id, supplierId: Id): Promise<void> {
  const own = and(eq(purchaseOrders.id, purchaseId), eq(purchaseOrders.supplierId, supplierId))
  const [order] = await work.db.select().from(purchaseOrders).where(own)
  if (order && isAgreed(order.state)) return
  const no = order?.no ?? ''
  throw new Refusal('payment.purchaseOfAnother', { no }, { purchaseId: 'payment.purchaseOfAnother' })
}

/** What is to be seen while a payment is entered: owed to the supplier, paid in advance, and entered but not confirmed. */
export function echoPayment(reading: Reading, { supplierId }: { supplierId: Id }): Promise<PaymentEcho> {
  return reading.json<PaymentEcho>(
    `select json_object('payable', payable, 'unallocated', unallocated,
      'pending', (select coalesce(sum(amount), 0) from payments where supplier_id = ?1 and state = 'PENDING'))
    from suppliers where id = ?1`,
    [supplierId],
  )
}

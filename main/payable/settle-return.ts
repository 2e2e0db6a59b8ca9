import { eq } from 'drizzle-orm'
import { accountOf } from '../../db/cashbook'
import { one, sameVersion } from '../../db/find'
import { postBack } from '../../db/movement'
import { openCredits, type PayableItem, postPayable, postPayableCredit, settlePayables } from '../../db/payable'
import { purchaseReceipts, purchaseReturnLines, purchaseReturns } from '../../db/schema/purchase'
import { stockOf } from '../../db/stock'
import type { Work } from '../command'
import { type PurchaseReturnEvent, purchaseReturn } from '../purchase/purchasereturn'
import type { Handling } from '../purchase/view'
import type { BuiltInMethod } from '../receipt/receipt'
import type { Day } from '../value/day'
import { type Fen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { follow } from '../value/machine'
import { inBase } from '../value/qty'
import { Refusal } from '../value/refusal'
import { settleItems } from './settle-items'

type ReturnRecord = typeof purchaseReturns.$inferSelect

interface Settling {
  id: Id
  version: number
  way: Handling
  settledOn: Day
  /** How money came back; only looked at for a refund. */
  method: BuiltInMethod
}

const eventOf = {
  credit: 'creditAccount',
  refund: 'supplierRefund',
  exchange: 'supplierExchange',
} as const satisfies Record<Handling, PurchaseReturnEvent>

/**
 * The supplier has answered for goods that went back: they are taken off what is owed, earliest due first; or their money comes
 * back; or other goods come for them, into the warehouse they left, at what they cost when they left (R-ST). What was rejected
 * when it came was never owed: a refund of it is money paid in advance, and for other goods its purchase waits once more
 * (`replaceRejected`). Refuses a day before they went (`purchaseReturn.beforeSent`) or after today (`day.future`), what that refuses,
 * and `record.changed`.
 */
export async function settleReturn(
  work: Work,
  input: Settling,
  replaceRejected: (work: Work, returnId: Id, returnNo: string) => Promise<null>,
): Promise<{ settled: Fen }> {
  const { way, settledOn } = input
  const order = one(
    await work.db.select().from(purchaseReturns).where(eq(purchaseReturns.id, input.id)),
    'purchaseReturn',
  )
  sameVersion(order, input.version)
  const state = follow(purchaseReturn, order.state, eventOf[way])
  checkDay(order, settledOn, work.today)
  const rejected = await wasRejected(work, order.id)
  if (way === 'exchange')
    await (rejected ? replaceRejected(work, order.id, order.no ?? '') : exchange(work, order, settledOn))
  const settled = way === 'exchange' ? zeroFen : await credit(work, order, rejected, input)
  const back = way === 'refund'
  const refundAccountId = back ? await accountOf(work, { method: input.method, accountId: null }) : null
  const refundMethod: BuiltInMethod | '' = back ? input.method : ''
  const after = { state, settledOn, settledWay: way, refundMethod, refundAccountId }
  await work.db
    .update(purchaseReturns)
    .set({ ...after, version: order.version + 1 })
    .where(eq(purchaseReturns.id, order.id))
  work.log({ record: 'purchaseReturn', recordId: order.id, before: { state: order.state }, after })
  return { settled }
}

function checkDay({ no, shippedOn }: ReturnRecord, day: Day, today: Day): void {
  if (day > today) throw new Refusal('day.future', { day }, { settledOn: 'day.future' })
  if (shippedOn !== null && day < shippedOn)
    throw new Refusal(
      'purchaseReturn.beforeSent',
      { no: no ?? '', day: shippedOn },
      { settledOn: 'purchaseReturn.beforeSent' },
    )
}

async function wasRejected(work: Work, id: Id): Promise<boolean> {
  const of = eq(purchaseReceipts.returnId, id)
  return (await work.db.select({ id: purchaseReceipts.id }).from(purchaseReceipts).where(of)).length > 0
}

/** What went back lowers what is owed; money that came back is owed until what was paid for it settles that. */
async function credit(work: Work, order: ReturnRecord, rejected: boolean, { way, settledOn }: Settling): Promise<Fen> {
  const { id: documentId, supplierId, gross: amount } = order
  if (amount === 0) return amount
  const document = { supplierId, purchaseId: null, documentId, documentNo: order.no ?? '', amount }
  const posted = rejected
    ? null
    : await postPayableCredit(work, work, { ...document, kind: 'return', creditOn: settledOn })
  if (way === 'credit') return posted === null ? (0 as Fen) : settleItems(work, posted)
  const item = await postPayable(work, work, { ...document, kind: 'refund', itemOn: settledOn, dueOn: settledOn })
  return payBack(work, item)
}

/** What was credited for the goods, or else what was paid in advance, settles the money that came back. */
async function payBack(work: Work, item: PayableItem): Promise<Fen> {
  const { documentId, supplierId, amount } = item
  const inHand = await openCredits(work, supplierId)
  const own = inHand.filter((one) => one.documentId === documentId)
  let open: number = amount
  for (const from of [...own, ...inHand.filter((one) => one.documentId !== documentId)]) {
    const share = Math.min(open, from.unallocated) as Fen
    if (share > 0) await settlePayables(work, work, from, [item], [{ itemId: item.id, amount: share }])
    open -= share
  }
  return (amount - open) as Fen
}

/** Other goods lie where these had been; nothing is owed for them. */
async function exchange(work: Work, { id, no }: ReturnRecord, movedOn: Day): Promise<null> {
  const document = { kind: 'purchaseReturn', documentId: id, documentNo: no ?? '', movedOn, originId: id } as const
  const lines = await work.db.select().from(purchaseReturnLines).where(eq(purchaseReturnLines.returnId, id))
  for (const { productId, qty, unitRatio } of lines) {
    const { kind } = await stockOf(work, productId)
    if (kind === 'goods') await postBack(work, work, document, { productId, qty: inBase(qty, unitRatio), bad: false })
  }
  return null
}

import { eq } from 'drizzle-orm'
import { sameVersion } from '../../db/find'
import { purchaseConfirmationLines, purchaseConfirmations, purchaseOrderLines } from '../../db/schema/purchase'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { follow } from '../value/machine'
import { inBase, oneUnit, type Qty } from '../value/qty'
import { type AnsweredLine, allThereOn, confirmLines, differs } from './confirmation'
import { findPurchase, findPurchaseLines } from './find-purchase'
import { purchaseKey } from './key'
import { pricePurchase } from './pricing'
import { purchaseOrder } from './purchase'
import { writePurchase } from './write-purchase'

interface Answer {
  id: Id
  version: number
  supplierNo: string
  note: string
  lines: { lineId: Id; qty: Qty; promisedOn: Day | null }[]
}

/**
 * The supplier's word on a purchase order: which quantities come, and when. What differs from what was asked is kept as a
 * version, and the order is from now on what was confirmed, at the prices agreed (R-ST). A line may come to nothing, not all of them. Refuses what `confirmLines`
 * refuses, quantities that do not come out in the base unit, other states than sent and confirmed, and `record.changed`.
 */
export async function confirmPurchase(work: Work, input: Answer): Promise<{ revision: number; differences: number }> {
  const order = await findPurchase(work, input.id)
  sameVersion(order, input.version)
  const state = follow(purchaseOrder, order.state, 'supplierConfirm')
  const lines = await findPurchaseLines(work, order.id)
  const asked = lines.map((line) => ({ ...line, promisedOn: line.promisedOn ?? order.promisedOn }))
  const answered = confirmLines(asked, input.lines)
  const now = lines.map((line, at) => ({ ...line, qty: answered[at]?.qty ?? line.qty }))
  for (const { qty, unitRatio } of now) if (unitRatio !== oneUnit) inBase(qty, unitRatio)
  const { lines: amounts, ...totals } = pricePurchase(now, order.taxInclusive)
  for (const [at, { id, qty, promisedOn }] of answered.entries())
    await work.db
      .update(purchaseOrderLines)
      .set({ qty, promisedOn, ...amounts[at] })
      .where(eq(purchaseOrderLines.id, id))
  const different = answered.filter(differs)
  const revision = await keepVersion(work, order, input.note, totals.gross, different)
  const supplierNo = input.supplierNo || order.supplierNo
  const head = { promisedOn: allThereOn(answered), supplierNo, state, confirmedAt: work.now, ...totals }
  const fields = { ...head, searchKey: purchaseKey({ ...order, supplierNo }) }
  await writePurchase(work, order, fields, { differences: different.length })
  await indexForSearch(work, 'purchase', [order.id])
  return { revision, differences: different.length }
}

/** Keeps what was confirmed, and gives the number of the version it makes. */
async function keepVersion(
  work: Work,
  order: { id: Id; gross: Fen },
  note: string,
  grossAfter: Fen,
  different: readonly AnsweredLine[],
): Promise<number> {
  const last = 'select json(coalesce(max(revision), 0)) from purchase_confirmations where purchase_id = ?'
  const revision = (await work.json<number>(last, [order.id])) + 1
  const id = work.newId()
  await work.db.insert(purchaseConfirmations).values({
    id,
    purchaseId: order.id,
    revision,
    note,
    grossBefore: order.gross,
    grossAfter,
    confirmedBy: work.user.id,
    confirmedAt: work.now,
  })
  const rows = different.map(({ id: lineId, qty, promisedOn, before }) => ({
    confirmationId: id,
    lineId,
    qtyBefore: before.qty,
    qtyAfter: qty,
    promisedBefore: before.promisedOn,
    promisedAfter: promisedOn,
  }))
  if (rows.length > 0) await work.db.insert(purchaseConfirmationLines).values(rows)
  return revision
}

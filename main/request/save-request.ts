import { eq, inArray } from 'drizzle-orm'
import { one } from '../../db/find'
import { nextNumber } from '../../db/number'
import { products } from '../../db/schema/product'
import { purchaseRequestLines, purchaseRequests, supplierQuoteLines, supplierQuotes } from '../../db/schema/request'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { formatQty, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { findForEvent, type Read, writeEvent } from './find-event'

interface RequestFields {
  neededOn: Day | null
  reason: string
  lines: { productId: Id; qty: Qty }[]
}

/**
 * Writes down what is needed: a new request under its number, or what is changed of a draft or of one that was rejected (PUR-02).
 * Refuses what is out of use (`record.inactive`), a bundle, which is bought as what it consists of (`purchase.bundle`), a product twice
 * (`transfer.productTwice`), and quantities of nothing (`order.quantityNotPositive`).
 */
export async function saveRequest(
  work: Work,
  { id, version, ...fields }: RequestFields & { id: Id | null; version: number },
): Promise<{ id: Id; no: string; version: number }> {
  const goods = await goodsOf(work, fields.lines)
  const { neededOn, reason, lines } = fields
  const told = { goods: goods.join('、'), reason, neededOn }
  if (id !== null) {
    const { found, state } = await findForEvent(work, { id, version }, 'edit')
    await writeLines(work, id, lines)
    const columns = { state, neededOn, reason, searchKey: keyOf(found.no, reason, goods) }
    await writeEvent(work, found, columns, told)
    return { id, no: found.no, version: found.version + 1 }
  }
  const made = { id: work.newId(), no: await nextNumber(work, 'CGXQ', work.today) }
  await work.db.insert(purchaseRequests).values({
    ...made,
    state: 'DRAFT',
    requestedOn: work.today,
    neededOn,
    reason,
    version: 1,
    searchKey: keyOf(made.no, reason, goods),
    createdBy: work.user.id,
    createdAt: work.now,
  })
  await writeLines(work, made.id, lines)
  work.log({ record: 'purchaseRequest', recordId: made.id, after: { no: made.no, state: 'DRAFT', ...told } })
  return { ...made, version: 1 }
}

/** Asks for it; what somebody asks for who may approve is approved by that, what others ask for waits for one who may. */
export async function submitRequest(work: Work, input: Read): Promise<null> {
  const mayApprove = work.user.rights.includes('purchase.approve')
  const { found, state } = await findForEvent(work, input, 'submit', mayApprove ? 'noFlow' : 'flow')
  return writeEvent(work, found, { state, answer: '' })
}

/** Lets it be bought. */
export async function approveRequest(work: Work, input: Read): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'approve')
  return writeEvent(work, found, { state })
}

/** Does not let it be bought, and says why; it can be written anew. */
export async function rejectRequest(work: Work, input: Read & { reason: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'reject')
  return writeEvent(work, found, { state, answer: input.reason }, { reason: input.reason })
}

/** What is not ordered yet is not needed any more. */
export async function cancelRequest(work: Work, input: Read & { reason: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'cancel')
  return writeEvent(work, found, { state, answer: input.reason }, { reason: input.reason })
}

/** Lines that are written anew have no offers yet. */
async function writeLines(work: Work, requestId: Id, lines: RequestFields['lines']): Promise<void> {
  const before = work.db
    .select({ id: purchaseRequestLines.id })
    .from(purchaseRequestLines)
    .where(eq(purchaseRequestLines.requestId, requestId))
  await work.db.delete(supplierQuoteLines).where(inArray(supplierQuoteLines.lineId, before))
  await work.db.delete(purchaseRequestLines).where(eq(purchaseRequestLines.requestId, requestId))
  await work.db.delete(supplierQuotes).where(eq(supplierQuotes.requestId, requestId))
  await work.db
    .insert(purchaseRequestLines)
    .values(lines.map((line, at) => ({ ...line, id: work.newId(), requestId, lineNo: at + 1 })))
}

/** What is needed, in words. */
async function goodsOf(work: Work, lines: RequestFields['lines']): Promise<string[]> {
  const ids = lines.map(({ productId }) => productId)
  const found = await work.db.select().from(products).where(inArray(products.id, ids))
  return lines.map(({ productId, qty }, at) => {
    const product = one(
      found.filter(({ id }) => id === productId),
      'product',
    )
    const { name, kind, active } = product
    if (!active) throw new Refusal('record.inactive', { name })
    if (kind === 'bundle') throw new Refusal('purchase.bundle', { product: name, line: at + 1 })
    if (ids.indexOf(productId) !== at) throw new Refusal('transfer.productTwice', { product: name })
    if (qty <= 0) throw new Refusal('order.quantityNotPositive', { line: at + 1 })
    return `${name} × ${formatQty(qty)}`
  })
}

const keyOf = (no: string, reason: string, goods: readonly string[]) => searchKey(no, reason, ...goods)

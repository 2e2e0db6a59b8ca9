import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import type { Id } from '../value/id'
import { formatQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { type CheckedGoods, checkGoods, findBringer, type TypedGoods } from './check-goods'
import { findEditable, writeEvent } from './find-event'
import type { ReturnCause, ReturnWish } from './salesreturn'
import { writeFreeLines, writeReturn } from './write-return'

interface FreeRequest {
  id: Id | null
  version: number
  customerId: Id
  wish: Exclude<ReturnWish, 'refundOnly'>
  cause: ReturnCause
  reason: string
  lines: TypedGoods[]
}

/**
 * Writes down that goods come back whose order nobody knows, by whoever has the right (`return.free`): a new request under its
 * number, or what is changed of one that is a draft or was rejected. Refuses goods that `checkGoods` refuses, a customer that was merged
 * (`customer.merged`), a return of a delivery (`return.otherDelivery`), and one that is no draft any more (`return.notEditable`).
 */
export async function saveFreeReturn(
  work: Work,
  { id, version, customerId, lines, ...said }: FreeRequest,
): Promise<{ id: Id; no: string; version: number }> {
  const customer = await findBringer(work, customerId)
  const goods = await checkGoods(work, lines)
  if (id === null) {
    const source = { orderId: null, deliveryId: null, customerId, words: [customer.name, customer.code] }
    const made = await writeReturn(work, source, work.today, { state: 'DRAFT', ...said })
    await writeFreeLines(work, made.id, goods)
    const after = { no: made.no, state: 'DRAFT', customer: customer.name, reason: said.reason, ...told(goods) }
    work.log({ record: 'salesReturn', recordId: made.id, after })
    return { ...made, version: 1 }
  }
  const found = await findEditable(work, id, version)
  if (found.deliveryId !== null) throw new Refusal('return.otherDelivery', { no: found.no })
  await writeFreeLines(work, id, goods)
  const key = searchKey(found.no, customer.name, customer.code)
  await writeEvent(work, found, { customerId, searchKey: key, ...said }, { reason: said.reason, ...told(goods) })
  await indexForSearch(work, 'return', [id])
  return { id, no: found.no, version: found.version + 1 }
}

const told = (goods: readonly CheckedGoods[]) => ({
  goods: goods.map(({ productName, qty }) => `${productName} × ${formatQty(qty)}`).join('、'),
})

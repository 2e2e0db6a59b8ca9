import { eq, sql } from 'drizzle-orm'
import { postAllocations, postCredit, unsettledItems } from '../../db/ledger'
import { findOrder } from '../../db/order'
import type { ReturnLine, ReturnRecord } from '../../db/salesreturn'
import { deliveryLines } from '../../db/schema/delivery'
import { salesOrders } from '../../db/schema/order'
import { salesReturnLines } from '../../db/schema/salesreturn'
import { postMovement, stockParts } from '../../db/stock'
import type { Work } from '../command'
import { portionValue } from '../delivery/portion'
import { splitInclusive } from '../pricing/vat'
import { settleOldestFirst } from '../receivable/settlement'
import type { Day } from '../value/day'
import { type Fen, sumFen } from '../value/fen'
import type { Qty } from '../value/qty'

type Returning = Pick<ReturnRecord, 'id' | 'no' | 'orderId' | 'deliveryId' | 'customerId'>

/** What of a line may be sold again goes back to stock; what is bad stays with the return and is not available. */
export async function postGoods(
  work: Work,
  { id, no }: Returning,
  { line }: ReturnLine,
  good: Qty,
  movedOn: Day,
): Promise<void> {
  if (good === 0) return
  const movement = { kind: 'return', documentId: id, documentNo: no, movedOn, note: '' } as const
  for (const back of await stockParts(work, line, good)) await postMovement(work, work, { ...movement, ...back })
}

/**
 * Gives the customer the value of the lines (R-AMT-9) as a credit on a day: first against the delivery itself, then against
 * what is due earliest; the rest stays in the customer's favour. Gives what it came to.
 */
export async function postValue(
  work: Work,
  returning: Returning,
  lines: readonly ReturnLine[],
  settledOn: Day,
): Promise<Fen> {
  const values = []
  for (const line of lines) values.push(await postLine(work, line))
  const amount = sumFen(values)
  const { returned } = await findOrder(work, returning.orderId)
  await work.db
    .update(salesOrders)
    .set({ returned: (returned + amount) as Fen })
    .where(eq(salesOrders.id, returning.orderId))
  if (amount > 0) await giveCredit(work, returning, settledOn, amount)
  work.log({
    ...{ record: 'salesOrder', recordId: returning.orderId },
    ...{ before: { returned }, after: { returned: returned + amount, return: returning.no } },
  })
  return amount
}

async function postLine(work: Work, { asked, row, line }: ReturnLine): Promise<Fen> {
  const qty = asked.receivedQty ?? asked.qty
  const gross = portionValue(row.gross, row.qty, row.returnedQty, row.returnedGross, qty)
  const split = line.taxKind === 'taxed' ? splitInclusive(gross, line.taxRate) : { net: gross, tax: 0 as Fen }
  await work.db
    .update(salesReturnLines)
    .set({ gross, ...split })
    .where(eq(salesReturnLines.id, asked.id))
  await work.db
    .update(deliveryLines)
    .set({
      returnedQty: sql`${deliveryLines.returnedQty} + ${qty}`,
      returnedGross: sql`${deliveryLines.returnedGross} + ${gross}`,
    })
    .where(eq(deliveryLines.id, row.id))
  return gross
}

/** The item of the original delivery comes first (R-ALC); it is found by giving it the earliest turn. */
async function giveCredit(
  work: Work,
  { id, no, orderId, deliveryId, customerId }: Returning,
  creditOn: Day,
  amount: Fen,
): Promise<void> {
  const document = { customerId, orderId, documentId: id, documentNo: no, creditOn, amount }
  const credit = await postCredit(work, work, { ...document, kind: 'return' })
  const items = (await unsettledItems(work, customerId)).map((item) => ({ ...item, no: item.documentNo }))
  const own = items.filter((item) => item.documentId === deliveryId)
  const first = settleOldestFirst(amount, own)
  const left = (amount - first.reduce((sum, share) => sum + share.amount, 0)) as Fen
  const rest = settleOldestFirst(
    left,
    items.filter((item) => item.documentId !== deliveryId),
    orderId,
  )
  await postAllocations(work, work, credit, items, [...first, ...rest])
}

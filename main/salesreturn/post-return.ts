import { eq, sql } from 'drizzle-orm'
import { countBeyond } from '../../db/invoice'
import { postAllocations, postCredit, unsettledItems } from '../../db/ledger'
import type { LotChoice } from '../../db/lot'
import { postBack } from '../../db/movement'
import { findOrder } from '../../db/order'
import type { FreeLine, ReturnLine, ReturnRecord } from '../../db/salesreturn'
import { deliveryLines } from '../../db/schema/delivery'
import { salesOrders } from '../../db/schema/order'
import { salesReturnLines } from '../../db/schema/salesreturn'
import { stockParts } from '../../db/stock'
import type { Work } from '../command'
import { portionValue } from '../delivery/portion'
import { lineAmount } from '../pricing/line'
import { splitInclusive } from '../pricing/vat'
import { settleOldestFirst } from '../receivable/settlement'
import type { Day } from '../value/day'
import { type Fen, sumFen } from '../value/fen'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'

type Returning = Pick<ReturnRecord, 'id' | 'no' | 'orderId' | 'deliveryId' | 'customerId'>

/** What came back of a line: what may be sold again, and what is bad. */
export interface Inspected {
  good: Qty
  bad: Qty
}

/** Goods that came back lie where they were taken from, at what they cost then (R-STK, RTN-04); bad ones lie apart and are not for sale. `here` says on which day, and of which batches. */
export async function postGoods(
  work: Work,
  { id, no, deliveryId }: Pick<Returning, 'id' | 'no'> & { deliveryId: Id },
  { line }: ReturnLine,
  { good, bad }: Inspected,
  here: { movedOn: Day; good: LotChoice; bad: LotChoice },
): Promise<void> {
  const about = { kind: 'return', documentId: id, documentNo: no, originId: deliveryId, movedOn: here.movedOn } as const
  for (const back of await stockParts(work, line, good))
    if (back.qty > 0) await postBack(work, work, { ...about, lots: here.good }, { ...back, bad: false })
  for (const back of await stockParts(work, line, bad))
    if (back.qty > 0) await postBack(work, work, { ...about, lots: here.bad }, { ...back, bad: true })
}

/** What the value of a return settles: what is due, or nothing but the delivery itself, so that the rest can be paid back or pay for other goods. */
export type Settling = 'whatIsDue' | 'itsDelivery'

/**
 * Gives the customer the value of the lines (R-AMT-9) as a credit on a day: first against the delivery itself, then against
 * what is due earliest where it settles that too; the rest stays in the customer's favour. Gives what it came to.
 */
export async function postValue(
  work: Work,
  returning: Returning,
  lines: readonly (ReturnLine | FreeLine)[],
  settledOn: Day,
  settles: Settling = 'whatIsDue',
): Promise<Fen> {
  const values = []
  for (const line of lines) values.push(await postLine(work, line))
  const amount = sumFen(values)
  if (returning.orderId !== null) await takeOffOrder(work, returning.orderId, amount, returning.no)
  if (amount > 0) await giveCredit(work, returning, settledOn, amount, settles)
  return amount
}

async function takeOffOrder(work: Work, orderId: Id, amount: Fen, no: string): Promise<void> {
  const { returned } = await findOrder(work, orderId)
  const after = { returned: (returned + amount) as Fen }
  await work.db.update(salesOrders).set(after).where(eq(salesOrders.id, orderId))
  await countBeyond(work, [orderId])
  work.log({ record: 'salesOrder', recordId: orderId, before: { returned }, after: { ...after, return: no } })
}

/** What a line of a return is worth: its share of the delivery (R-AMT-9), or at the price that was typed (R-AMT-1); of what came, or of what is asked for where no goods come. */
export function worthOf({ asked, row, line }: ReturnLine | FreeLine): Fen {
  const qty = asked.receivedQty ?? asked.qty
  if (row === null) return lineAmount(qty, line.listPrice)
  return portionValue(row.gross, row.qty, row.returnedQty, row.returnedGross, qty)
}

async function postLine(work: Work, whole: ReturnLine | FreeLine): Promise<Fen> {
  const { asked, row, line } = whole
  const qty = asked.receivedQty ?? asked.qty
  const gross = worthOf(whole)
  const split = line.taxKind === 'taxed' ? splitInclusive(gross, line.taxRate) : { net: gross, tax: 0 as Fen }
  await work.db
    .update(salesReturnLines)
    .set({ gross, ...split })
    .where(eq(salesReturnLines.id, asked.id))
  if (row === null) return gross
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
  settles: Settling,
): Promise<void> {
  const document = { customerId, orderId, documentId: id, documentNo: no, creditOn, amount }
  const credit = await postCredit(work, work, { ...document, kind: 'return' })
  const items = (await unsettledItems(work, customerId)).map((item) => ({ ...item, no: item.documentNo }))
  const own = items.filter((item) => item.documentId === deliveryId)
  const first = settleOldestFirst(amount, own)
  const left = (amount - first.reduce((sum, share) => sum + share.amount, 0)) as Fen
  const others = settles === 'whatIsDue' ? items.filter((item) => item.documentId !== deliveryId) : []
  const rest = settleOldestFirst(left, others, orderId)
  await postAllocations(work, work, credit, items, [...first, ...rest])
}

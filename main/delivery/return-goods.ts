import { eq, inArray, sql } from 'drizzle-orm'
import { one } from '../../db/find'
import { postAllocations, postCredit, unsettledItems } from '../../db/ledger'
import { nextNumber } from '../../db/number'
import { findOrder } from '../../db/order'
import { deliveries, deliveryLines, salesReturnLines, salesReturns } from '../../db/schema/delivery'
import { salesOrderLines, salesOrders } from '../../db/schema/order'
import { postMovement, stockParts } from '../../db/stock'
import type { Work } from '../command'
import { writable } from '../order/order'
import { splitInclusive } from '../pricing/vat'
import { settleOldestFirst } from '../receivable/settlement'
import type { Day } from '../value/day'
import { type Fen, sumFen } from '../value/fen'
import type { Id } from '../value/id'
import { formatQty, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { portionValue } from './portion'

interface ReturnInput {
  deliveryId: Id
  returnedOn: Day
  reason: string
  lines: { deliveryLineId: Id; qty: Qty }[]
}

type Delivered = { row: typeof deliveryLines.$inferSelect; line: typeof salesOrderLines.$inferSelect }

/**
 * Takes goods back from one delivery: they return to stock, and their value (R-AMT-9) is credited, first against that
 * delivery, then against what is due earliest; the rest stays in the customer's favour. Refuses more than was delivered
 * (`return.tooMuch`) or from one that was voided (`return.voided`), a day before the delivery (`return.beforeDelivery`) or after today (`day.future`).
 */
export async function returnGoods(work: Work, input: ReturnInput): Promise<{ id: Id; no: string }> {
  const delivery = one(await work.db.select().from(deliveries).where(eq(deliveries.id, input.deliveryId)), 'delivery')
  writable(await findOrder(work, delivery.orderId))
  if (delivery.state === 'VOIDED') throw new Refusal('return.voided', { no: delivery.no })
  if (input.returnedOn < delivery.deliveredOn)
    throw new Refusal('return.beforeDelivery', { day: input.returnedOn, deliveredOn: delivery.deliveredOn })
  if (input.returnedOn > work.today) throw new Refusal('day.future', { day: input.returnedOn })
  const parts = await valued(work, input)
  const amount = sumFen(parts.map((part) => part.gross))
  const no = await nextNumber(work, 'XSTH', input.returnedOn)
  const id = work.newId()
  const { orderId, customerId } = delivery
  await work.db.insert(salesReturns).values({
    ...{
      id,
      no,
      orderId,
      deliveryId: delivery.id,
      customerId,
      returnedOn: input.returnedOn,
      amount,
      reason: input.reason,
    },
    ...{ createdBy: work.user.id, createdAt: work.now },
  })
  for (const part of parts) await takeBack(work, id, no, input.returnedOn, part)
  await work.db
    .update(salesOrders)
    .set({ returned: sql`${salesOrders.returned} + ${amount}` })
    .where(eq(salesOrders.id, orderId))
  if (amount > 0) await giveCredit(work, id, no, input.returnedOn, amount, delivery)
  const order = await findOrder(work, orderId)
  work.log({
    record: 'salesOrder',
    recordId: orderId,
    before: { returned: order.returned - amount },
    after: { returned: order.returned, return: no },
  })
  return { id, no }
}

async function valued(work: Work, input: ReturnInput) {
  const ids = input.lines.map((line) => line.deliveryLineId)
  const delivered: Delivered[] = await work.db
    .select({ row: deliveryLines, line: salesOrderLines })
    .from(deliveryLines)
    .innerJoin(salesOrderLines, eq(salesOrderLines.id, deliveryLines.orderLineId))
    .where(inArray(deliveryLines.id, ids))
  return input.lines.map(({ deliveryLineId, qty }) => {
    const { row, line } = one(
      delivered.filter(
        (candidate) => candidate.row.id === deliveryLineId && candidate.row.deliveryId === input.deliveryId,
      ),
      'deliveryLine',
    )
    const left = row.qty - row.returnedQty
    if (qty <= 0) throw new Refusal('order.quantityNotPositive', { line: line.lineNo })
    if (qty > left)
      throw new Refusal('return.tooMuch', { product: line.productName, qty: formatQty(qty), left: formatQty(left) })
    return { row, line, qty, gross: portionValue(row.gross, row.qty, row.returnedQty, row.returnedGross, qty) }
  })
}

async function takeBack(
  work: Work,
  returnId: Id,
  no: string,
  movedOn: Day,
  part: Delivered & { qty: Qty; gross: Fen },
): Promise<void> {
  const { row, line, qty, gross } = part
  const split = line.taxKind === 'taxed' ? splitInclusive(gross, line.taxRate) : { net: gross, tax: 0 as Fen }
  await work.db
    .insert(salesReturnLines)
    .values({ id: work.newId(), returnId, deliveryLineId: row.id, productId: row.productId, qty, gross, ...split })
  await work.db
    .update(deliveryLines)
    .set({
      returnedQty: sql`${deliveryLines.returnedQty} + ${qty}`,
      returnedGross: sql`${deliveryLines.returnedGross} + ${gross}`,
    })
    .where(eq(deliveryLines.id, row.id))
  const movement = { kind: 'return', documentId: returnId, documentNo: no, movedOn, note: '' } as const
  for (const back of await stockParts(work, line, qty)) await postMovement(work, work, { ...movement, ...back })
}

/** The item of the original delivery comes first (R-ALC); it is found by giving it the earliest turn. */
async function giveCredit(
  work: Work,
  returnId: Id,
  no: string,
  creditOn: Day,
  amount: Fen,
  delivery: { id: Id; orderId: Id; customerId: Id },
): Promise<void> {
  const credit = await postCredit(work, work, {
    ...{
      customerId: delivery.customerId,
      orderId: delivery.orderId,
      kind: 'return',
      documentId: returnId,
      documentNo: no,
      creditOn,
      amount,
    },
  })
  const items = (await unsettledItems(work, delivery.customerId)).map((item) => ({ ...item, no: item.documentNo }))
  const own = items.filter((item) => item.documentId === delivery.id)
  const first = settleOldestFirst(amount, own)
  const left = (amount - first.reduce((sum, share) => sum + share.amount, 0)) as Fen
  const rest = settleOldestFirst(
    left,
    items.filter((item) => item.documentId !== delivery.id),
    delivery.orderId,
  )
  await postAllocations(work, work, credit, items, [...first, ...rest])
}

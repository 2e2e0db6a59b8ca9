import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { one, sameVersion } from '../../db/find'
import { countBeyond } from '../../db/invoice'
import { cancelItem, type OpenItem } from '../../db/ledger'
import { findOrder, findOrderLines, type OrderLineRecord, type OrderRecord } from '../../db/order'
import { reverseMovements } from '../../db/reversal'
import { returnsUnderWay } from '../../db/salesreturn'
import { deliveries, deliveryLines } from '../../db/schema/delivery'
import { invoiceRequestOrders, invoiceRequests } from '../../db/schema/invoice'
import { salesOrderLines, salesOrders } from '../../db/schema/order'
import { allocations, credits, openItems } from '../../db/schema/receivable'
import { postReservation, stockParts } from '../../db/stock'
import type { Work } from '../command'
import type { InvoiceState } from '../invoice/invoice'
import { overShippedOf } from '../order/due'
import { afterVoid, moved } from '../order/order'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { next } from './delivery'
import { stillToGo } from './left'

type Delivery = typeof deliveries.$inferSelect

/**
 * Takes a delivery back as if it had never left (R-DLV): on hand and the reservation rise, what became owed is cancelled on
 * the same day (or today where that is in a closed period), and the order is where it was before. Refuses one whose receipt of goods is confirmed, one that is settled
 * or from which goods came back (`delivery.settled`), one that is invoiced (`delivery.invoiced`), one of which goods are
 * to come back (`delivery.returning`), and one that replaces what did not arrive (`delivery.isReplacement`).
 */
export async function voidDelivery(
  work: Work,
  input: { id: Id; version: number; deliveryId: Id; reason: string },
): Promise<null> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  const own = and(eq(deliveries.id, input.deliveryId), eq(deliveries.orderId, order.id))
  const delivery = one(await work.db.select().from(deliveries).where(own), 'delivery')
  if (delivery.replaces !== null) throw new Refusal('delivery.isReplacement', { no: delivery.no })
  const voided = next(delivery.state, 'void')
  const state = moved(order, 'voidDelivery', afterVoid(await whatIsLeft(work, order, delivery)))
  await refuseInvoiced(work, delivery)
  await refuseReturning(work, delivery)
  await cancelOwed(work, delivery)
  await takeBackGoods(work, delivery)
  await work.db.update(deliveries).set({ state: voided, voidReason: input.reason }).where(own)
  await writeOrder(work, order, delivery, { state, reason: input.reason })
  return null
}

async function whatIsLeft(
  work: Work,
  order: OrderRecord,
  delivery: Delivery,
): Promise<Parameters<typeof afterVoid>[0]> {
  const gone = await linesOf(work, delivery.id)
  const lines = (await findOrderLines(work, order.id)).map((line) => less(line, gone))
  const anyDelivered = await otherDeliveries(work, delivery)
  const allDelivered = anyDelivered && lines.every((line) => stillToGo(line) === 0)
  return { allDelivered, anyDelivered, started: order.startedAt !== null }
}

/** An order line as it is without what one delivery held of it. */
function less(line: OrderLineRecord, gone: readonly DeliveredLine[]): OrderLineRecord {
  const own = gone.find(({ orderLineId }) => orderLineId === line.id)
  if (!own) return line
  const { deliveredQty, deliveredGross } = line
  return {
    ...line,
    deliveredQty: (deliveredQty - own.qty) as Qty,
    deliveredGross: (deliveredGross - own.gross) as Fen,
  }
}

async function otherDeliveries(work: Work, { id, orderId }: Delivery): Promise<boolean> {
  const live = inArray(deliveries.state, ['SHIPPED', 'RECEIVED'])
  const found = await work.db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(eq(deliveries.orderId, orderId), ne(deliveries.id, id), live))
  return found.length > 0
}

const liveInvoice: InvoiceState[] = ['PENDING', 'APPROVED', 'ISSUED', 'PART_RED']

/** An invoice of the whole order holds every delivery of it. */
async function refuseInvoiced(work: Work, { id, orderId, no }: Delivery): Promise<void> {
  const holding = and(
    eq(invoiceRequestOrders.orderId, orderId),
    or(eq(invoiceRequests.deliveryId, id), isNull(invoiceRequests.deliveryId)),
    inArray(invoiceRequests.state, liveInvoice),
  )
  const [invoice] = await work.db
    .select({ no: invoiceRequests.no })
    .from(invoiceRequestOrders)
    .innerJoin(invoiceRequests, eq(invoiceRequests.id, invoiceRequestOrders.requestId))
    .where(holding)
  if (invoice) throw new Refusal('delivery.invoiced', { no, invoice: invoice.no })
}

/** What somebody asks to give back was delivered. */
async function refuseReturning(work: Work, { id, no }: Delivery): Promise<void> {
  const asked = await returnsUnderWay(work, id)
  if (asked.length > 0) throw new Refusal('delivery.returning', { no, documents: asked.join('、') })
}

/** Another credit settles its item whole (`cancelItem`). */
async function cancelOwed(work: Work, { id, no, amount }: Delivery): Promise<void> {
  if (amount === 0) return
  const ofDelivery = and(eq(openItems.kind, 'delivery'), eq(openItems.documentId, id))
  const item = one(await work.db.select().from(openItems).where(ofDelivery), 'openItem')
  const settling = await settlingDocuments(work, item)
  if (settling.length > 0) throw new Refusal('delivery.settled', { no, documents: settling.join('、') })
  await cancelItem(work, work, 'deliveryVoid', item)
}

async function settlingDocuments(work: Work, item: OpenItem): Promise<string[]> {
  const rows = await work.db
    .select({ no: credits.documentNo, amount: sql<Fen>`sum(${allocations.amount})` })
    .from(allocations)
    .innerJoin(credits, eq(credits.id, allocations.creditId))
    .where(eq(allocations.openItemId, item.id))
    .groupBy(credits.id)
  return rows.flatMap(({ no, amount }) => (amount === 0 ? [] : [no]))
}

/** Goods that came back already are not on their way any more: of a delivery without an amount nothing else says so. */
async function takeBackGoods(work: Work, { id, no, orderId, deliveredOn }: Delivery): Promise<void> {
  const orderLines = await findOrderLines(work, orderId)
  await reverseMovements(work, work, { kind: 'delivery', documentId: id, documentNo: no, movedOn: deliveredOn })
  const gone = await linesOf(work, id)
  for (const { orderLineId, qty, gross, returnedQty } of gone) {
    if (returnedQty > 0) throw new Refusal('delivery.settled', { no, documents: '' })
    const line = one(
      orderLines.filter((one) => one.id === orderLineId),
      'salesOrderLine',
    )
    // What went beyond the order was held back for nobody.
    const held = (stillToGo(less(line, gone)) - stillToGo(line)) as Qty
    for (const part of await stockParts(work, line, held)) await postReservation(work, part.productId, part.qty)
    await work.db
      .update(salesOrderLines)
      .set({
        deliveredQty: sql`${salesOrderLines.deliveredQty} - ${qty}`,
        deliveredGross: sql`${salesOrderLines.deliveredGross} - ${gross}`,
      })
      .where(eq(salesOrderLines.id, orderLineId))
  }
}

interface DeliveredLine {
  orderLineId: Id
  qty: Qty
  gross: Fen
  returnedQty: Qty
}

const linesOf = (work: Work, deliveryId: Id): Promise<DeliveredLine[]> =>
  work.db.select().from(deliveryLines).where(eq(deliveryLines.deliveryId, deliveryId))

async function writeOrder(
  work: Work,
  order: OrderRecord,
  { no, amount }: Delivery,
  { state, reason }: { state: OrderRecord['state']; reason: string },
): Promise<void> {
  const delivered = (order.delivered - amount) as Fen
  const overShipped = overShippedOf(await findOrderLines(work, order.id))
  await work.db
    .update(salesOrders)
    .set({ state, delivered, overShipped, version: order.version + 1 })
    .where(eq(salesOrders.id, order.id))
  await countBeyond(work, [order.id])
  const before = { state: order.state, delivered: order.delivered }
  work.log({ record: 'salesOrder', recordId: order.id, before, after: { state, delivered, delivery: no, reason } })
}

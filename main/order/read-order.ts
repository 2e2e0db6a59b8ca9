import { asc, eq } from 'drizzle-orm'
import { stockFiguresOf } from '../../db/available'
import { orderCosts } from '../../db/cost'
import type { Reading } from '../../db/engine'
import { listFields, ownValues } from '../../db/field'
import { findOrder, type OrderRecord } from '../../db/order'
import { findTypeOf } from '../../db/order-type'
import { users } from '../../db/schema/access'
import { coupons } from '../../db/schema/coupon'
import { customers } from '../../db/schema/customer'
import { deliveries, deliveryLines } from '../../db/schema/delivery'
import { invoiceRequestOrders, invoiceRequests } from '../../db/schema/invoice'
import { orderMembers, orderStages, salesOrderLineComponents, salesOrderLines } from '../../db/schema/order'
import { products } from '../../db/schema/product'
import { openItems } from '../../db/schema/receivable'
import { salesReturns } from '../../db/schema/salesreturn'
import { requestable } from '../invoice/invoice'
import { costedLines } from '../pricing/issued'
import { type CostedLine, type Margin, marginOf } from '../pricing/margin'
import { zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { discountOf } from './discount'
import { dueOf, outstandingOf } from './due'
import { typeOf } from './ordertype'
import type { OrderCredit, OrderDelivery, OrderInvoice, OrderLine, OrderPage } from './view'

/** An order's own page: header, lines, and every document that hangs on it (ORD-11, ORD-16). */
export async function readOrder(reading: Reading, { id }: { id: Id }): Promise<OrderPage> {
  const order = await findOrder(reading, id)
  const {
    importKey,
    importId,
    searchKey,
    discountMode,
    discountPay,
    createdBy,
    confirmedAt,
    typeVersion,
    couponId,
    couponAmount,
    invoiceBeyond,
    invoiceAhead,
    ...header
  } = order
  const lines = await linesOf(reading, id)
  const sent = await deliveriesOf(reading, id)
  return {
    ...header,
    discount: discountOf(order),
    coupon: await couponOf(reading, order),
    exchangeOf: await exchangeOf(reading, order),
    type: typeOf(await findTypeOf(reading, order)),
    due: dueOf(order),
    requestable: requestable({
      due: dueOf(order),
      issued: order.invoiced,
      pending: order.invoicePending,
      beyond: invoiceBeyond,
    }),
    outstanding: outstandingOf(order),
    stage: await stageOf(reading, order.stageId),
    ...(await ownValues(reading, 'order', id)),
    terms: order.historical ? null : await termsOf(reading, order),
    ownFields: (await listFields(reading, 'order')).filter(({ active }) => active),
    revision: await revisionOf(reading, id),
    createdBy: await nameOf(reading, createdBy),
    ownerName: await nameOf(reading, order.ownerId),
    members: await membersOf(reading, id),
    lines,
    deliveries: sent,
    margin: await earned(reading, order, lines),
    credits: await creditsOf(reading, id),
    invoices: await invoicesOf(reading, id),
  }
}

/** What an order earns: as it was ordered, and once it has ended by what went and did not come back (ORD-21). */
async function earned(
  reading: Reading,
  { id, state, endedAt }: OrderRecord,
  lines: readonly OrderLine[],
): Promise<Margin> {
  const costs = await orderCosts(reading, id, [...new Set(lines.map(({ productId }) => productId))])
  return marginOf(costedLines(lines, costs, endedAt !== null && state !== 'CANCELLED').filter(counts))
}

/** A line of which nothing went, or all came back, is neither known nor unknown. */
const counts = ({ net, qty, issued }: CostedLine) => net !== 0 || qty > 0 || issued !== 0

/** By what terms the customer pays today; unknown of one that is out of sight. */
async function termsOf(reading: Reading, { customerId }: OrderRecord): Promise<OrderPage['terms']> {
  const found = await reading.db.select().from(customers).where(eq(customers.id, customerId))
  if (found[0] === undefined) return null
  const { termMethod: method, termDays: days, termDay: day, prepaidShare } = found[0]
  return { term: { method, days, day }, prepaidShare }
}

/** The coupon of an order, also one of a customer that is out of sight now. */
async function couponOf(reading: Reading, { couponId, couponAmount }: OrderRecord): Promise<OrderPage['coupon']> {
  if (couponId === null) return null
  const [found] = await reading.db.select({ code: coupons.code }).from(coupons).where(eq(coupons.id, couponId))
  return { id: couponId, code: found?.code ?? '', amount: couponAmount }
}

/** The return whose goods an order replaces. */
async function exchangeOf(reading: Reading, { exchangeOf: id }: OrderRecord): Promise<OrderPage['exchangeOf']> {
  if (id === null) return null
  const [found] = await reading.db.select({ no: salesReturns.no }).from(salesReturns).where(eq(salesReturns.id, id))
  return found ? { id, no: found.no } : null
}

/** The version an order is in: one more than its last applied change made. */
function revisionOf(reading: Reading, id: Id): Promise<number> {
  return reading.json<number>('select json(coalesce(max(revision), 1)) from order_changes where order_id = ?', [id])
}

async function nameOf(reading: Reading, userId: Id | null): Promise<string | null> {
  if (userId === null) return null
  const [user] = await reading.db.select({ name: users.name }).from(users).where(eq(users.id, userId))
  return user?.name ?? null
}

/** Who works on the order beside its owner, by name. */
function membersOf(reading: Reading, orderId: Id) {
  return reading.db
    .select({ id: users.id, name: users.name })
    .from(orderMembers)
    .innerJoin(users, eq(users.id, orderMembers.userId))
    .where(eq(orderMembers.orderId, orderId))
    .orderBy(asc(users.name))
}

async function stageOf(reading: Reading, stageId: Id | null): Promise<string> {
  if (stageId === null) return ''
  const [stage] = await reading.db
    .select({ name: orderStages.name })
    .from(orderStages)
    .where(eq(orderStages.id, stageId))
  return stage?.name ?? ''
}

async function linesOf(reading: Reading, orderId: Id): Promise<OrderLine[]> {
  const rows = await reading.db
    .select({ line: salesOrderLines, baseUnit: products.unit, kind: products.kind })
    .from(salesOrderLines)
    .innerJoin(products, eq(products.id, salesOrderLines.productId))
    .where(eq(salesOrderLines.orderId, orderId))
    .orderBy(asc(salesOrderLines.lineNo))
  const figuresOf = await stockFiguresOf(reading, [...new Set(rows.map(({ line }) => line.productId))])
  const components = await componentsOf(reading, orderId)
  return rows.map(({ line: { orderId: _, deliveredGross, ...line }, baseUnit, kind }) => ({
    ...line,
    baseUnit,
    stocked: kind !== 'service',
    ...figuresOf(line.productId),
    components: components.filter(({ lineId }) => lineId === line.id),
  }))
}

/** What the bundles on an order consist of, as they were when it was saved. */
function componentsOf(reading: Reading, orderId: Id) {
  const { lineId, productId, qty } = salesOrderLineComponents
  return reading.db
    .select({ lineId, productId, qty, name: products.name, unit: products.unit })
    .from(salesOrderLineComponents)
    .innerJoin(salesOrderLines, eq(salesOrderLines.id, lineId))
    .innerJoin(products, eq(products.id, productId))
    .where(eq(salesOrderLines.orderId, orderId))
    .orderBy(asc(products.name))
}

async function deliveriesOf(reading: Reading, orderId: Id): Promise<OrderDelivery[]> {
  const heads = await reading.db
    .select({ delivery: deliveries, itemId: openItems.id, dueOn: openItems.dueOn, open: openItems.open })
    .from(deliveries)
    .leftJoin(openItems, eq(openItems.documentId, deliveries.id))
    .where(eq(deliveries.orderId, orderId))
    .orderBy(asc(deliveries.id))
  const lines = await reading.db
    .select({ row: deliveryLines, productName: salesOrderLines.productName, unit: salesOrderLines.unit })
    .from(deliveryLines)
    .innerJoin(salesOrderLines, eq(salesOrderLines.id, deliveryLines.orderLineId))
    .where(eq(salesOrderLines.orderId, orderId))
    .orderBy(asc(salesOrderLines.lineNo))
  return heads.map(({ delivery, itemId, dueOn, open }) => {
    const { id, no, state, deliveredOn, receivedOn, voidReason, amount, carrier, trackingNo } = delivery
    const own = lines.filter((line) => line.row.deliveryId === id)
    return {
      id,
      no,
      state,
      deliveredOn,
      receivedOn,
      voidReason,
      amount,
      carrier,
      trackingNo,
      dueOn,
      itemId,
      open: open ?? zeroFen,
      lines: own.map(({ row, productName, unit }) => ({
        id: row.id,
        orderLineId: row.orderLineId,
        productName,
        unit,
        qty: row.qty,
        gross: row.gross,
        returnedQty: row.returnedQty,
      })),
    }
  })
}

/**
 * The receipts, opening advances, write-offs and transfers that settled this order's items or are bound to it, and its returns; what these gave and went
 * elsewhere counts against them. A voided receipt nets to nothing and is left out.
 */
function creditsOf(reading: Reading, orderId: Id): Promise<OrderCredit[]> {
  return reading.json<OrderCredit[]>(
    `select json_group_array(json_object('kind', kind, 'documentNo', document_no, 'creditOn', credit_on, 'amount', amount)) from (
      select kind, document_no, credit_on, sum(amount) as amount from (
        select c.kind, c.document_no, c.credit_on, c.id, a.amount
        from allocations a join open_items i on i.id = a.open_item_id join credits c on c.id = a.credit_id
        where i.order_id = ?1 and (c.kind in ('receipt', 'opening', 'writeOff', 'transfer') or (c.kind = 'return' and coalesce(c.order_id, 0) <> ?1))
        union all
        select case i.kind when 'refund' then 'refund' else 'elsewhere' end, i.document_no, a.allocated_on, i.id, -a.amount
        from credits c join allocations a on a.credit_id = c.id join open_items i on i.id = a.open_item_id
        where c.order_id = ?1 and c.kind = 'return' and coalesce(i.order_id, 0) <> ?1
        union all
        select c.kind, c.document_no, c.credit_on, c.id, c.unallocated from credits c where c.order_id = ?1 and c.kind = 'receipt'
        union all
        select c.kind, c.document_no, c.credit_on, c.id, c.amount from credits c where c.order_id = ?1 and c.kind = 'return'
          and not exists (select 1 from credits v where v.reverses = c.id))
      group by kind, document_no, credit_on, id having sum(amount) <> 0 order by credit_on, id)`,
    [orderId],
  )
}

function invoicesOf(reading: Reading, orderId: Id): Promise<OrderInvoice[]> {
  const { id, no, state, kind, invoiceNo, issuedOn } = invoiceRequests
  const { gross, red } = invoiceRequestOrders
  return reading.db
    .select({ id, no, state, kind, gross, red, invoiceNo, issuedOn })
    .from(invoiceRequestOrders)
    .innerJoin(invoiceRequests, eq(invoiceRequests.id, invoiceRequestOrders.requestId))
    .where(eq(invoiceRequestOrders.orderId, orderId))
    .orderBy(asc(invoiceRequests.id))
}

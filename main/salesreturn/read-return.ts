import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { logOf } from '../../db/log'
import { findOrder } from '../../db/order'
import { findReturn, findReturnLines, type ReturnRecord, underWaySql } from '../../db/salesreturn'
import { users } from '../../db/schema/access'
import { customers } from '../../db/schema/customer'
import { deliveries } from '../../db/schema/delivery'
import { changesOf } from '../order/history'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { unitCost } from '../value/worth'
import { costWithoutOrder } from './find-cost'
import { isInvoiced } from './find-invoice'
import type { ReturnableDelivery, ReturnPage, ReturnPageLine } from './view'

/** A return's own page, with its lines and what was done to it. */
export async function readReturn(reading: Reading, { id }: { id: Id }): Promise<ReturnPage> {
  const { searchKey: _, createdAt: _at, ...found } = await findReturn(reading, id)
  const [writer] = await reading.db.select({ name: users.name }).from(users).where(eq(users.id, found.createdBy))
  const log = await logOf(reading, 'salesReturn', id)
  return {
    ...found,
    ...(await readSource(reading, found)),
    createdBy: writer?.name ?? '',
    invoiced: await isInvoiced(reading, found),
    ...(await readSettling(reading, id)),
    lines: await readLines(reading, id),
    history: log.map(({ before, after, ...entry }) => ({ ...entry, changes: changesOf(before, after) })),
  }
}

/** What a return comes from: its delivery with its order, or a customer only. */
async function readSource(
  reading: Reading,
  { orderId, deliveryId, customerId }: Pick<ReturnRecord, 'orderId' | 'deliveryId' | 'customerId'>,
) {
  if (orderId === null || deliveryId === null) {
    const found = await reading.db.select({ name: customers.name }).from(customers).where(eq(customers.id, customerId))
    return { orderNo: '', deliveryNo: '', deliveredOn: null, customerName: one(found, 'customer').name }
  }
  const { no, customerName } = await findOrder(reading, orderId)
  const found = await reading.db.select().from(deliveries).where(eq(deliveries.id, deliveryId))
  const { no: deliveryNo, deliveredOn } = one(found, 'delivery')
  return { orderNo: no ?? '', deliveryNo, deliveredOn, customerName }
}

async function readLines(reading: Reading, id: Id): Promise<ReturnPageLine[]> {
  const lines = await findReturnLines(reading, id)
  const costs = lines.some(({ row }) => row === null) ? await costsOf(reading, id) : new Map<Id, Cost>()
  return lines.map(({ asked, row, line }) => {
    const cost = row === null ? costs.get(asked.productId) : undefined
    return {
      id: asked.id,
      deliveryLineId: asked.deliveryLineId,
      productId: asked.productId,
      unit: line.unit,
      productName: line.productName,
      delivered: row?.qty ?? null,
      qty: asked.qty,
      gross: asked.gross,
      receivedQty: asked.receivedQty,
      badQty: asked.badQty,

      price: asked.price,
      unitRatio: line.unitRatio,
      baseUnit: cost?.unit ?? '',
      unitCost: cost?.unitCost ?? null,
    }
  })
}

interface Cost {
  unit: string
  unitCost: Price
}

/** What a base unit of the goods of a return without a delivery costs: what they came in at, before that what they would today (R-STK). */
async function costsOf(reading: Reading, returnId: Id): Promise<Map<Id, Cost>> {
  const rows = await reading.json<{ id: Id; unit: string; onHand: Qty; stockValue: Fen; qty: Qty; value: Fen }[]>(
    `select json_group_array(json_object('id', id, 'unit', unit, 'onHand', on_hand, 'stockValue', stock_value, 'qty', qty,
      'value', value)) from (
      select p.id, p.unit, p.on_hand, p.stock_value, coalesce(sum(m.qty), 0) as qty, coalesce(sum(m.value), 0) as value
      from products p left join stock_movements m on m.product_id = p.id and m.document_id = ?1
      where p.id in (select product_id from sales_return_lines where return_id = ?1) group by p.id)`,
    [returnId],
  )
  const costs = new Map<Id, Cost>()
  for (const row of rows)
    costs.set(row.id, { unit: row.unit, unitCost: unitCost(row) ?? (await costWithoutOrder(reading, row)) })
  return costs
}

/** What was paid back for a return, and the order that replaces the goods. */
function readSettling(reading: Reading, id: Id): Promise<Pick<ReturnPage, 'refunds' | 'exchange'>> {
  return reading.json<Pick<ReturnPage, 'refunds' | 'exchange'>>(
    `select json_object(
      'refunds', json((select json_group_array(json_object('id', id, 'no', no, 'state', state, 'paidOn', paid_on, 'amount', amount))
        from (select * from refunds where return_id = ?1 order by id))),
      'exchange', json((select json_object('id', id, 'no', no, 'state', state) from sales_orders where exchange_of = ?1)))`,
    [id],
  )
}

/**
 * The deliveries of a customer of which something may still come back, the latest first, at most a hundred. What a return itself
 * asks for is not counted against it.
 */
export function listReturnable(
  reading: Reading,
  { customerId, returnId }: { customerId: Id; returnId: Id | null },
): Promise<ReturnableDelivery[]> {
  return reading.json<ReturnableDelivery[]>(
    `select json_group_array(json_object('id', id, 'no', no, 'orderNo', order_no, 'deliveredOn', delivered_on, 'lines', json(lines))) from (
      select d.id, d.no, o.no as order_no, d.delivered_on, (${linesSql}) as lines
      from deliveries d join sales_orders o on o.id = d.order_id
      where d.customer_id = ?1 and d.state in ('SHIPPED', 'RECEIVED') and d.replaces is null and o.archived = 0 and exists (
        select 1 from delivery_lines x where x.delivery_id = d.id and x.qty > x.returned_qty)
      order by d.delivered_on desc, d.id desc limit 100)`,
    [customerId, returnId],
  )
}

const linesSql = `select json_group_array(json_object('id', id, 'productName', product_name, 'unit', unit, 'qty', qty,
    'returnedQty', returned_qty, 'requestedQty', requested)) from (
  select x.id, l.product_name, l.unit, x.qty, x.returned_qty, coalesce((
    select sum(coalesce(s.received_qty, s.qty)) from sales_return_lines s join sales_returns r on r.id = s.return_id
    where s.delivery_line_id = x.id and ${underWaySql} and (?2 is null or r.id <> ?2)), 0) as requested
  from delivery_lines x join sales_order_lines l on l.id = x.order_line_id
  where x.delivery_id = d.id and x.qty > x.returned_qty order by l.line_no)`

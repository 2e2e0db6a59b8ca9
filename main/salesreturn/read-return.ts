import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { logOf } from '../../db/log'
import { findOrder } from '../../db/order'
import { findReturn, findReturnLines, underWaySql } from '../../db/salesreturn'
import { users } from '../../db/schema/access'
import { deliveries } from '../../db/schema/delivery'
import { changesOf } from '../order/history'
import type { Id } from '../value/id'
import { isInvoiced } from './find-invoice'
import type { ReturnableDelivery, ReturnPage } from './view'

/** A return's own page, with its lines and what was done to it. */
export async function readReturn(reading: Reading, { id }: { id: Id }): Promise<ReturnPage> {
  const { searchKey: _, createdAt: _at, ...found } = await findReturn(reading, id)
  const order = await findOrder(reading, found.orderId)
  const delivery = one(
    await reading.db.select().from(deliveries).where(eq(deliveries.id, found.deliveryId)),
    'delivery',
  )
  const [writer] = await reading.db.select({ name: users.name }).from(users).where(eq(users.id, found.createdBy))
  const log = await logOf(reading, 'salesReturn', id)
  return {
    ...found,
    ...{ orderNo: order.no ?? '', deliveryNo: delivery.no, deliveredOn: delivery.deliveredOn },
    ...{ customerName: order.customerName, createdBy: writer?.name ?? '' },
    invoiced: await isInvoiced(reading, found),
    ...(await readSettling(reading, id)),
    lines: (await findReturnLines(reading, id)).map(({ asked, row, line }) => ({
      ...{ id: asked.id, deliveryLineId: row.id, productId: row.productId, productName: line.productName },
      ...{ unit: line.unit, delivered: row.qty, qty: asked.qty, gross: asked.gross },
      ...{ receivedQty: asked.receivedQty, badQty: asked.badQty },
    })),
    history: log.map(({ before, after, ...entry }) => ({ ...entry, changes: changesOf(before, after) })),
  }
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

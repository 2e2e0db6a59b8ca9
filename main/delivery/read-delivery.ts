import { and, asc, desc, eq, ne, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { findDelivery } from '../../db/delivery'
import type { Reading } from '../../db/engine'
import { findOrder } from '../../db/order'
import { findDelivered } from '../../db/salesreturn'
import { users } from '../../db/schema/access'
import {
  deliveries,
  deliveryDifferences,
  deliveryEvents,
  deliveryLines,
  deliveryTroubles,
} from '../../db/schema/delivery'
import { openItems } from '../../db/schema/receivable'
import { warehouses } from '../../db/schema/stock'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { DeliveryPage, DeliveryPageLine } from './view'

/** A delivery's own page. Refuses when there is none (`record.notFound`). */
export async function readDelivery(reading: Reading, { id }: { id: Id }): Promise<DeliveryPage> {
  const { searchKey: _, createdBy, createdAt, receivedBy, replaces, ...found } = await findDelivery(reading, id)
  const order = await findOrder(reading, found.orderId)
  const { promisedOn, externalNo, customerName, contact, phone, address, note } = order
  return {
    ...found,
    dueOn: await dueOf(reading, found),

    orderNo: order.no ?? '',
    orderState: order.state,
    promisedOn,
    externalNo,
    customerName,
    contact,
    phone,
    address,
    note,
    shippedBy: (await nameOf(reading, createdBy)) ?? '',
    shippedAt: createdAt,
    warehouse: await warehouseOf(reading, found.warehouseId),
    replaced: replaces === null ? null : await namedBy(reading, eq(deliveries.id, replaces)),
    replacement: await namedBy(reading, and(eq(deliveries.replaces, id), ne(deliveries.state, 'VOIDED'))),
    receivedBy: await nameOf(reading, receivedBy),
    lines: await linesOf(reading, id),
    lots: await lotsOf(reading, id),
    events: await eventsOf(reading, id),
    troubles: await troublesOf(reading, id),
  }
}

async function dueOf(reading: Reading, { id, orderId }: { id: Id; orderId: Id }): Promise<Day | null> {
  const [item] = await reading.db
    .select({ dueOn: openItems.dueOn })
    .from(openItems)
    .where(and(eq(openItems.orderId, orderId), eq(openItems.kind, 'delivery'), eq(openItems.documentId, id)))
  return item?.dueOn ?? null
}

async function nameOf(reading: Reading, id: Id | null): Promise<string | null> {
  if (id === null) return null
  const [user] = await reading.db.select({ name: users.name }).from(users).where(eq(users.id, id))
  return user?.name ?? null
}

async function warehouseOf(reading: Reading, id: Id | null): Promise<string> {
  if (id === null) return ''
  const [row] = await reading.db.select({ name: warehouses.name }).from(warehouses).where(eq(warehouses.id, id))
  return row?.name ?? ''
}

async function namedBy(reading: Reading, which: SQL | undefined): Promise<{ id: Id; no: string } | null> {
  const [found] = await reading.db.select({ id: deliveries.id, no: deliveries.no }).from(deliveries).where(which)
  return found ?? null
}

async function linesOf(reading: Reading, id: Id): Promise<DeliveryPageLine[]> {
  const differences = await reading.db
    .select({ lineId: deliveryDifferences.deliveryLineId, outcome: deliveryDifferences.outcome })
    .from(deliveryDifferences)
    .innerJoin(deliveryLines, eq(deliveryLines.id, deliveryDifferences.deliveryLineId))
    .where(eq(deliveryLines.deliveryId, id))
  const outcomes = new Map(differences.map(({ lineId, outcome }) => [lineId, outcome]))
  return (await findDelivered(reading, id)).map(({ row, line }) => ({
    id: row.id,
    lineNo: line.lineNo,
    productId: row.productId,
    qty: row.qty,
    gross: row.gross,
    productCode: line.productCode,
    productName: line.productName,
    spec: line.spec,
    unit: line.unit,
    price: line.dealPrice,
    returnedQty: row.returnedQty,
    note: line.note,
    receivedQty: row.receivedQty,
    outcome: outcomes.get(row.id) ?? null,
  }))
}

function lotsOf(reading: Reading, id: Id): Promise<DeliveryPage['lots']> {
  return reading.json<DeliveryPage['lots']>(
    `select json_group_array(json_object('id', id, 'product', name, 'code', code, 'expiresOn', expires_on, 'qty', qty)) from (
      select b.id, p.name, b.code, b.expires_on, -sum(m.qty) as qty from stock_movements m join lots b on b.id = m.lot_id
        join products p on p.id = b.product_id where m.document_id = ? group by b.id, p.name, b.code, b.expires_on
      having sum(m.qty) < 0 order by min(m.id))`,
    [id],
  )
}

async function eventsOf(reading: Reading, id: Id): Promise<DeliveryPage['events']> {
  const rows = await reading.db
    .select({ event: deliveryEvents, by: users.name })
    .from(deliveryEvents)
    .innerJoin(users, eq(users.id, deliveryEvents.createdBy))
    .where(eq(deliveryEvents.deliveryId, id))
    .orderBy(desc(deliveryEvents.happenedOn), desc(deliveryEvents.minute), desc(deliveryEvents.id))
  return rows.map(({ event: { id: own, happenedOn, minute, place, said }, by }) => ({
    id: own,
    happenedOn,
    minute,
    place,
    said,
    by,
  }))
}

async function troublesOf(reading: Reading, id: Id): Promise<DeliveryPage['troubles']> {
  const settler = alias(users, 'settler')
  const rows = await reading.db
    .select({ trouble: deliveryTroubles, raisedBy: users.name, settledBy: settler.name })
    .from(deliveryTroubles)
    .innerJoin(users, eq(users.id, deliveryTroubles.raisedBy))
    .leftJoin(settler, eq(settler.id, deliveryTroubles.settledBy))
    .where(eq(deliveryTroubles.deliveryId, id))
    .orderBy(asc(deliveryTroubles.id))
  return rows.map(({ trouble: { id: own, reason, raisedAt, answer, settledAt }, raisedBy, settledBy }) => ({
    id: own,
    reason,
    raisedBy,
    raisedAt,
    answer,
    settledBy,
    settledAt,
  }))
}

/** The carriers the shop has used, the latest first, at most thirty. */
export function listCarriers(reading: Reading): Promise<string[]> {
  return reading.json<string[]>(
    `select json_group_array(carrier) from (
      select carrier from (select carrier, id from deliveries where carrier <> '' order by id desc limit 2000)
      group by carrier order by max(id) desc limit 30)`,
  )
}

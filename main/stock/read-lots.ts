import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import type { Id } from '../value/id'
import type { LotPage, LotsOfDocument, ProductLot } from './lotview'

const placesSql = `(select json_group_array(json_object('locationId', location_id, 'warehouseId', warehouse_id, 'warehouse', name,
    'place', kind, 'placeCode', code, 'qty', qty)) from (
    select v.location_id, k.warehouse_id, w.name, k.kind, k.code, v.qty from lot_levels v join locations k on k.id = v.location_id
      join warehouses w on w.id = k.warehouse_id where v.lot_id = b.id and v.qty <> 0
      order by case k.kind when 'sale' then 1 when 'bad' then 2 when 'frozen' then 3 else 4 end, w.code, k.code))`

const ofLot = `'id', id, 'code', code, 'madeOn', made_on, 'expiresOn', expires_on, 'qty', qty, 'places', json(places)`

const lotColumns = `b.id, b.code, b.made_on, b.expires_on, ${placesSql} as places,
    coalesce((select sum(v.qty) from lot_levels v where v.lot_id = b.id), 0) as qty`

/** The batches of a product that are somewhere, what expires first first. */
export function lotsOfProduct(reading: Reading, { productId }: { productId: Id }): Promise<ProductLot[]> {
  return reading.json<ProductLot[]>(
    `select json_group_array(json_object(${ofLot})) from (select * from (select ${lotColumns} from lots b
      where b.id in (select v.lot_id from lot_levels v where v.product_id = ? and v.qty <> 0))
      order by expires_on nulls last, id limit 2000)`,
    [productId],
  )
}

/** A batch with all that moved of it, the latest first (R-STK); suppliers only for who may see purchases. */
export async function readLot(reading: Reading, { id }: { id: Id }, maySeePurchases: boolean): Promise<LotPage> {
  const found = await reading.json<Omit<LotPage, 'movements'>[]>(
    `select json_group_array(json_object(${ofLot}, 'version', version, 'productId', product_id, 'product', name, 'unit', unit,
        'tracking', tracking)) from (
      select ${lotColumns}, b.version, b.product_id, p.name, p.unit, p.tracking from lots b join products p on p.id = b.product_id
      where b.id = ?)`,
    [id],
  )
  const movements = await reading.json<LotPage['movements']>(movementsSql, [id, maySeePurchases ? 1 : 0])
  return { ...one(found, 'lot'), movements }
}

const movementsSql = `select json_group_array(json_object('id', id, 'kind', kind, 'documentId', document_id, 'pageId', page_id,
    'documentNo', document_no, 'movedOn', moved_on, 'warehouse', warehouse, 'place', place, 'placeCode', place_code, 'partner', partner,
    'qty', qty, 'note', note)) from (
  select m.id, m.kind, m.document_id, m.document_no, m.moved_on, w.name as warehouse, k.kind as place, k.code as place_code, m.qty, m.note,
    coalesce(q.id, d.id, r.id, t.id, c.id) as page_id, coalesce(od.customer_name, oc.customer_name, rc.name, s.name, '') as partner
  from stock_movements m join locations k on k.id = m.location_id join warehouses w on w.id = k.warehouse_id
    left join deliveries d on d.id = m.document_id left join sales_orders od on od.id = d.order_id
    left join sales_returns r on r.id = m.document_id left join sales_orders oc on oc.id = r.order_id left join customers rc on rc.id = r.customer_id
    left join purchase_receipts g on g.id = m.document_id and ?2 = 1 left join purchase_orders q on q.id = g.purchase_id
    left join suppliers s on s.id = q.supplier_id
    left join stock_transfers t on t.id = m.document_id left join stocktakes c on c.id = m.document_id
  where m.lot_id = ?1 order by m.id desc limit 500)`

const partsOf = (
  from: string,
) => `select json_group_array(json_object('lineId', line_id, 'productId', product_id, 'name', name, 'unit', unit,
    'tracking', tracking, 'shelfDays', shelf_days, 'ratio', ratio)) from (
  select x.line_id, p.id as product_id, p.name, p.unit, p.tracking, p.shelf_days, x.ratio from (${from}) x
    join products p on p.id = x.product_id where p.tracking <> 'none' order by x.line_id, p.id)`

const lotsSql = (
  from: string,
) => `select json_group_array(json_object('lotId', id, 'productId', product_id, 'code', code,
    'expiresOn', expires_on, 'warehouseId', warehouse_id, 'qty', qty)) from (
  select b.id, b.product_id, b.code, b.expires_on, x.warehouse_id, x.qty from (${from}) x join lots b on b.id = x.lot_id
  where x.qty > 0 order by b.expires_on nulls last, b.id)`

/** What lies in places of a kind of the batches of some products, by warehouse. */
const lying = (kind: 'sale' | 'bad', products: string) =>
  lotsSql(`select v.lot_id, k.warehouse_id, sum(v.qty) as qty from lot_levels v join locations k on k.id = v.location_id
    where k.kind = '${kind}' and v.product_id in (${products}) group by v.lot_id, k.warehouse_id`)

/** What left of each batch with a document and has not come back from it. */
const goneWith = lotsSql(`select m.lot_id, null as warehouse_id, -sum(m.qty) as qty from stock_movements m
    where (m.document_id = ?1 or m.origin_id = ?1) and m.lot_id is not null group by m.lot_id`)

const orderParts = `select l.id as line_id, l.product_id, l.unit_ratio as ratio from sales_order_lines l where l.order_id = ?1
  union all select c.line_id, c.product_id, c.qty from sales_order_line_components c join sales_order_lines l on l.id = c.line_id
    where l.order_id = ?1`

async function asked(reading: Reading, id: Id, parts: string, lots: string | null): Promise<LotsOfDocument> {
  return {
    parts: await reading.json<LotsOfDocument['parts']>(partsOf(parts), [id]),
    lots: lots === null ? [] : await reading.json<LotsOfDocument['lots']>(lots, [id]),
  }
}

/** What of an order is told apart, and what is for sale of it. */
export const lotsForOrder = (reading: Reading, { orderId }: { orderId: Id }): Promise<LotsOfDocument> =>
  asked(reading, orderId, orderParts, lying('sale', `select product_id from (${orderParts})`))

/** What of a delivery is told apart, and what left with it and has not come back. */
export const lotsForDelivery = (reading: Reading, { deliveryId }: { deliveryId: Id }): Promise<LotsOfDocument> =>
  asked(
    reading,
    deliveryId,
    `select d.id as line_id, l.product_id, l.unit_ratio as ratio from delivery_lines d join sales_order_lines l on l.id = d.order_line_id
      where d.delivery_id = ?1
    union all select d.id, c.product_id, c.qty from delivery_lines d join sales_order_line_components c on c.line_id = d.order_line_id
      where d.delivery_id = ?1`,
    goneWith,
  )

/** What of a part of a service is told apart, and what was taken with it and not given back. */
export const lotsForPart = (reading: Reading, { partId }: { partId: Id }): Promise<LotsOfDocument> =>
  asked(
    reading,
    partId,
    'select s.id as line_id, s.product_id, 10000 as ratio from service_parts s where s.id = ?1',
    goneWith,
  )

/** What of a purchase return is told apart, and what lies of it in the places it leaves from, by warehouse. */
export const lotsForPurchaseReturn = (
  reading: Reading,
  { purchaseReturnId, from }: { purchaseReturnId: Id; from: 'sale' | 'bad' },
): Promise<LotsOfDocument> => {
  const lines =
    'select l.id as line_id, l.product_id, l.unit_ratio as ratio from purchase_return_lines l where l.return_id = ?1'
  return asked(reading, purchaseReturnId, lines, lying(from, `select product_id from (${lines})`))
}

/** What of a product is told apart, and what is for sale of it. */
export const lotsForProduct = (reading: Reading, { productId }: { productId: Id }): Promise<LotsOfDocument> =>
  asked(reading, productId, 'select ?1 as line_id, ?1 as product_id, 10000 as ratio', lying('sale', 'select ?1'))

/** What of a return without a delivery is told apart; its batches are typed. */
export const lotsForReturn = (reading: Reading, { returnId }: { returnId: Id }): Promise<LotsOfDocument> =>
  asked(
    reading,
    returnId,
    `select s.id as line_id, s.product_id, s.unit_ratio as ratio from sales_return_lines s
      where s.return_id = ?1 and s.delivery_line_id is null`,
    null,
  )

/** What of a goods receipt is told apart; its batches are typed. */
export const lotsForReceipt = (reading: Reading, { goodsReceiptId }: { goodsReceiptId: Id }): Promise<LotsOfDocument> =>
  asked(
    reading,
    goodsReceiptId,
    `select c.id as line_id, l.product_id, l.unit_ratio as ratio from purchase_receipt_lines c
      join purchase_order_lines l on l.id = c.purchase_line_id where c.receipt_id = ?1`,
    null,
  )

/** What of a transfer is told apart, and what of it is for sale where it leaves, or is on its way once it has left. */
export const lotsForTransfer = (reading: Reading, { transferId }: { transferId: Id }): Promise<LotsOfDocument> =>
  asked(
    reading,
    transferId,
    'select l.id as line_id, l.product_id, 10000 as ratio from stock_transfer_lines l where l.transfer_id = ?1',
    lotsSql(`select v.lot_id, null as warehouse_id, sum(v.qty) as qty from lot_levels v join locations k on k.id = v.location_id
        join stock_transfers t on t.id = ?1 and t.shipped_on is null and t.from_id = k.warehouse_id
      where k.kind = 'sale' and v.product_id in (select product_id from stock_transfer_lines where transfer_id = ?1) group by v.lot_id
      union all
      select m.lot_id, null, sum(m.qty) from stock_movements m join locations k on k.id = m.location_id and k.kind = 'transit'
        join stock_transfers t on t.id = ?1 and t.shipped_on is not null
      where m.document_id = ?1 and m.lot_id is not null group by m.lot_id`),
  )

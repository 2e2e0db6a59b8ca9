import type { Reading } from '../../db/engine'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { firstExpiredFirst, isExpired, type LyingLot, takeLots } from '../value/lot'
import { oneUnit } from '../value/qty'
import type { PickingLine, PickingLot } from './view'

/** Where goods `product_id` of a shop's places for sale lie. */
const placesSql = (
  rows: string,
) => `(select json_group_array(json_object('warehouse', warehouse, 'place', place, 'qty', qty)) from (
  select w.name as warehouse, c.code as place, v.qty from (${rows}) v join locations c on c.id = v.location_id
    join warehouses w on w.id = c.warehouse_id where v.qty > 0 order by w.code, c.code))`

const lineSql = `json_object('productId', p.id, 'code', p.code, 'name', p.name, 'spec', p.spec, 'unit', p.unit, 'qty', g.qty,
  'places', json(g.places))`

/** What orders want that has not gone: goods themselves, and the components of bundles. */
const ofOrders = `select product_id, sum(qty) as qty from (
    select l.product_id, (l.qty - l.delivered_qty) * l.unit_ratio / ${oneUnit} as qty from sales_order_lines l
      join products p on p.id = l.product_id
      where l.order_id in (select value from json_each(?1)) and l.delivered_qty < l.qty and p.kind = 'goods'
    union all
    select c.product_id, (l.qty - l.delivered_qty) * c.qty / ${oneUnit} from sales_order_lines l
      join sales_order_line_components c on c.line_id = l.id
      where l.order_id in (select value from json_each(?1)) and l.delivered_qty < l.qty) wanted group by product_id`
const lies = placesSql(`select v.location_id, v.qty from stock_levels v join locations f on f.id = v.location_id
  where v.product_id = o.product_id and f.kind = 'sale'`)

/** What deliveries took of a product out of which places, less what came back when they were voided. */
const taken = (product: string) => `select x.location_id, -sum(x.qty) as qty from stock_movements x
  where x.kind = 'delivery' and x.document_id in (select value from json_each(?2)) and x.product_id = ${product} group by x.location_id`
const ofDeliveries = `select m.product_id, -sum(m.qty) as qty from stock_movements m
  where m.kind = 'delivery' and m.document_id in (select value from json_each(?2)) group by m.product_id having sum(m.qty) < 0`

/** A batch that lies in a place for sale, or was taken from there. */
interface PlacedLot extends LyingLot {
  productId: Id
  warehouse: string
  place: string
}

const placedSql = (
  rows: string,
) => `select json_group_array(json_object('productId', product_id, 'lotId', lot_id, 'code', code,
    'expiresOn', expires_on, 'locationId', location_id, 'warehouse', warehouse, 'place', place, 'qty', qty)) from (
  select b.product_id, v.lot_id, b.code, b.expires_on, v.location_id, w.name as warehouse, k.code as place, v.qty from (${rows}) v
    join lots b on b.id = v.lot_id join locations k on k.id = v.location_id join warehouses w on w.id = k.warehouse_id
    where v.qty > 0 order by w.code, k.code)`

const lyingLots = placedSql(`select l.lot_id, l.location_id, l.qty from lot_levels l
  join locations f on f.id = l.location_id and f.kind = 'sale' where l.product_id in (select value from json_each(?))`)
const takenLots =
  placedSql(`select m.lot_id, m.location_id, -sum(m.qty) as qty from stock_movements m where m.kind = 'delivery'
  and m.lot_id is not null and m.document_id in (select value from json_each(?)) group by m.lot_id, m.location_id`)

/**
 * What is to be taken from which places for some orders, or was taken for some deliveries, product by product, in the order one
 * walks: by place, then by code. Of what is told apart with the batches that left, or of orders with those that expire first and
 * may still go today.
 */
export async function readPicking(
  reading: Reading,
  { orderIds, deliveryIds }: { orderIds: Id[]; deliveryIds: Id[] },
  today: Day,
): Promise<PickingLine[]> {
  const found = await reading.json<Omit<PickingLine, 'lots'>[]>(
    `select json_group_array(json(line)) from (select ${lineSql} as line from (
      select o.product_id, o.qty, ${lies} as places from (${ofOrders}) o
      union all
      select m.product_id, m.qty, ${placesSql(taken('m.product_id'))} as places from (${ofDeliveries}) m) g
      join products p on p.id = g.product_id order by p.code, p.id)`,
    [JSON.stringify(orderIds), JSON.stringify(deliveryIds)],
  )
  const productIds = JSON.stringify(orderIds.length > 0 ? found.map(({ productId }) => productId) : [])
  const lying = await reading.json<PlacedLot[]>(lyingLots, [productIds])
  const left = await reading.json<PlacedLot[]>(takenLots, [JSON.stringify(deliveryIds)])
  const lotsOf = ({ productId, qty }: Omit<PickingLine, 'lots'>): PickingLot[] => {
    const own = (lots: readonly PlacedLot[]) => lots.filter((lot) => lot.productId === productId)
    return deliveryIds.length > 0
      ? firstOf(own(left), qty)
      : firstOf(own(lying.filter((lot) => !isExpired(lot, today))), qty)
  }
  const lines = found.map((line) => ({ ...line, lots: lotsOf(line) }))
  const walk = ({ places: [first] }: PickingLine) => (first ? `0 ${first.warehouse} ${first.place}` : '1')
  return lines.sort((a, b) => (walk(a) < walk(b) ? -1 : walk(a) > walk(b) ? 1 : 0))
}

/** So much of these batches, what expires first first. */
function firstOf(lots: readonly PlacedLot[], qty: PickingLine['qty']): PickingLot[] {
  return takeLots(firstExpiredFirst(lots), qty).parts.flatMap((part) => {
    const lot = lots.find(({ lotId, locationId }) => lotId === part.lotId && locationId === part.locationId)
    if (lot === undefined) return []
    const { code, expiresOn, warehouse, place } = lot
    return [{ code, expiresOn, warehouse, place, qty: part.qty }]
  })
}

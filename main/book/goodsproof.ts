import { leftSql } from './lineproof'

/** Orders that hold goods back. */
const reserving = `o.state in ('CONFIRMED', 'PROCESSING', 'PART_SHIPPED') and o.historical = 0`

/** Of what is told apart each place holds what its batches hold there, each batch what moved of it, each serial number one piece. */
const lotsSql = `select p.name, case p.tracking when 'none' then 0 else s.qty end, coalesce(v.qty, 0)
    from stock_levels s join products p on p.id = s.product_id left join (
      select product_id, location_id, sum(qty) as qty from lot_levels group by product_id, location_id) v
      on v.product_id = s.product_id and v.location_id = s.location_id
    union all
    select p.name || ' ' || b.code, v.qty, coalesce(f.qty, 0) from lot_levels v join lots b on b.id = v.lot_id
      join products p on p.id = v.product_id left join (
      select lot_id, location_id, sum(qty) as qty from stock_movements where lot_id is not null group by lot_id, location_id) f
      on f.lot_id = v.lot_id and f.location_id = v.location_id
    union all
    select p.name || ' ' || b.code, sum(v.qty), case when sum(v.qty) > 10000 then 10000 else sum(v.qty) end from lot_levels v join lots b on b.id = v.lot_id
      join products p on p.id = v.product_id where p.tracking = 'serial' group by b.id`

/** What lies in stock, what it is worth, and what is held back for orders. For each identity: the document, the maintained figure, and the same figure from the facts. */
export const goodsProofs = {
  stockOnHand: `select p.name as document, p.on_hand as maintained,
      coalesce((select sum(m.qty) from stock_movements m where m.product_id = p.id), 0) as facts from products p
    union all
    select p.name, l.qty, coalesce(f.qty, 0) from stock_levels l join products p on p.id = l.product_id left join (
      select product_id, location_id, sum(qty) as qty from stock_movements group by product_id, location_id) f
      on f.product_id = l.product_id and f.location_id = l.location_id
    union all
    select s.no, p.qty - p.back_qty, coalesce((select -sum(m.qty) from stock_movements m where m.document_id = p.id), 0)
    from service_parts p join service_orders s on s.id = p.service_id
    union all
    select p.name, p.on_hand, coalesce((select sum(l.qty) from stock_levels l where l.product_id = p.id), 0) from products p
    union all
    select p.name, p.blocked, coalesce(l.qty, 0) from products p left join (
      select l.product_id, sum(l.qty) as qty from stock_levels l join locations k on k.id = l.location_id where k.kind <> 'sale'
      group by l.product_id) l on l.product_id = p.id
    union all
    ${leftSql}
    union all
    ${lotsSql}`,
  // What is on hand is worth what all movements cost, nothing is worth nothing, and what is below nothing is just what left too early (R-STK).,
  stockValue: `select p.name as document, p.stock_value as maintained,
      coalesce((select sum(m.value) from stock_movements m where m.product_id = p.id), 0) as facts from products p
    union all
    select p.name, p.stock_value, 0 from products p where p.on_hand = 0
    union all
    select p.name, coalesce(c.open_qty, 0), case when p.on_hand < 0 then -p.on_hand else 0 end
    from products p left join (select product_id, sum(open_qty) as open_qty from pending_costs group by product_id) c on c.product_id = p.id
    union all
    select p.name, coalesce(c.open_value, 0), case when p.on_hand < 0 then -p.stock_value else 0 end
    from products p left join (select product_id, sum(open_value) as open_value from pending_costs group by product_id) c on c.product_id = p.id`,
  stockReserved: `select p.name as document, p.reserved as maintained, coalesce(held.qty, 0) as facts
    from products p left join (
      select product_id, sum(qty) as qty from (
        select l.product_id, (l.qty - l.delivered_qty) * l.unit_ratio / 10000 as qty
        from sales_orders o join sales_order_lines l on l.order_id = o.id where ${reserving} and l.delivered_qty < l.qty
        union all
        select c.product_id, (l.qty - l.delivered_qty) * c.qty / 10000
        from sales_orders o join sales_order_lines l on l.order_id = o.id
          join sales_order_line_components c on c.line_id = l.id where ${reserving} and l.delivered_qty < l.qty) parts
      group by product_id) held on held.product_id = p.id
    where p.kind = 'goods'`,
} as const

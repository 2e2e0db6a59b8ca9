import { availableGoodsSql, inTransitSql, onOrderSql } from '../../db/available'
import type { Reading } from '../../db/engine'
import { oneUnit } from '../value/qty'
import { bought, paidSql } from './bought'
import { toOrder } from './replenishment'
import type { Shortage } from './view'

type Known = Omit<Shortage, 'unit' | 'qty'>

/**
 * What is missing to the minimum stock of products in use, with how much to order and what it was last bought for (INV-06); by
 * supplier, and what was never bought last. What is on order already, drafts included, is not asked for again.
 */
export async function readReplenishment(reading: Reading): Promise<Shortage[]> {
  const rows = await reading.json<Known[]>(shortagesSql)
  return rows.map((row) => ({ ...row, ...inUnits(row) })).filter(({ qty }) => qty > 0)
}

/** In the unit it was last bought in. */
function inUnits(row: Known): Pick<Shortage, 'unit' | 'qty'> {
  const { unit, unitRatio } = row.paid ?? { unit: row.baseUnit, unitRatio: oneUnit }
  return { unit, qty: toOrder(row, unitRatio) }
}

const shortagesSql = `with short as (
    select p.id, p.code, p.name, p.spec, p.unit, p.min_stock, ${availableGoodsSql} as available, ${onOrderSql} as on_order,
      ${inTransitSql} as in_transit
    from products p where p.active = 1 and p.kind = 'goods' and p.min_stock > ${availableGoodsSql}),
  last as (select *, row_number() over (partition by product_id order by ordered_on desc, id desc, line_no desc) as turn
    from (${bought} and l.product_id in (select id from short)))
  select json_group_array(json_object('productId', product, 'code', code, 'name', name, 'spec', spec, 'baseUnit', base,
    'minimum', min_stock, 'available', available, 'onOrder', on_order, 'inTransit', in_transit,
    'paid', json(case when supplier_id is not null then json_object(${paidSql}) end))) from (
    select s.id as product, s.code, s.name, s.spec, s.unit as base, s.min_stock, s.available, s.on_order, s.in_transit, l.product_id,
      l.purchase_id, l.no, l.supplier_id, l.supplier_name, l.ordered_on, l.qty, l.unit, l.unit_ratio, l.price, l.tax_inclusive,
      l.tax_kind, l.tax_rate
    from short s left join last l on l.product_id = s.id and l.turn = 1
    order by l.supplier_name is null, l.supplier_name, l.supplier_id, s.code)`

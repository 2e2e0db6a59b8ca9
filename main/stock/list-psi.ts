import type { ListSpec } from '../../db/list'
import type { Day } from '../value/day'
import type { PsiRow } from './psi'

/**
 * Purchases, sales and stock of a period by product (INV-10): what was there when it began, what came, what went, what is there at its
 * end. What only changed its place neither came nor went; a document that was taken back counts as if it had never been.
 */
export function psiList(from: Day, to: Day): ListSpec<keyof PsiRow> {
  const quantity = (sql: string) => ({ sql, kind: 'quantity' }) as const
  const money = (sql: string) => ({ sql, kind: 'money', sum: true }) as const
  return {
    from: `(select product_id, ${sums}, max(last_on) as last_on from (${before} union all ${within}) group by product_id) m
      join products p on p.id = m.product_id left join categories c on c.id = p.category_id`,
    params: [from, to],
    rowId: 'm.product_id',
    where: figures.map((figure) => `m.${figure} <> 0`).join(' or '),
    columns: {
      id: { sql: 'm.product_id', kind: 'integer' },
      code: { sql: 'p.code', kind: 'text' },
      name: { sql: 'p.name', kind: 'text' },
      unit: { sql: 'p.unit', kind: 'text' },
      category: { sql: `coalesce(c.path, '')`, kind: 'text' },
      openingQty: quantity('m.opening_qty'),
      openingValue: money('m.opening_value'),
      inQty: quantity('m.in_qty'),
      inValue: money('m.in_value'),
      outQty: quantity('m.out_qty'),
      outValue: money('m.out_value'),
      closingQty: quantity('(m.opening_qty + m.in_qty - m.out_qty)'),
      closingValue: money('(m.opening_value + m.in_value - m.out_value)'),
      lastOn: { sql: 'm.last_on', kind: 'day' },
    },
    search: 'p.search_key',
    searchIn: 'product',
    order: 'p.code, p.id',
  }
}

const shopWide = `kind not in ('transferOut', 'transferIn', 'block')`

/** What a product moved before the period, and in it: into the shop, or out of it. By its kind, not its sign: a delivery taken back is less that went. */
const before = `select product_id, sum(qty) as opening_qty, sum(value) as opening_value, 0 as in_qty, 0 as in_value, 0 as out_qty,
    0 as out_value, max(moved_on) as last_on
  from stock_movements where moved_on < ?1 and ${shopWide} group by product_id`
const within = `select product_id, 0, 0, ${moved('in', '')}, ${moved('out', '-')}, max(moved_on)
  from (select product_id, moved_on, qty, value, case
      when kind in ('delivery', 'purchaseReturn', 'transferLoss', 'service') then 'out'
      when kind in ('adjustment', 'stocktake') and qty < 0 then 'out'
      else 'in' end as way
    from stock_movements where moved_on between ?1 and ?2 and ${shopWide}) group by product_id`

function moved(way: 'in' | 'out', sign: '' | '-'): string {
  return ['qty', 'value'].map((of) => `sum(case when way = '${way}' then ${sign}${of} else 0 end)`).join(', ')
}

const figures = ['opening_qty', 'opening_value', 'in_qty', 'in_value', 'out_qty', 'out_value']
const sums = figures.map((figure) => `sum(${figure}) as ${figure}`).join(', ')

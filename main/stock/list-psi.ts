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
    from: `(select product_id, ${sums}, max(moved_on) as last_on from (${movements}) group by product_id) m
      join products p on p.id = m.product_id left join categories c on c.id = p.category_id`,
    params: [from, to],
    rowId: 'm.product_id',
    where:
      'm.opening_qty <> 0 or m.opening_value <> 0 or m.in_qty <> 0 or m.in_value <> 0 or m.out_qty <> 0 or m.out_value <> 0',
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

/** Each movement until the end of the period: before it, into the shop, or out of it. By its kind, not its sign: a delivery taken back is less that went. */
const movements = `select product_id, moved_on, qty, value, case when moved_on < ?1 then 'before'
    when kind in ('delivery', 'purchaseReturn', 'transferLoss', 'service') then 'out'
    when kind in ('adjustment', 'stocktake') and qty < 0 then 'out'
    else 'in' end as way
  from stock_movements where moved_on <= ?2 and kind not in ('transferOut', 'transferIn', 'block')`

const sumOf = (way: string, of: 'qty' | 'value', sign: '' | '-', name: string) =>
  `sum(case when way = '${way}' then ${sign}${of} else 0 end) as ${name}`

const sums = [
  sumOf('before', 'qty', '', 'opening_qty'),
  sumOf('before', 'value', '', 'opening_value'),
  sumOf('in', 'qty', '', 'in_qty'),
  sumOf('in', 'value', '', 'in_value'),
  sumOf('out', 'qty', '-', 'out_qty'),
  sumOf('out', 'value', '-', 'out_value'),
].join(', ')

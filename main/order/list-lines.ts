import type { SqlValue } from '../../db/engine'
import type { ListSpec } from '../../db/list'
import type { Condition, SearchKind } from '../../db/search'
import { idsWith } from '../../db/search-roads'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { unagreedSql } from './agreed'
import type { OrderLineRow } from './view'

/** Which lines: of one customer, of one product, from one day to another; all where nothing is said. */
export interface LineChoice {
  customerId: Id | null
  productId: Id | null
  from: Day | null
  to: Day | null
}

/**
 * What was sold, line by line, newest first: of every order that was agreed. Quantities stand in the unit they
 * were typed in and have no sum, for boxes and pieces have none.
 */
export function orderLineList(choice: LineChoice): ListSpec<keyof OrderLineRow> {
  const line = 'sales_order_lines l'
  const product = 'join products p on p.id = l.product_id left join categories c on c.id = p.category_id'
  const order = 'sales_orders o join sales_order_lines l on l.order_id = o.id'
  const chosen = chosenSql(choice)
  return {
    from: `${order} ${product}`,
    key: { id: 'l.id', from: [line, `${line} ${product}`, order], alike: 'l.order_id desc, l.id desc' },
    where: [`l.order_id not in (${unsold})`, ...chosen.map(({ sql }) => sql)].join(' and '),
    params: chosen.map(({ value }) => value),
    columns: {
      id: { sql: 'l.id', kind: 'integer' },
      orderId: { sql: 'l.order_id', kind: 'integer' },
      orderNo: { sql: 'o.no', kind: 'text' },
      orderOn: { sql: 'o.order_on', kind: 'day' },
      customerName: { sql: 'o.customer_name', kind: 'text' },
      productCode: { sql: 'l.product_code', kind: 'text' },
      productName: { sql: 'l.product_name', kind: 'text' },
      spec: { sql: 'l.spec', kind: 'text' },
      category: { sql: `coalesce(c.path, '')`, kind: 'text' },
      unit: { sql: 'l.unit', kind: 'text' },
      qty: { sql: 'l.qty', kind: 'quantity' },
      dealPrice: { sql: 'l.deal_price', kind: 'price' },
      gross: { sql: 'l.gross', kind: 'money', sum: true },
      deliveredQty: { sql: 'l.delivered_qty', kind: 'quantity' },
      note: { sql: 'l.note', kind: 'text' },
    },
    search: 'o.search_key',
    searchIn: ofOrderOrProduct,
    order: 'o.order_on desc, o.id desc, l.line_no',
  }
}

/** Few at any time, so that no line has to ask its order. */
const unsold = `select id from sales_orders where state in ${unagreedSql}`

function chosenSql({ customerId, productId, from, to }: LineChoice): { sql: string; value: SqlValue }[] {
  const wanted = [
    { column: 'o.customer_id =', value: customerId },
    { column: 'l.product_id =', value: productId },
    { column: 'o.order_on >=', value: from },
    { column: 'o.order_on <=', value: to },
  ].filter(({ value }) => value !== null)
  return wanted.map(({ column, value }, i) => ({ sql: `${column} ?${i + 1}`, value }))
}

/** A term may stand among the words of the order or among those of the product. */
function ofOrderOrProduct(term: string): Condition {
  const [orders, products] = [linesOf('order', 'order_id', term), linesOf('product', 'product_id', term)]
  return {
    sql: `l.id in (${orders.sql} union all ${products.sql})`,
    params: [...orders.params, ...products.params],
  }
}

function linesOf(kind: SearchKind, column: string, term: string): Condition {
  const { sql, params } = idsWith(kind, term)
  return { sql: `select id from sales_order_lines where ${column} in (${sql})`, params }
}

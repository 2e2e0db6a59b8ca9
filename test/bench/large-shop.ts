import { addDays } from '../../main/value/day'
import { idSource } from '../../main/value/id'
import { owner } from '../owner'
import { makeGoods, makeParties } from './catalogue'
import { openBenchShop, today } from './place'
import { randomFrom } from './random'
import { company, noon, writeCatalogue } from './shop-of-size'

/** How long the lists of a large shop are: four lines an order. */
export interface Length {
  customers: number
  products: number
  orders: number
}

/**
 * Makes up a shop with very long lists in an empty folder: past orders, complete and paid long ago, as an import leaves them.
 * The database makes them up itself, so that a million lines take seconds.
 */
export async function makeLargeShop(folder: string, { customers, products, orders }: Length): Promise<void> {
  const firstDay = addDays(today, -days)
  const shop = await openBenchShop(folder, firstDay)
  await shop.ask('shop.setUp', { company: { ...company, address: '', bankAccount: '' }, owner })
  const engine = shop.session.shop.engine()
  const random = randomFrom(customers + orders)
  const ids = idSource(0)
  const newId = () => ids(noon(firstDay))
  await writeCatalogue(
    engine,
    makeParties(random, customers, newId),
    makeGoods(random, products, newId),
    firstDay,
    newId,
  )
  await engine.tx(async (tx) => {
    await tx.run(ordersSql, [orders, days, firstDay, newId(), noon(firstDay)])
    await tx.run(linesSql)
    await tx.run(totalsSql)
    await tx.run(movementsSql, [newId(), noon(firstDay)])
    for (const sql of stockSql) await tx.run(sql)
  })
  await shop.close()
}

const days = 1461

const ordersSql = `insert into sales_orders (id, no, external_no, state, historical, order_on, customer_id, customer_code, customer_name,
    contact, phone, address, search_key, tax_inclusive, discount_mode, discount_pay, product_total, order_amount, gross, net, tax,
    delivered, returned, received, invoice_pending, invoiced, note, version, created_at, confirmed_at)
  with recursive places (n) as (select 0 union all select n + 1 from places where n + 1 < ?1),
    c as materialized (select row_number() over (order by id) - 1 as at, * from customers)
  select ?4 + 1000 + n, printf('XS%07d', n), '', 'COMPLETED', 1, date(?3, '+' || (n * ?2 / ?1) || ' days'), c.id, c.code, c.name, c.contact,
    c.phone, '', lower(printf('XS%07d', n)) || ' ' || c.search_key, 1, 'none', 10000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', 1, ?5, ?5
  from places join c on c.at = n * 7919 % (select count(*) from customers)`

const linesSql = `insert into sales_order_lines (id, order_id, line_no, product_id, product_code, product_name, spec, unit, qty, list_price,
    pay, deal_price, amount, discount_share, gross, net, tax, tax_kind, tax_rate, delivered_qty, delivered_gross, note)
  with p as materialized (select row_number() over (order by id) - 1 as at, * from products),
    k (k) as (select 1 union all select 2 union all select 3 union all select 4),
    l as (select o.id * 4 + k as id, o.id as order_id, k, (o.id * 31 + k * 177) % (select count(*) from products) as at,
      (o.id * 7 + k * 3) % 20 + 1 as pieces from sales_orders o join k)
  select l.id, l.order_id, l.k, p.id, p.code, p.name, p.spec, p.unit, pieces * 10000, p.list_price, 10000, p.list_price,
    pieces * p.list_price / 1000000, 0, pieces * p.list_price / 1000000, pieces * p.list_price / 1130000,
    pieces * p.list_price / 1000000 - pieces * p.list_price / 1130000, 'taxed', 1300, 0, 0, ''
  from l join p on p.at = l.at`

/**
 * A movement for every line, sold or in every fifth case bought, on the day of its order and at 10.00 each; of every hundredth product
 * nothing has ever moved but its opening stock.
 */
const movementsSql = `insert into stock_movements (id, product_id, location_id, kind, document_id, document_no, origin_id, moved_on, qty, value,
    note, created_at)
  select ?1 + 1000 + row_number() over (order by o.order_on, l.id), l.product_id, (select min(k.id) from locations k where k.kind = 'sale'),
    case l.id % 5 when 0 then 'adjustment' else 'delivery' end, o.id, o.no, null, o.order_on,
    case l.id % 5 when 0 then l.qty else -l.qty end, case l.id % 5 when 0 then l.qty / 10 else -l.qty / 10 end, '', ?2
  from sales_order_lines l join sales_orders o on o.id = l.order_id join products p on p.id = l.product_id where p.id % 100 <> 0`

/** What lies where and what it is worth, as the movements say. */
const stockSql = [
  `update stock_movements set value = qty / 10 where kind = 'opening'`,
  'update stock_levels set qty = (select sum(m.qty) from stock_movements m where m.product_id = stock_levels.product_id)',
  `update products set on_hand = s.qty, stock_value = s.value from (select product_id, sum(qty) as qty, sum(value) as value
    from stock_movements group by product_id) s where s.product_id = products.id`,
]

const totalsSql = `update sales_orders set product_total = s.gross, order_amount = s.gross, gross = s.gross, net = s.net, tax = s.tax
  from (select order_id, sum(gross) as gross, sum(net) as net, sum(tax) as tax from sales_order_lines group by order_id) s
  where s.order_id = sales_orders.id`

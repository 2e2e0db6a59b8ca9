import type { Reading } from '../../db/engine'
import { foldName } from '../customer/name'
import { hintsSql, noHintsSql } from './give-hints'
import { hintOrders } from './hint-orders'
import { matchUnits } from './match-units'
import type { OpenDraft } from './open-draft'
import { freeNumber } from './orders'
import { refuseClosedRows } from './refuse-closed'
import { forgetRefused, refuse } from './refuse-rows'
import { refuseUnknown } from './refuse-unknown'

/** Records looked at in one go: few enough that the program stays quick meanwhile. */
const page = 2000

/**
 * Makes orders of the draft's good lines and compares them with what is here: orders by their key, customers by code or else
 * name, products by code and name. A number or code that is taken by something else gets a visible suffix. An order of
 * which one line is refused waits as a whole. May be called again after rows were mended or left out.
 */
export async function matchOrders(draft: OpenDraft, shop: Reading): Promise<void> {
  await draft.exec('begin')
  await draft.exec(forgetting + noHintsSql)
  await forgetRefused(draft)
  await draft.exec(mixedOrders)
  await refuse(draft, 'import.mixedPercent', mixedPercent(draft.plan.mapping.payPercent ?? 0))
  await refuseClosedRows(draft, shop)
  await draft.exec(hereTables)
  await loadProducts(draft, shop)
  if (draft.plan.unknownProducts === 'refuse') await refuseUnknown(draft, shop)
  await matchUnits(draft, shop)
  await draft.exec(gatherOrders)
  const keys = await draft.text('select json_group_array(order_key) from orders')
  const known = await shop.text(
    'select json_group_array(import_key) from sales_orders where import_key in (select value from json_each(?))',
    [keys],
  )
  await draft.run('update orders set known = 1 where order_key in (select value from json_each(?))', [known])
  await draft.exec(gatherFresh)
  await loadCustomers(draft, shop)
  await draft.exec(gatherParties)
  await freeNumbers(draft, shop, 'fresh_orders', 'sales_orders', 'no')
  await freeNumbers(draft, shop, 'products', 'products', 'code')
  await hintOrders(draft, shop)
  await draft.exec('commit')
}

const forgetting = ['orders', 'fresh_orders', 'lines', 'customers', 'products', 'here_customers', 'here_products']
  .map((table) => `drop table if exists ${table};`)
  .join('\n')

/** Lines of one order that name different customers or days cannot be one order; the first line of it counts as right. */
const mixedOrders = `
  create index if not exists rows_order on rows (order_key, row);
  update rows set problems = json_array(json_object('matched', 1, 'field', 'orderNo', 'value', bad.order_no, 'code', 'import.orderMixed',
      'values', json_object('no', bad.order_no, 'row', rows.row)))
    from (select s.row as at, s.order_no
      from (select order_key, min(row) as first_row from rows where problems is null and skipped = 0 group by order_key
        having min(customer_key) <> max(customer_key) or min(order_on) <> max(order_on)) mixed
      join rows first on first.row = mixed.first_row join sheet s on s.order_key = mixed.order_key
      where s.problems is null and s.skipped = 0
        and (s.customer_key <> first.customer_key or s.order_on <> first.order_on)) bad
    where rows.row = bad.at;`

/** Percentages that the smaller part of the column writes another way: 0.95 among 95s, or 95 among shares (bad-input 10). */
const mixedPercent = (
  column: number,
) => `select row, row as first, 'payPercent' as field, cells ->> ${column} as value, '' as name from rows
  where problems is null and skipped = 0 and pay_way = (select pay_way from (select pay_way, count(*) as many from rows
    where pay_way is not null and problems is null and skipped = 0 group by pay_way) order by many, pay_way desc limit 1)
  and (select count(distinct pay_way) from rows where problems is null and skipped = 0) = 2`

const gatherOrders = `
  create table orders as select order_key, min(row) as first_row, count(*) as lines, sum(amount) as amount, sum(net) as net,
      sum(tax) as tax, 0 as known
    from rows where problems is null and skipped = 0
      and order_key not in (select order_key from rows where problems is not null and skipped = 0 and order_key is not null)
    group by order_key;`

const gatherFresh = `
  create table fresh_orders as select row_number() over (order by o.first_row) - 1 as n, o.*, r.order_no as wish,
      null as no, r.order_on from orders o join sheet r on r.row = o.first_row where o.known = 0;
  create unique index fresh_orders_n on fresh_orders (n);
  create unique index fresh_orders_key on fresh_orders (order_key);
  create table lines as select r.row, o.n, row_number() over (partition by o.n order by r.row) as line_no, r.customer_key,
      r.product_key, r.order_on
    from fresh_orders o join rows r on r.order_key = o.order_key where r.problems is null and r.skipped = 0;
  create index lines_n on lines (n, line_no);`

const hereTables = `
  create table here_customers (key text primary key, id integer not null) without rowid;
  create table here_products (key text primary key, id integer not null) without rowid;`

/** Everybody and everything the fresh lines name; a record that is not here yet is fresh. */
const gatherParties = `
  create table customers as select g.*, h.id, h.id is null as fresh from (select customer_key as key, min(row) as first_row,
      max(order_on) as last_on from lines group by customer_key) g left join here_customers h on h.key = g.key;
  create unique index customers_key on customers (key);
  create table products as select row_number() over (order by g.first_row) - 1 as n, g.*, r.product_code as wish,
      null as no, h.id, h.id is null as fresh from (select product_key as key, min(row) as first_row from lines
      group by product_key) g join sheet r on r.row = g.first_row left join here_products h on h.key = g.key;
  create unique index products_key on products (key);
  create unique index products_n on products (n);
  create unique index orders_key on orders (order_key);
  drop view if exists row_states;
  create view row_states as select r.*, null as changes, ${hintsSql} as hints, case when r.skipped = 1 then 'skipped' when r.problems is not null then 'refused'
      when o.order_key is null then 'held' when o.known = 1 then 'unchanged' else 'new' end as state
    from rows r left join orders o on o.order_key = r.order_key;`

/** A customer that was merged is its heir; the code and the name in an old workbook are still its own. */
async function loadCustomers(draft: OpenDraft, shop: Reading): Promise<void> {
  const heirs = new Map(await shop.json<[number, number][]>(heirsSql))
  for await (const rows of everyRow<[number, string, string]>(shop, 'customers', 'code, name')) {
    const keys = rows.flatMap(([id, code, name]) => [
      [`code|${code}`, heirs.get(id) ?? id],
      [`name|${foldName(name)}`, heirs.get(id) ?? id],
    ])
    await keep(draft, 'here_customers', keys)
  }
}

const heirsSql = `with recursive heirs(id, heir) as (
    select m.id, m.merged_into from customers m join customers k on k.id = m.merged_into where k.merged_into is null
    union all select m.id, h.heir from customers m join heirs h on m.merged_into = h.id)
  select json_group_array(json_array(id, heir)) from heirs`

async function loadProducts(draft: OpenDraft, shop: Reading): Promise<void> {
  const columns = 'code, name, import_key'
  for await (const rows of everyRow<[number, string, string, string | null]>(shop, 'products', columns)) {
    const keys = rows.flatMap(([id, code, name, importKey]) => [
      ...(importKey === null ? [] : [[importKey, id]]),
      ...[
        [`${code}|${foldName(name)}`, id],
        [`|${foldName(name)}`, id],
      ],
    ])
    await keep(draft, 'here_products', keys)
  }
}

/** Who was here first keeps a key that several share. */
function keep(draft: OpenDraft, table: string, keys: unknown[][]): Promise<number> {
  return draft.run(
    `insert into ${table} select value ->> 0, value ->> 1 from jsonb_each(?) where true on conflict (key) do nothing`,
    [JSON.stringify(keys)],
  )
}

async function* everyRow<Row extends [number, ...unknown[]]>(shop: Reading, table: string, columns: string) {
  for (let last = 0; ; ) {
    const rows = await shop.json<Row[]>(
      `select json_group_array(json_array(id, ${columns})) from (select * from ${table} where id > ? order by id limit ?)`,
      [last, page],
    )
    if (rows.length > 0) yield rows
    if (rows.length < page) return
    last = rows.at(-1)?.[0] ?? last
  }
}

/** Gives each fresh record the number it wishes for, or that number with a suffix where it is taken. */
async function freeNumbers(draft: OpenDraft, shop: Reading, table: string, here: string, column: string) {
  const taken = await takenNumbers(draft, shop, table, here, column)
  const fresh = table === 'products' ? 'and fresh = 1' : ''
  for (let from = 0; ; from += page) {
    const wishes = await draft.json<[number, string][]>(
      `select json_group_array(json_array(n, wish)) from (select n, wish from ${table} where n >= ? and n < ? ${fresh} order by n)`,
      [from, from + page],
    )
    const given = wishes.filter(([, wish]) => wish !== '').map(([n, wish]) => [n, freeNumber(wish, taken)])
    await draft.run(
      `update ${table} set no = given.value ->> 1 from jsonb_each(?) given where ${table}.n = given.value ->> 0`,
      [JSON.stringify(given)],
    )
    const count = await draft.json<number>(`select count(*) from ${table}`)
    if (from + page >= count) return
  }
}

/** The numbers that are here among the wished ones, and theirs with a suffix ('.' follows '-' in the order of characters). */
async function takenNumbers(draft: OpenDraft, shop: Reading, table: string, here: string, column: string) {
  const wishes = await draft.text(`select json_group_array(distinct wish) from ${table} where wish <> ''`)
  const taken = await shop.json<string[]>(
    `select json_group_array(no) from (
      select h.${column} as no from json_each(?1) w join ${here} h on h.${column} = w.value union
      select s.${column} from json_each(?1) w join ${here} h on h.${column} = w.value
        join ${here} s on s.${column} >= w.value || '-' and s.${column} < w.value || '.')`,
    [wishes],
  )
  return new Set(taken)
}

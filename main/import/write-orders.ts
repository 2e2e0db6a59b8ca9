import { categoryIds } from '../../db/category'
import { nextCodes, nextNumbers } from '../../db/number'
import type { Work } from '../command'
import { nameKey } from '../customer/name'
import { phoneKey } from '../customer/phone'
import { categoryWay } from '../product/category'
import { searchKey } from '../search/key'
import type { Day } from '../value/day'
import { type Id, idAfter, idAfterSql } from '../value/id'
import { oneUnit } from '../value/qty'
import type { OpenDraft } from './open-draft'
import { usualRate } from './orders'

/** Rows handled in one go: few enough that screens stay quick, many enough to be fast. */
const page = 500

/**
 * Writes the fresh orders of a matched draft with the customers and products they need. History is complete: it moves no
 * stock and nothing is owed for it. The rows go from the draft to the shop packed, without being looked at.
 */
export async function writeOrders(work: Work, draft: OpenDraft, importId: Id): Promise<void> {
  await work.progress(0, 100)
  await writeCustomers(work, draft)
  await writeProducts(work, draft)
  await nameOrders(work, draft)
  const count = await draft.json<number>('select count(*) from fresh_orders')
  const lastRow = await draft.json<number>('select coalesce(max(row), 0) from lines')
  const [firstOrder, firstLine] = [work.newIds(count + 1), work.newIds(lastRow + 2)]
  for (let from = 0; from < count; from += page) {
    await work.progress(10 + Math.floor((90 * from) / count), 100)
    const of = [from, from + page]
    const orders = await draft.pack(orderRows, [firstOrder, ...of])
    await work.bulk('sales_orders', orderColumns, orders, { ...history, import_id: importId, created_at: work.now })
    const lines = await draft.pack(lineRows, [firstOrder, firstLine, ...of])
    await work.bulk('sales_order_lines', lineColumns, lines, historyLine)
  }
  await touchCustomers(work, draft)
  await giveToOwners(work, importId)
  await work.bulk('import_records', ['import_id', 'record', 'record_id'], await records(draft, importId, firstOrder))
}

/** A past order is its customer's owner's, where the customer has one. */
async function giveToOwners(work: Work, importId: Id): Promise<void> {
  await work.run(
    `update sales_orders set owner_id = (select c.owner_id from customers c where c.id = sales_orders.customer_id)
      where import_id = ? and customer_id in (select id from customers where owner_id is not null)`,
    [importId],
  )
}

/** What the import added, for whoever wants to take it back. */
function records(draft: OpenDraft, importId: Id, firstOrder: Id): Promise<Uint8Array> {
  return draft.pack(
    `select jsonb_group_array(jsonb_array(?, record, id)) from (
      select 'salesOrder' as record, ${idAfterSql('?', 'n')} as id from fresh_orders
      union all select 'customer', id from customers where fresh = 1
      union all select 'product', id from products where fresh = 1)`,
    [importId, firstOrder],
  )
}

const customerColumns = [
  ...['id', 'code', 'name', 'search_key', 'segment', 'contact', 'phone', 'country', 'region', 'province', 'city'],
  ...['address', 'last_order_on', 'tax_id', 'term_method', 'term_days', 'term_day', 'credit_limit', 'receivable'],
  ...['unallocated', 'note', 'active', 'version', 'created_at', 'name_key', 'phone_key'],
]

async function writeCustomers(work: Work, draft: OpenDraft): Promise<void> {
  await eachFresh<string[]>(work, draft, 'customers', freshCustomers, async (rows, ids) => {
    const codes = await nextCodes(work, 'K', rows.filter(([, wish]) => wish === '').length)
    const full = rows.map(([, wish, name = '', contact = '', phone = '', ...rest], i) => {
      const code = wish || (codes.shift() ?? '')
      const key = searchKey(code, name, contact, phone)
      const [segment, country, region, province, city, address, lastOn] = rest
      const place = [segment ?? '', contact, phone, country ?? '', region ?? '', province ?? '', city ?? '']
      const fixed = ['', 'cash', 0, 0, null, 0, 0, '', 1, 1, work.now, nameKey(name), phoneKey(phone)]
      return [ids[i] ?? 0, code, name, key, ...place, address ?? '', lastOn ?? null, ...fixed]
    })
    await work.bulk('customers', customerColumns, full)
  })
}

const freshCustomers = `select json_group_array(json_array(c.key, r.customer_code, r.customer_name, r.contact, r.phone, r.segment,
    r.country, r.region, r.province, r.city, r.address, c.last_on))
  from (select c.key, c.first_row, c.last_on from customers c join sheet r on r.row = c.first_row where fresh = 1 and id is null
    order by r.customer_code = '', first_row limit ?) c join sheet r on r.row = c.first_row`

const productColumns = [
  ...['id', 'code', 'name', 'search_key', 'import_key', 'spec', 'unit', 'category_id', 'list_price'],
  ...['kind', 'tax_kind', 'tax_rate', 'on_hand', 'reserved', 'active', 'version', 'created_at'],
]

async function writeProducts(work: Work, draft: OpenDraft): Promise<void> {
  await eachFresh<[string, string | null, ...string[]]>(work, draft, 'products', freshProducts, async (rows, ids) => {
    const codes = await nextCodes(work, 'P', rows.filter(([, no]) => no === null).length)
    const ways = rows.map(([, , , , , category, subcategory]) => categoryWay([category, subcategory]))
    const categories = await categoryIds(work, work, ways)
    const full = rows.map(([key, no, name = '', spec = '', unit = '', , , price], i) => {
      const code = no ?? codes.shift() ?? ''
      const fixed = ['goods', 'taxed', usualRate, 0, 0, 1, 1, work.now]
      const texts = [name, searchKey(code, name, spec), key, spec, unit]
      return [ids[i] ?? 0, code, ...texts, categories[i] ?? null, price ?? 0, ...fixed]
    })
    await work.bulk('products', productColumns, full)
    const given = full.map((row) => [row[4], row[1]])
    await draft.run(
      `update products set no = given.value ->> 1 from jsonb_each(?) given where products.key = given.value ->> 0`,
      [JSON.stringify(given)],
    )
  })
}

const freshProducts = `select json_group_array(json_array(p.key, p.no, r.product_name, r.spec, r.unit, r.category, r.subcategory,
    r.list_price))
  from (select * from products where fresh = 1 and id is null order by no is null, first_row limit ?) p join sheet r on r.row = p.first_row`

/**
 * Takes the fresh records of a table page by page, each page with new ids, which the draft then knows. Those with a code of
 * their own come first, so that no code given to another can be in their way.
 */
async function eachFresh<Row extends unknown[]>(
  work: Work,
  draft: OpenDraft,
  table: 'customers' | 'products',
  sql: string,
  write: (rows: Row[], ids: Id[]) => Promise<void>,
): Promise<void> {
  for (;;) {
    const rows = await draft.json<Row[]>(sql, [page / 5])
    if (rows.length === 0) return
    const first = work.newIds(rows.length + 1)
    const ids = rows.map((_, i) => idAfter(first, i))
    await write(rows, ids)
    await draft.run(
      `update ${table} set id = given.value ->> 1 from jsonb_each(?) given where ${table}.key = given.value ->> 0`,
      [JSON.stringify(rows.map((row, i) => [row[0], ids[i]]))],
    )
    await work.progress(5, 100)
  }
}

/** Gives the orders without a number the next ones of their days, and every order the words it is searched by. */
async function nameOrders(work: Work, draft: OpenDraft): Promise<void> {
  const days = await draft.json<[Day, number[]][]>(
    `select json_group_array(json_array(order_on, json(ns))) from (
      select order_on, json_group_array(n) as ns from fresh_orders where no is null group by order_on)`,
  )
  for (const [day, ns] of days) {
    const numbers = await unusedNumbers(work, draft, day, ns.length)
    await draft.run(
      `update fresh_orders set no = given.value ->> 1 from jsonb_each(?) given where fresh_orders.n = given.value ->> 0`,
      [JSON.stringify(ns.map((n, i) => [n, numbers[i]]))],
    )
  }
  await draft.exec('drop table if exists names; create table names (name text primary key, words text) without rowid')
  const names = await draft.json<string[]>(
    'select json_group_array(distinct r.customer_name) from fresh_orders o join sheet r on r.row = o.first_row',
  )
  for (let from = 0; from < names.length; from += page / 5) {
    const keys = names.slice(from, from + page / 5).map((name) => [name, searchKey(name)])
    await draft.bulk('names', ['name', 'words'], keys)
  }
}

/** Numbers of a day that stand neither in the shop nor on another order of the draft. */
async function unusedNumbers(work: Work, draft: OpenDraft, day: Day, count: number): Promise<string[]> {
  const numbers: string[] = []
  while (numbers.length < count) {
    const next = await nextNumbers(work, 'XSDD', day, count - numbers.length)
    const used = await draft.json<string[]>(
      'select json_group_array(no) from fresh_orders where no in (select value from json_each(?))',
      [JSON.stringify(next)],
    )
    numbers.push(...next.filter((number) => !used.includes(number)))
  }
  return numbers
}

const orderColumns = [
  ...['id', 'no', 'external_no', 'import_key', 'order_on', 'promised_on', 'customer_id', 'customer_code'],
  ...['customer_name', 'contact', 'phone', 'address', 'search_key', 'product_total', 'order_amount', 'gross', 'net'],
  ...['tax', 'note'],
]
const history = {
  state: 'COMPLETED',
  historical: 1,
  tax_inclusive: 1,
  discount_mode: 'none',
  discount_pay: 10_000,
  delivered: 0,
  returned: 0,
  received: 0,
  invoice_pending: 0,
  invoiced: 0,
  version: 1,
}

const orderRows = `select jsonb_group_array(jsonb_array(
    ${idAfterSql('?1', 'o.n')}, o.no, o.wish, o.order_key, o.order_on, r.promised_on, c.id, r.customer_code,
    r.customer_name, r.contact, r.phone, r.address, lower(o.no) || ' ' || names.words, o.amount, o.amount, o.amount, o.net,
    o.tax, r.note))
  from (select * from fresh_orders where n >= ?2 and n < ?3 order by n) o
    join sheet r on r.row = o.first_row join customers c on c.key = r.customer_key join names on names.name = r.customer_name`

const lineColumns = [
  ...['id', 'order_id', 'line_no', 'product_id', 'product_code', 'product_name', 'spec', 'unit', 'qty', 'list_price'],
  ...['pay', 'typed_amount', 'deal_price', 'amount', 'gross', 'net', 'tax', 'unit_ratio'],
]
const historyLine = {
  discount_share: 0,
  tax_kind: 'taxed',
  tax_rate: usualRate,
  delivered_qty: 0,
  delivered_gross: 0,
  note: '',
}

const lineRows = `select jsonb_group_array(jsonb_array(
    ${idAfterSql('?2', 'l.row')}, ${idAfterSql('?1', 'l.n')}, l.line_no, p.id,
    iif(p.fresh, p.no, r.product_code), r.product_name, r.spec, r.unit, r.qty, r.list_price,
    r.pay, r.amount, r.deal_price, r.amount, r.amount, r.net, r.tax, coalesce(u.ratio, ${oneUnit})))
  from (select * from lines where n >= ?3 and n < ?4 order by n, line_no) l
    join sheet r on r.row = l.row join products p on p.key = l.product_key
    left join unit_ratios u on u.product_key = l.product_key and u.unit = r.unit`

/** Customers who were here before have ordered last on the later of the two days. */
async function touchCustomers(work: Work, draft: OpenDraft): Promise<void> {
  const older = await draft.text('select json_group_array(json_array(id, last_on)) from customers where fresh = 0')
  await work.run(
    `update customers set last_order_on = fresh.day from (select value ->> 0 as id, value ->> 1 as day from json_each(?)) fresh
     where fresh.id = customers.id and (last_order_on is null or last_order_on < fresh.day)`,
    [older],
  )
}

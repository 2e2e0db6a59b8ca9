import type { Reading } from '../../db/engine'
import { nameKey } from '../customer/name'
import { hintDays, yuanSql } from './give-hints'
import type { OpenDraft } from './open-draft'

/**
 * Marks what is odd in past orders and comes in all the same: a day far off or a delivery before its order (bad-input 13, 15), a list
 * price far above the price paid, a new customer that looks like one who is here (bad-input 28), and a new customer or product whose code is that of one who is here but for leading zeros (bad-input 3).
 */
export async function hintOrders(draft: OpenDraft, shop: Reading): Promise<void> {
  await hintDays(draft, [
    ['orderOn', 'order_on'],
    ['promisedOn', 'promised_on'],
  ])
  await draft.exec(`insert into hints (row, field, code, vals) select row, 'promisedOn', 'deliveryEarly',
      json_object('day', promised_on, 'orderOn', order_on)
    from rows where promised_on < order_on and problems is null and skipped = 0`)
  await hintListPrices(draft)
  await hintSimilar(draft, shop)
  await hintZeros(draft, shop, 'customers', 'customerCode', 'customer_code')
  await hintZeros(draft, shop, 'products', 'productCode', 'product_code')
}

/** A list price far above the price paid: more often a percentage paid that was read as taken off (bad-input 10). */
const hintListPrices = (draft: OpenDraft) =>
  draft.exec(`insert into hints (row, field, code, vals)
    select row, '${draft.plan.mapping.discountOff === undefined ? 'payPercent' : 'discountOff'}', 'listPriceFar',
      json_object('list', ${yuanSql('list_price')}, 'deal', ${yuanSql('deal_price')})
    from rows where deal_price > 0 and list_price > 3 * deal_price and problems is null and skipped = 0`)

/** Customers looked at in one go: so few that the program stays quick meanwhile. */
const page = 1000

/** New customers whose name is loosely that of somebody here, on the first row that names them. */
async function hintSimilar(draft: OpenDraft, shop: Reading): Promise<void> {
  await draft.exec('create index customers_first_row on customers (first_row) where fresh = 1')
  for (let last = 0; ; ) {
    const fresh = await draft.json<[row: number, name: string][]>(
      `select json_group_array(json_array(first_row, customer_name)) from (select p.first_row, r.customer_name
        from customers p join sheet r on r.row = p.first_row where p.fresh = 1 and p.first_row > ? order by p.first_row limit ?)`,
      [last, page],
    )
    await hintPage(draft, shop, fresh)
    if (fresh.length < page) return
    last = fresh.at(-1)?.[0] ?? last
  }
}

async function hintPage(draft: OpenDraft, shop: Reading, fresh: readonly [row: number, name: string][]): Promise<void> {
  const keyed = fresh.map(([row, own]) => ({ row, own, key: nameKey(own) }))
  const here = new Map(
    await shop.json<[key: string, name: string][]>(
      `select json_group_array(json_array(name_key, name)) from customers
        where merged_into is null and name_key in (select value from json_each(?))`,
      [JSON.stringify(keyed.map(({ key }) => key))],
    ),
  )
  const hints = keyed.flatMap(({ row, own, key }) => {
    const name = here.get(key)
    return name === undefined ? [] : [[row, 'customerName', 'similarName', JSON.stringify({ name, own })]]
  })
  await draft.bulk('hints', ['row', 'field', 'code', 'vals'], hints)
}

/** Codes of fresh records of a table that somebody here bears with other zeros before. */
async function hintZeros(
  draft: OpenDraft,
  shop: Reading,
  table: 'customers' | 'products',
  field: string,
  column: string,
): Promise<void> {
  await draft.exec(`drop table if exists bare; create table bare as select p.first_row as row, r.${column} as code, ltrim(r.${column}, '0') as bare
      from ${table} p join sheet r on r.row = p.first_row where p.fresh = 1;
    drop table if exists zeros; create table zeros (bare text primary key, code, name) without rowid`)
  const wanted = await draft.text(`select json_group_array(distinct bare) from bare where bare <> ''`)
  const here = await shop.text(
    `select json_group_array(json_array(ltrim(code, '0'), code, name)) from ${table}
      where ltrim(code, '0') in (select value from json_each(?))`,
    [wanted],
  )
  await draft.run(
    `insert into zeros select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true on conflict (bare) do nothing`,
    [here],
  )
  await draft.exec(`insert into hints (row, field, code, vals)
    select b.row, '${field}', 'codeZeros', json_object('code', z.code, 'name', z.name) from bare b join zeros z
      on z.bare = b.bare and z.code <> b.code`)
}

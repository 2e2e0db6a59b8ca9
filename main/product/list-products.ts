import { availableGoodsSql, availableSql, inTransitSql, projectedSql } from '../../db/available'
import type { Reading } from '../../db/engine'
import { fieldColumns } from '../../db/field'
import type { ListSpec } from '../../db/list'
import { containsText } from '../../db/search'
import { contains, searchTerms } from '../../db/term'
import type { Field } from '../field/field'
import { nearestAmong } from '../import/nearest'
import { unagreedSql } from '../order/agreed'
import type { Id } from '../value/id'
import type { ProductMatch, ProductPick, ProductRow } from './product'

/** The product list with the shop's own fields, of one category with all that lies under it when given. */
export function productList(categoryId: Id | null, fields: readonly Field[] = []): ListSpec<keyof ProductRow> {
  return {
    from: 'products p left join categories c on c.id = p.category_id left join brands b on b.id = p.brand_id',
    ...(categoryId === null ? {} : { where: inCategory, params: [categoryId] }),
    key: { id: 'p.id', from: 'products p' },
    columns: {
      id: { sql: 'p.id', kind: 'integer' },
      code: { sql: 'p.code', kind: 'text' },
      name: { sql: 'p.name', kind: 'text' },
      kind: { sql: 'p.kind', kind: 'text', words: 'product.kindOf' },
      spec: { sql: 'p.spec', kind: 'text' },
      unit: { sql: 'p.unit', kind: 'text' },
      category: { sql: `coalesce(c.path, '')`, kind: 'text' },
      brand: { sql: `coalesce(b.name, '')`, kind: 'text' },
      barcode: { sql: barcodeSql, kind: 'text' },
      listPrice: { sql: 'p.list_price', kind: 'price' },
      floorPrice: { sql: 'p.floor_price', kind: 'price' },
      costPrice: { sql: 'p.cost_price', kind: 'price' },
      taxKind: { sql: 'p.tax_kind', kind: 'text', words: 'product.taxKindOf' },
      taxRate: { sql: taxRateSql, kind: 'percent' },
      taxCode: { sql: 'p.tax_code', kind: 'text' },
      taxShortName: { sql: 'p.tax_short_name', kind: 'text' },
      taxPolicy: { sql: 'p.tax_policy', kind: 'text' },
      picture: { sql: pictureSql, kind: 'text' },
      onHand: { sql: 'p.on_hand', kind: 'quantity' },
      reserved: { sql: 'p.reserved', kind: 'quantity' },
      available: { sql: availableSql, kind: 'quantity' },
      inTransit: { sql: inTransitSql, kind: 'quantity' },
      projected: { sql: projectedSql, kind: 'quantity' },
      minStock: { sql: 'p.min_stock', kind: 'quantity' },
      lacking: { sql: lackingSql, kind: 'quantity' },
      active: { sql: 'p.active', kind: 'flag' },
      ...fieldColumns('product', 'p.id', fields),
    },
    search: 'p.search_key',
    searchIn: 'product',
    order: 'p.code, p.id',
  }
}

/** What is missing to the minimum stock; null where nobody watches it, where nothing is missing, or the product is stopped. */
const lackingSql = `(case when p.active = 1 and p.min_stock > ${availableGoodsSql} then p.min_stock - ${availableGoodsSql} end)`

/** What is exempt or outside VAT has no rate, whatever is kept beside it. */
const taxRateSql = `(case when p.tax_kind = 'taxed' then p.tax_rate end)`

const pictureSql = `(select f.hash || '.' || f.type from product_pictures f where f.product_id = p.id order by f.place, f.hash limit 1)`

const barcodeSql = `(select k.barcode from product_barcodes k where k.product_id = p.id order by k.place limit 1)`

const inCategory = `p.category_id in (with recursive under (id) as (
  select ?1 union all select k.id from categories k join under u on k.parent_id = u.id) select id from under)`

const pickSql = `json_object('id', id, 'code', code, 'name', name, 'kind', kind, 'spec', spec, 'unit', unit,
  'listPrice', list_price, 'taxKind', tax_kind, 'taxRate', tax_rate, 'available', available,
  'charge', json(iif(charge, 'true', 'false')), 'barcode', barcode)`

/** The twelve best products for what the clerk typed or scanned: the exact code or barcode first, then what begins so. */
export async function pickProducts(reading: Reading, { text }: { text: string }): Promise<ProductPick[]> {
  const terms = searchTerms(text)
  const first = terms[0] ?? ''
  const found = containsText('product', text, 'p.id', 'p.search_key')
  return reading.json<ProductPick[]>(
    `select json_group_array(${pickSql}) from (
      select p.*, b.barcode, ${availableSql} as available from products p left join product_barcodes b on b.product_id = p.id and b.barcode = ?
      where p.active = 1 ${found ? `and ${found.sql}` : ''}
      order by case when lower(p.code) = ? or b.barcode is not null then 0
        when p.search_key like ? escape '\\' or p.search_key like ? escape '\\' then 1 else 2 end, p.name
      limit 12)`,
    [first.toUpperCase(), ...(found?.params ?? []), first, contains(first).slice(1), `% ${contains(first).slice(1)}`],
  )
}

/**
 * The products that texts from elsewhere mean, each by its place among the texts: an exact code in whatever case, else a
 * barcode, else the name when only one product in use bears it. What means none, or several, is left out.
 */
export function matchProducts(reading: Reading, { texts }: { texts: readonly string[] }): Promise<ProductMatch[]> {
  return reading.json<ProductMatch[]>(
    `with said (place, text) as (select key, trim(value) from json_each(?)),
      meant (place, id, rank) as (
        select s.place, p.id, 1 from said s join products p on p.code in (s.text, upper(s.text), lower(s.text))
        union all select s.place, b.product_id, 2 from said s join product_barcodes b on b.barcode = upper(s.text)
        union all select s.place, min(p.id), 3 from said s join products p on p.name = s.text
          where p.active = 1 group by s.place having count(*) = 1),
      best as (select m.place, m.id, row_number() over (partition by m.place order by m.rank, m.id) as turn
        from meant m join products p on p.id = m.id where p.active = 1)
    select json_group_array(json_object('place', place, 'pick', json(pick), 'units', json(units))) from (
      select place, ${pickSql} as pick, units from (
        select best.place, p.*, null as barcode, ${availableSql} as available,
          (select json_group_array(json_object('name', u.name, 'ratio', u.ratio, 'listPrice', u.list_price)) from (
            select * from product_units k where k.product_id = p.id order by k.place) u) as units
        from best join products p on p.id = best.id where best.turn = 1))`,
    [JSON.stringify(texts)],
  )
}

/** Codes compared at most; among so many that begin or end alike there is one near enough. */
const mostCodes = 5000

/**
 * The products whose codes are nearest to one that nobody bears, at most three, the nearest first: of those in use whose code
 * begins or ends with the same two characters (PRD-08).
 */
export async function nearProducts(reading: Reading, { text }: { text: string }): Promise<ProductPick[]> {
  const code = text.trim().toLowerCase()
  if (code.length < 3) return []
  const codes = await reading.json<string[]>(
    `select json_group_array(code) from (select code from products where active = 1
      and (lower(code) like ? escape '\\' or lower(code) like ? escape '\\') order by code limit ${mostCodes})`,
    [contains(code.slice(0, 2)).slice(1), contains(code.slice(-2)).slice(0, -1)],
  )
  return reading.json<ProductPick[]>(
    `select json_group_array(${pickSql}) from (
      select p.*, null as barcode, ${availableSql} as available from json_each(?) j join products p on p.code = j.value order by j.key)`,
    [JSON.stringify(nearestAmong(codes)(code))],
  )
}

/** What a customer buys: the products of its last fifty orders that are still sold, the last and the most often bought first (CUS-09). */
export async function usualProducts(reading: Reading, { customerId }: { customerId: Id }): Promise<ProductPick[]> {
  return reading.json<ProductPick[]>(
    `select json_group_array(${pickSql}) from (
      select p.*, null as barcode, ${availableSql} as available from products p
        join (select l.product_id, max(o.order_on) as last_on, count(*) as times
          from (select id, order_on from sales_orders where customer_id = ? and state not in ${unagreedSql}
            order by order_on desc, id desc limit 50) o
          join sales_order_lines l on l.order_id = o.id group by l.product_id) bought on bought.product_id = p.id
      where p.active = 1 order by last_on desc, times desc, p.name limit 12)`,
    [customerId],
  )
}

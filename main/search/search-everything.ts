import type { Reading } from '../../db/engine'
import { contains, searchTerms } from '../../db/list'
import type { Found } from '../report/view'

/** The best six customers, products and orders for a text; an exact number or code comes first (ORD-05). */
export async function searchEverything(reading: Reading, { text }: { text: string }): Promise<Found[]> {
  const terms = searchTerms(text)
  if (terms.length === 0) return []
  const found = await Promise.all([
    find(reading, terms, 'customer', 'customers', 'code', `name`, `code || '  ' || phone || '  ' || city`),
    find(reading, terms, 'product', 'products', 'code', 'name', `code || '  ' || spec`),
    find(reading, terms, 'order', 'sales_orders', 'no', 'no', `customer_name || '  ' || order_on`, `, 'state', state`),
  ])
  return found.flat()
}

function find(
  reading: Reading,
  terms: string[],
  kind: Found['kind'],
  table: string,
  code: string,
  title: string,
  detail: string,
  more = '',
) {
  const where = terms.map(() => `search_key like ? escape '\\'`).join(' and ')
  const exact = `case when lower(${code}) = ? then 0 when search_key like ? escape '\\' then 1 else 2 end`
  return reading.json<Found[]>(
    `select json_group_array(json_object('kind', '${kind}', 'id', id, 'title', ${title}, 'detail', trim(${detail})${more}))
    from (select * from ${table} where ${where} and ${code} is not null order by ${exact}, id desc limit 6)`,
    [...terms.map(contains), terms.join(' '), contains(terms[0] ?? '').slice(1)],
  )
}

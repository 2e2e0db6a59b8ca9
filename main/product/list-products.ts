import type { Reading } from '../../db/engine'
import type { ListSpec } from '../../db/list'
import { containsText } from '../../db/search'
import { contains, searchTerms } from '../../db/term'
import type { ProductPick, ProductRow } from './product'

/** The product list. */
export const productList: ListSpec<keyof ProductRow> = {
  from: 'products p',
  key: { id: 'p.id', from: 'products p' },
  columns: {
    id: { sql: 'p.id', kind: 'integer' },
    code: { sql: 'p.code', kind: 'text' },
    name: { sql: 'p.name', kind: 'text' },
    kind: { sql: 'p.kind', kind: 'text', words: 'product.kindOf' },
    spec: { sql: 'p.spec', kind: 'text' },
    unit: { sql: 'p.unit', kind: 'text' },
    category: { sql: 'p.category', kind: 'text' },
    subcategory: { sql: 'p.subcategory', kind: 'text' },
    listPrice: { sql: 'p.list_price', kind: 'price' },
    taxKind: { sql: 'p.tax_kind', kind: 'text' },
    taxRate: { sql: 'p.tax_rate', kind: 'percent' },
    onHand: { sql: 'p.on_hand', kind: 'quantity' },
    reserved: { sql: 'p.reserved', kind: 'quantity' },
    available: { sql: '(p.on_hand - p.reserved)', kind: 'quantity' },
    active: { sql: 'p.active', kind: 'flag' },
  },
  search: 'p.search_key',
  searchIn: 'product',
  order: 'p.code, p.id',
}

/** The twelve best products for what the clerk typed or scanned: the exact code first, then what begins so. */
export async function pickProducts(reading: Reading, { text }: { text: string }): Promise<ProductPick[]> {
  const terms = searchTerms(text)
  const first = terms[0] ?? ''
  const found = containsText('product', text, 'id', 'search_key')
  return reading.json<ProductPick[]>(
    `select json_group_array(json_object('id', id, 'code', code, 'name', name, 'kind', kind, 'spec', spec, 'unit', unit,
      'listPrice', list_price, 'taxKind', tax_kind, 'taxRate', tax_rate, 'available', on_hand - reserved)) from (
      select * from products where active = 1 ${found ? `and ${found.sql}` : ''}
      order by case when lower(code) = ? then 0 when search_key like ? escape '\\' or search_key like ? escape '\\' then 1 else 2 end, name
      limit 12)`,
    [...(found?.params ?? []), first, contains(first).slice(1), `% ${contains(first).slice(1)}`],
  )
}

import type { Reading } from '../../db/engine'
import type { ListSpec } from '../../db/list'
import { containsText } from '../../db/search'
import { contains, searchTerms } from '../../db/term'
import { unagreedPurchasesSql } from './documents'
import type { SupplierPick, SupplierRow } from './supplier'

const agreed = `select %s from purchase_orders o where o.supplier_id = s.id and o.state not in ${unagreedPurchasesSql}`
const ofOrders = (what: string) => `(${agreed.replace('%s', what)})`

/** The supplier list, with what was ordered from each. */
export const supplierList: ListSpec<keyof SupplierRow> = {
  from: 'suppliers s',
  key: { id: 's.id', from: 'suppliers s' },
  columns: {
    id: { sql: 's.id', kind: 'integer' },
    code: { sql: 's.code', kind: 'text' },
    name: { sql: 's.name', kind: 'text' },
    contact: { sql: 's.contact', kind: 'text' },
    phone: { sql: 's.phone', kind: 'text' },
    email: { sql: 's.email', kind: 'text' },
    address: { sql: 's.address', kind: 'text' },
    taxId: { sql: 's.tax_id', kind: 'text' },
    orders: { sql: ofOrders('count(*)'), kind: 'integer' },
    ordered: { sql: ofOrders('coalesce(sum(o.gross), 0)'), kind: 'money', sum: true },
    lastOrderedOn: { sql: ofOrders('max(o.ordered_on)'), kind: 'day' },
    payable: { sql: '(s.payable - s.unallocated)', kind: 'money', sum: true },
    note: { sql: 's.note', kind: 'text' },
    active: { sql: 's.active', kind: 'flag' },
  },
  search: 's.search_key',
  searchIn: 'supplier',
  order: 's.code, s.id',
}

/** The twelve best suppliers for what was typed: a name or initials that begin so come first. Stopped ones are left out. */
export function pickSuppliers(reading: Reading, { text }: { text: string }): Promise<SupplierPick[]> {
  const begun = contains(searchTerms(text)[0] ?? '').slice(1)
  const found = containsText('supplier', text, 'id', 'search_key')
  return reading.json<SupplierPick[]>(
    `select json_group_array(json_object('id', id, 'code', code, 'name', name, 'contact', contact, 'phone', phone,
      'address', address)) from (
      select * from suppliers where active = 1 ${found ? `and ${found.sql}` : ''}
      order by case when search_key like ? escape '\\' or search_key like ? escape '\\' then 0 else 1 end, name
      limit 12)`,
    [...(found?.params ?? []), begun, `% ${begun}`],
  )
}

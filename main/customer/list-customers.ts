import { creditUsedSql } from '../../db/customer'
import type { Reading } from '../../db/engine'
import { fieldColumns } from '../../db/field'
import type { ListSpec } from '../../db/list'
import { containsText } from '../../db/search'
import { contains, searchTerms } from '../../db/term'
import type { Field } from '../field/field'
import type { Day } from '../value/day'
import type { CustomerPick, CustomerRow } from './customer'

/**
 * The customer list as of today with the shop's own fields: overdue is what is open and past its day. One that was merged is
 * found at the other.
 */
export function customerList(today: Day, fields: readonly Field[] = []): ListSpec<keyof CustomerRow> {
  return {
    from: 'customers c left join users u on u.id = c.owner_id',
    params: [today],
    where: 'c.merged_into is null',
    key: { id: 'c.id', from: 'customers c' },
    columns: {
      id: { sql: 'c.id', kind: 'integer' },
      code: { sql: 'c.code', kind: 'text' },
      name: { sql: 'c.name', kind: 'text' },
      segment: { sql: 'c.segment', kind: 'text' },
      level: { sql: 'c.level', kind: 'text' },
      kind: { sql: 'c.kind', kind: 'text' },
      industry: { sql: 'c.industry', kind: 'text' },
      ownerName: { sql: 'u.name', kind: 'text' },
      email: { sql: 'c.email', kind: 'text' },
      contact: { sql: 'c.contact', kind: 'text' },
      position: { sql: 'c.position', kind: 'text' },
      phone: { sql: 'c.phone', kind: 'text' },
      country: { sql: 'c.country', kind: 'text' },
      region: { sql: 'c.region', kind: 'text' },
      province: { sql: 'c.province', kind: 'text' },
      city: { sql: 'c.city', kind: 'text' },
      address: { sql: 'c.address', kind: 'text' },
      taxId: { sql: 'c.tax_id', kind: 'text' },
      balance: { sql: '(c.receivable - c.unallocated)', kind: 'money', sum: true },
      overdue: {
        sql: `coalesce((select sum(i."open") from open_items i where i.customer_id = c.id and i."open" <> 0 and i.due_on < ?1), 0)`,
        kind: 'money',
        sum: true,
      },
      rating: { sql: 'c.rating', kind: 'text' },
      creditLimit: { sql: 'c.credit_limit', kind: 'money' },
      creditUsed: { sql: creditUsedSql, kind: 'money', sum: true },
      creditAvailable: { sql: `(c.credit_limit - ${creditUsedSql})`, kind: 'money' },
      lastOrderOn: { sql: 'c.last_order_on', kind: 'day' },
      note: { sql: 'c.note', kind: 'text' },
      active: { sql: 'c.active', kind: 'flag' },
      ...fieldColumns('customer', 'c.id', fields),
    },
    search: 'c.search_key',
    searchIn: 'customer',
    order: 'c.code, c.id',
  }
}

/** The twelve best customers for what the clerk typed: a name or initials that begin so come first. Stopped ones are left out. */
export async function pickCustomers(reading: Reading, { text }: { text: string }): Promise<CustomerPick[]> {
  const terms = searchTerms(text)
  const first = terms[0] ?? ''
  const found = containsText('customer', text, 'id', 'search_key')
  return reading.json<CustomerPick[]>(
    `select json_group_array(json_object('id', id, 'code', code, 'name', name, 'phone', phone, 'city', city)) from (
      select * from customers where active = 1 ${found ? `and ${found.sql}` : ''}
      order by case when search_key like ? escape '\\' or search_key like ? escape '\\' then 0 else 1 end, last_order_on desc nulls last, name
      limit 12)`,
    [...(found?.params ?? []), contains(first).slice(1), `% ${contains(first).slice(1)}`],
  )
}

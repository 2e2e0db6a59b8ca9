import type { CustomerRow } from '../../main/customer/customer'
import type { ListColumn } from '../part/list'

/** The columns of the customer list. */
export const customerColumns: readonly ListColumn<CustomerRow>[] = [
  { key: 'code', title: 'customer.code', kind: 'text', width: 110 },
  { key: 'name', title: 'customer.name', kind: 'text', width: 220, grow: true },
  { key: 'balance', title: 'customer.balance', kind: 'money' },
  {
    key: 'overdue',
    title: 'customer.overdue',
    kind: 'money',
    tone: ({ overdue = 0 }) => (overdue > 0 ? 'bad' : 'muted'),
  },
  { key: 'contact', title: 'customer.contact', kind: 'text', width: 100 },
  { key: 'phone', title: 'customer.phone', kind: 'text', width: 130 },
  { key: 'lastOrderOn', title: 'customer.lastOrderOn', kind: 'day' },
  { key: 'level', title: 'customer.level', kind: 'text', width: 80 },
  { key: 'kind', title: 'customer.kind', kind: 'text', width: 100, hidden: true },
  { key: 'industry', title: 'customer.industry', kind: 'text', width: 100, hidden: true },
  { key: 'ownerName', title: 'customer.owner', kind: 'text', width: 90, hidden: true },
  { key: 'email', title: 'customer.email', kind: 'text', width: 160, hidden: true },
  { key: 'segment', title: 'customer.segment', kind: 'text', width: 110 },
  { key: 'position', title: 'customer.position', kind: 'text', width: 90, hidden: true },
  { key: 'country', title: 'customer.country', kind: 'text', width: 90, hidden: true },
  { key: 'region', title: 'customer.region', kind: 'text', width: 90, hidden: true },
  { key: 'province', title: 'customer.province', kind: 'text', width: 100, hidden: true },
  { key: 'city', title: 'customer.city', kind: 'text', width: 100 },
  { key: 'address', title: 'customer.address', kind: 'text', width: 220, hidden: true },
  { key: 'taxId', title: 'customer.taxId', kind: 'text', width: 180, hidden: true },
  { key: 'rating', title: 'customer.rating', kind: 'text', width: 90, hidden: true },
  { key: 'creditLimit', title: 'customer.creditLimit', kind: 'money', hidden: true },
  { key: 'creditUsed', title: 'customer.creditUsed', kind: 'money', hidden: true },
  {
    key: 'creditAvailable',
    title: 'customer.creditAvailable',
    kind: 'money',
    hidden: true,
    tone: ({ creditAvailable }) => ((creditAvailable ?? 0) < 0 ? 'bad' : undefined),
  },
  { key: 'note', title: 'customer.note', kind: 'text', width: 200, hidden: true },
  { key: 'active', title: 'customer.active', kind: 'flag', hidden: true },
]

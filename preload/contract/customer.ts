import { z } from 'zod'
import type {
  CustomerDocuments,
  CustomerOption,
  CustomerPage,
  CustomerPick,
  CustomerRow,
  OptionField,
  SimilarCustomer,
} from '../../main/customer/customer'
import type { Id } from '../../main/value/id'
import type { PayPercent } from '../../main/value/percent'
import { command, list, question } from './entry'
import { own } from './field'
import { fen, id, needed, pay, term, text } from './value'

const version = z.number().int()
const rowId = id.nullable().default(null)
const contact = z.object({ id: rowId, name: needed(100), position: text(60), phone: text(60), email: text(200) })
const address = z.object({
  id: rowId,
  purpose: z.enum(['shipTo', 'mailing']).default('shipTo'),
  province: text(60),
  city: text(60),
  address: needed(300),
})
const title = z.object({
  id: rowId,
  title: needed(100),
  naturalPerson: z.boolean().default(false),
  taxId: text(40),
  address: text(300),
  phone: text(60),
  bank: text(100),
  account: text(60),
  usual: z.boolean().default(false),
})

const fields = z.object({
  /** Empty: the program gives the next free code. */
  code: text(60),
  name: needed(),
  segment: text(60),
  level: text(60),
  kind: text(60),
  industry: text(60),
  /** The user who looks after the customer. */
  ownerId: id.nullable().default(null),
  contact: text(100),
  position: text(60),
  phone: text(60),
  email: text(200),
  country: text(60),
  region: text(60),
  province: text(60),
  city: text(60),
  address: text(300),
  taxId: text(40),
  term: term.default({ method: 'cash', days: 0, day: 0 }),
  /** How much of an order must be paid before its goods leave (DLV-02). */
  prepaidShare: pay.default(0 as PayPercent),
  /** How far it can be trusted with credit, in a word of the shop's own (CUS-10). */
  rating: text(60),
  creditLimit: fen.nullable().default(null),
  priceLevelId: id.nullable().default(null),
  note: text(1000),
  active: z.boolean().default(true),
  contacts: z.array(contact).max(200).default([]),
  addresses: z.array(address).max(200).default([]),
  titles: z.array(title).max(200).default([]),
  ...own,
})

export const customer = {
  ...list<CustomerRow>()('customer', 'customer.read', 'customer.export', [
    'customers',
    'users',
    'open_items',
    'credits',
    'sales_orders',
    'fields',
    'customer_field_values',
    'receivable_settings',
  ]),
  /** The best matches by name, pinyin initials, phone digits or code. */
  'customer.pick': question<CustomerPick[]>()('customer.read', ['customers'], z.object({ text: z.string().max(100) })),
  'customer.read': question<CustomerPage>()(
    'customer.read',
    [
      'customers',
      'receivable_settings',
      'customer_merges',
      'customer_contacts',
      'customer_addresses',
      'invoice_titles',
      'users',
      'open_items',
      'sales_orders',
      'fields',
      'customer_field_values',
    ],
    z.object({ id }),
  ),
  /** The customers that are perhaps the one being entered, and why (CUS-01). It warns, and stops nobody. */
  'customer.similar': question<SimilarCustomer[]>()(
    'customer.read',
    ['customers', 'customer_contacts', 'invoice_titles'],
    z.object({ id: rowId, name: text(200), phone: text(60), taxId: text(40) }),
  ),
  /** The words the shop sorts and rates its customers by, and how many customers bear each (CUS-03, CUS-04, CUS-10). */
  'customer.options': question<Record<OptionField, CustomerOption[]>>()(
    'customer.read',
    ['customers', 'customer_options'],
    z.object({}),
  ),
  /** Puts the words of a field in order; `was` is the word before it was renamed, '' for a new one. */
  'customer.changeOptions': command<null>()(
    'customer.edit',
    z.object({
      field: z.enum(['level', 'kind', 'industry', 'region', 'rating']),
      options: z.array(z.object({ was: text(60), name: needed(60) })).max(500),
    }),
  ),
  'customer.create': command<{ id: Id }>()('customer.edit', fields),
  'customer.change': command<null>()('customer.edit', fields.extend({ id, version })),
  /** Removes a customer without documents; one with documents can only be put out of use (CUS-12). */
  'customer.delete': command<null>()('customer.edit', z.object({ id, version })),
  /** How many documents of each kind a customer has. */
  'customer.documents': question<CustomerDocuments>()(
    'customer.read',
    [
      ...(['open_items', 'credits', 'sales_orders', 'deliveries', 'sales_returns', 'service_orders'] as const),
      ...(['receipts', 'invoice_requests', 'customer_statements'] as const),
    ],
    z.object({ id }),
  ),
  /** Makes two customers one: all that belongs to `goneId` belongs to `keptId` from now on, until it is taken back. */
  'customer.merge': command<{ id: Id }>()(
    'customer.edit',
    z.object({ keptId: id, keptVersion: version, goneId: id, goneVersion: version }),
  ),
  /** Takes a merge back, unless documents written since then hang on what moved. */
  'customer.undoMerge': command<null>()('customer.edit', z.object({ mergeId: id })),
}

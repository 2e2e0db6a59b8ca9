import { z } from 'zod'
import type { CustomerPage, CustomerPick, CustomerRow } from '../../main/customer/customer'
import type { Statement } from '../../main/receivable/view'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { day, fen, id, needed, term, text } from './value'

const fields = z.object({
  /** Empty: the program gives the next free code. */
  code: text(60),
  name: needed(),
  segment: text(60),
  contact: text(100),
  phone: text(60),
  country: text(60),
  region: text(60),
  province: text(60),
  city: text(60),
  address: text(300),
  taxId: text(40),
  term: term.default({ method: 'cash', days: 0, day: 0 }),
  creditLimit: fen.nullable().default(null),
  note: text(1000),
  active: z.boolean().default(true),
})

export const customer = {
  ...list<CustomerRow>()('customer', 'customer.read', 'customer.export', ['customers', 'open_items', 'credits']),
  /** The best matches by name, pinyin initials, phone digits or code. */
  'customer.pick': question<CustomerPick[]>()('customer.read', ['customers'], z.object({ text: z.string().max(100) })),
  'customer.read': question<CustomerPage>()(
    'customer.read',
    ['customers', 'open_items', 'sales_orders'],
    z.object({ id }),
  ),
  'customer.create': command<{ id: Id }>()('customer.edit', fields),
  'customer.change': command<null>()('customer.edit', fields.extend({ id, version: z.number().int() })),
  /** 对账单: the account of one customer over a period (R-SOA). */
  'customer.statement': question<Statement>()(
    'receivable.read',
    ['open_items', 'credits'],
    z.object({ id, from: day, to: day }),
  ),
}

import { z } from 'zod'
import type { SupplierStatement } from '../../main/payable/view'
import type {
  SimilarSupplier,
  SupplierPage,
  SupplierPick,
  SupplierRecord,
  SupplierRow,
} from '../../main/supplier/supplier'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { day, id, needed, term, text } from './value'

const version = z.number().int()

const fields = z.object({
  /** Empty: the program gives the next free code. */
  code: text(60),
  name: needed(),
  contact: text(100),
  phone: text(60),
  email: text(200),
  address: text(300),
  taxId: text(40),
  /** How the shop pays. */
  term: term.default({ method: 'cash', days: 0, day: 0 }),
  note: text(1000),
  active: z.boolean().default(true),
})

/** Which supplier's statement, of which days, both counted. */
const statement = z.object({ id, from: day, to: day })
const language = z.enum(['zh', 'en'])

/** Whom the shop buys from. */
export const supplier = {
  ...list<SupplierRow>()('supplier', 'supplier.read', 'supplier.export', ['suppliers', 'purchase_orders']),
  /** The best matches by name, pinyin initials, phone digits or code. */
  'supplier.pick': question<SupplierPick[]>()('supplier.read', ['suppliers'], z.object({ text: z.string().max(100) })),
  'supplier.read': question<SupplierPage>()(
    'supplier.read',
    ['suppliers', 'purchase_orders', 'purchase_returns', 'payments', 'payable_items'],
    z.object({ id }),
  ),
  /** How it has done in the last year: on time, accepted, dear; and what each product cost (PUR-03, PUR-04). */
  'supplier.score': question<SupplierRecord>()(
    'purchase.read',
    ['purchase_orders', 'purchase_order_lines', 'purchase_receipts', 'products'],
    z.object({ id }),
  ),
  /** The suppliers that are perhaps the one being entered, and why. It warns, and stops nobody. */
  'supplier.similar': question<SimilarSupplier[]>()(
    'supplier.read',
    ['suppliers'],
    z.object({ id: id.nullable().default(null), name: text(200), phone: text(60), taxId: text(40) }),
  ),
  /** 供应商对账单: the account of one supplier over a period, and what of it is due when at its end (R-SOA). */
  'supplier.statement': question<SupplierStatement>()(
    'payable.read',
    ['payable_items', 'payable_credits', 'payable_allocations', 'suppliers', 'purchase_orders'],
    statement,
  ),
  /** The same as a workbook at `path`: amounts are numbers, their sums formulas. */
  'supplier.writeStatement': question<{ path: string; rows: number }>()(
    'payable.export',
    [],
    statement.extend({ path: needed(1000) }),
  ),
  /** The same as a PDF (A4) at `path`. Only where there is a window. */
  'supplier.printStatement': question<{ path: string }>()(
    'payable.read',
    [],
    statement.extend({ path: needed(1000), language }),
  ),
  /** Opens the system's print dialog for it. */
  'supplier.printStatementOnPaper': question<null>()('payable.read', [], statement.extend({ language })),
  'supplier.create': command<{ id: Id }>()('supplier.edit', fields),
  'supplier.change': command<null>()('supplier.edit', fields.extend({ id, version })),
  /** Removes a supplier without documents; one with documents can only be put out of use. */
  'supplier.delete': command<null>()('supplier.edit', z.object({ id, version })),
}

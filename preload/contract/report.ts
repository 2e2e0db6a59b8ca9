import { z } from 'zod'
import type { DocumentTypeRow } from '../../main/report/documenttype'
import type { PerformanceDocument, PerformanceRow } from '../../main/report/performance'
import type { LedgerRow } from '../../main/statement/ledger'
import { list } from './entry'
import { day, id } from './value'

const period = { from: day, to: day }
const by = z.enum(['employee', 'employeeCustomer', 'level', 'customer']).default('employee')
const performed = [
  ...(['sales_orders', 'sales_returns', 'customers', 'users'] as const),
  ...(['open_items', 'credits', 'allocations', 'invoice_requests', 'invoice_request_orders'] as const),
  'invoice_reds',
] as const

/** What is told of a period: by documents, by people, and account by account. */
export const report = {
  /** The documents of a period by type, built in or the shop's own, with rows of what somebody may read (TYP-05). */
  ...list<DocumentTypeRow>()(
    'documentType',
    'signedIn',
    'report.read',
    [
      ...(['sales_orders', 'order_types', 'sales_returns', 'purchase_orders', 'purchase_returns'] as const),
      ...(['purchase_requests', 'service_orders', 'stock_transfers'] as const),
    ],
    period,
  ),
  /** What comes of the confirmed orders of a period, by employee, customer or level (REP-13, REP-14). */
  ...list<PerformanceRow>()('performance', 'report.read', 'report.read', performed, { ...period, by }),
  /** The documents behind one of them; who and whose is what the row says. */
  ...list<PerformanceDocument>()('performanceDocument', 'report.read', 'report.read', performed, {
    ...period,
    by,
    figure: z.enum(['ordered', 'returned', 'received', 'cleared', 'refunded', 'outstanding', 'requested']),
    ownerId: id.nullable().default(null),
    level: z.string().max(60).nullable().default(null),
    customerId: id.nullable().default(null),
  }),
  /** The accounts of all customers over a period, one after the other, or of one: opening, each movement, closing. */
  ...list<LedgerRow>()(
    'ledger',
    'receivable.read',
    'receivable.export',
    ['open_items', 'credits', 'customers', 'sales_orders'],
    { ...period, customerId: id.nullable().default(null) },
  ),
}

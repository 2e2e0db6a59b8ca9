import { z } from 'zod'
import type { Statement } from '../../main/statement/view'
import { question } from './entry'
import { day, id, needed } from './value'

/** Which customer's account, of which days, both counted. */
const account = z.object({ id, from: day, to: day })
const language = z.enum(['zh', 'en'])

/** What customers are told they owe (R-SOA). */
export const statement = {
  /** 对账单: the account of one customer over a period, and what of it is due when at its end. */
  'customer.statement': question<Statement>()(
    'receivable.read',
    ['open_items', 'credits', 'allocations', 'customers', 'sales_orders'],
    account,
  ),
  /** The same as a workbook at `path`: amounts are numbers, their sums formulas; the customer can fill it in and send it back. */
  'customer.writeStatement': question<{ path: string; rows: number }>()(
    'receivable.export',
    [],
    account.extend({ path: needed(1000) }),
  ),
  /** The same as a PDF at `path`. */
  'customer.printStatement': question<{ path: string }>()(
    'receivable.read',
    [],
    account.extend({ path: needed(1000), language }),
  ),
  /** Opens the system's print dialog for it. */
  'customer.printStatementOnPaper': question<null>()('receivable.read', [], account.extend({ language })),
}

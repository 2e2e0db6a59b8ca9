import { z } from 'zod'
import type { Closings, StillOpen } from '../../main/period/period'
import type { Id } from '../../main/value/id'
import { command, question } from './entry'
import { day, id, needed } from './value'

const dated = ['open_items', 'credits', 'payable_items', 'payable_credits', 'stock_movements'] as const

/** Closing the books up to the end of a month. */
export const period = {
  /** Every closing, with what was kept and what the books tell of its day now. */
  'period.list': question<Closings>()('period.close', ['period_closings', 'sales_orders', ...dated], z.object({})),
  /** What is still open up to a day, kind by kind. */
  'period.check': question<StillOpen>()(
    'period.close',
    [
      ...['period_closings', ...dated, 'receipts', 'refunds', 'payments', 'write_offs', 'deliveries'],
      ...['purchase_receipts', 'sales_returns', 'stocktakes', 'stock_transfers', 'invoice_requests', 'bank_lines'],
    ] as const,
    z.object({ to: day }),
  ),
  /** Closes them: nothing is dated up to that day any more. */
  'period.close': command<{ id: Id }>()('period.close', z.object({ to: day })),
  /** Opens the period that was closed last once more. */
  'period.reopen': command<null>()('period.reopen', z.object({ id, reason: needed(200) })),
  /** Puts all orders of closed periods away that have ended and on which nothing is owed; gives which. */
  'period.archive': command<{ orderIds: Id[] }>()('period.close', z.object({})),
  /** Takes them out again. */
  'period.unarchive': command<null>()('period.close', z.object({ orderIds: z.array(id).max(1_000_000) })),
}

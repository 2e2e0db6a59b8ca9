import { z } from 'zod'
import type { BureauBatch, TemplateLook } from '../../main/bureau/view'
import type { Id } from '../../main/value/id'
import { command, question } from './entry'
import { id, needed } from './value'

const path = needed(1000)
/** What is chosen under 是否展示购买方地址电话银行账号; null leaves them out. */
const show = needed(60).nullable().default(null)

/** The tax bureau's own files: its template for many invoices at once, its answer, and the invoices themselves. */
export const bureau = {
  /** What a template is and which approved requests may go into it; nothing is written. */
  'bureau.look': question<TemplateLook>()(
    'invoice.issue',
    [
      ...(['invoice_requests', 'products', 'customers', 'invoice_titles', 'sales_orders'] as const),
      ...(['bureau_batches', 'bureau_failures'] as const),
    ],
    z.object({ path, show }),
  ),
  /** Fills the template at `path` with requests and writes it to `to`; all of it or nothing. */
  'bureau.fill': command<{ id: Id; no: string; requests: number }>()(
    'invoice.issue',
    z.object({ path, to: path, requestIds: z.array(id).min(1).max(2000), show }),
  ),
  'bureau.batches': question<BureauBatch[]>()(
    'invoice.issue',
    ['bureau_batches', 'bureau_failures', 'invoice_requests'],
    z.object({}),
  ),
  /** Takes back a batch that was never handed in. */
  'bureau.withdraw': command<null>()('invoice.issue', z.object({ id })),
}

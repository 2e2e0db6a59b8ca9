import { z } from 'zod'
import type { AnswerField } from '../../main/bureau/answer'
import type { AnswerLook, BureauBatch, FileShown, TemplateLook } from '../../main/bureau/view'
import type { Id } from '../../main/value/id'
import { command, question } from './entry'
import { id, needed } from './value'

const path = needed(1000)
/** What is chosen under 是否展示购买方地址电话银行账号; null leaves them out. */
const show = needed(60).nullable().default(null)

const column = z.number().int().min(0).max(16_383).optional()
/** Which column of the bureau's answer holds what. */
const columns = z.object({
  serial: column,
  number: column,
  oldNumber: column,
  code: column,
  issuedOn: column,
  gross: column,
  buyer: column,
  taxId: column,
  state: column,
  reason: column,
}) satisfies z.ZodType<Partial<Record<AnswerField, number | undefined>>>

/** The tax bureau's own files: its template for many invoices at once, its answer, and the invoices themselves. */
export const bureau = {
  /** What a template is and which approved requests may go into it; nothing is written. */
  'bureau.look': question<TemplateLook>()(
    'invoice.issue',
    [
      ...(['invoice_requests', 'products', 'customers', 'invoice_titles', 'sales_orders'] as const),
      ...(['invoice_request_orders', 'bureau_batches', 'bureau_failures'] as const),
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
  /** What the bureau's answer, or its list of invoices, says and what taking it over would do; nothing is written. */
  'bureau.readAnswer': question<AnswerLook>()(
    'invoice.issue',
    ['invoice_requests', 'invoice_reds', 'bureau_failures', 'bureau_batches'],
    z.object({ path, columns: columns.nullable().default(null) }),
  ),
  /** Writes the numbers of chosen rows to their requests and keeps why the others failed; all of it or nothing. */
  'bureau.takeAnswer': command<{ written: number; failed: number }>()(
    'invoice.issue',
    z.object({
      path,
      columns,
      rows: z
        .array(z.object({ row: z.number().int(), requestId: id }))
        .min(1)
        .max(5000),
    }),
  ),
  /** Which request each invoice (PDF, OFD, XML) of a folder is of; nothing is written. */
  'bureau.lookFiles': question<FileShown[]>()(
    'invoice.issue',
    ['invoice_requests', 'invoice_reds'],
    z.object({ folder: path }),
  ),
  /** Adds invoices and red letters to their requests and writes the numbers of those that had none; all of it or nothing. */
  'bureau.takeFiles': command<{ attached: number; written: number }>()(
    'invoice.issue',
    z.object({
      folder: path,
      files: z
        .array(z.object({ name: needed(255), requestId: id }))
        .min(1)
        .max(2000),
    }),
  ),
}

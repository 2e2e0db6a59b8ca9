import { z } from 'zod'
import type { RequestPage, RequestRow } from '../../main/request/view'
import type { Id } from '../../main/value/id'
import { command, list, question, stockTables } from './entry'
import { day, id, needed, price, qty, text } from './value'

const event = z.object({ id, version: z.number().int() })
const explained = event.extend({ reason: needed(200) })
const tables = ['purchase_requests', 'purchase_request_lines', 'supplier_quotes'] as const

/** What the shop needs, before it is known who supplies it (PUR-02): asked for, approved, offered, chosen, ordered. */
export const request = {
  ...list<RequestRow>()('purchaseRequest', 'purchase.request', 'purchase.export', [...tables, 'products', 'users']),
  'purchaseRequest.read': question<RequestPage>()(
    'purchase.request',
    [...tables, 'supplier_quote_lines', 'suppliers', ...stockTables, 'activity_log'],
    z.object({ id }),
  ),
  /** Writes it down: a new one when `id` is null. Refused when somebody else has changed it since `version`. */
  'purchaseRequest.save': command<{ id: Id; no: string; version: number }>()(
    'purchase.request',
    z.object({
      id: id.nullable(),
      version: z.number().int().default(0),
      neededOn: day.nullable().default(null),
      reason: text(200),
      lines: z
        .array(z.object({ productId: id, qty }))
        .min(1)
        .max(500),
    }),
  ),
  'purchaseRequest.submit': command<null>()('purchase.request', event),
  'purchaseRequest.cancel': command<null>()('purchase.request', explained),
  'purchaseRequest.approve': command<null>()('purchase.approve', event),
  'purchaseRequest.reject': command<null>()('purchase.approve', explained),
  /** What a supplier offers, in the place of what they offered before: prices of one of the base unit with their tax. */
  'purchaseRequest.quote': command<{ quoteId: Id }>()(
    'purchase.edit',
    event.extend({
      supplierId: id,
      quotedOn: day,
      validTo: day.nullable().default(null),
      promisedOn: day.nullable().default(null),
      note: text(200),
      prices: z.array(z.object({ lineId: id, price })).max(500),
    }),
  ),
  /** Which offer each line is ordered by; where a lower one is passed over, why. */
  'purchaseRequest.choose': command<null>()(
    'purchase.edit',
    event.extend({
      choices: z
        .array(z.object({ lineId: id, quoteId: id.nullable() }))
        .min(1)
        .max(500),
      reason: text(200),
    }),
  ),
  /** A draft of a purchase order for each supplier that was chosen. */
  'purchaseRequest.order': command<{ ids: Id[] }>()('purchase.edit', event),
}

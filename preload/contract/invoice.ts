import { z } from 'zod'
import type { InvoiceSettings } from '../../main/invoice/keep-settings'
import type { InvoiceEcho, InvoicePage, InvoiceRow, OrderInvoicesRow } from '../../main/invoice/view'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { day, fen, id, instant, needed, qty, text } from './value'

const someFen = fen.refine((value) => value > 0)

/** What an invoice is asked for. */
const request = {
  orderId: id,
  /** Further orders of the same customer on the same invoice. */
  alsoOrderIds: z.array(id).max(100).default([]),
  /** Of one order only this delivery; null: the whole order. */
  deliveryId: id.nullable().default(null),
  /** What of which line: a quantity, an amount with tax, both (a quantity of 0: money alone), or (both null) all that is left; null: everything that is left. */
  lines: z
    .array(z.object({ orderLineId: id, qty: qty.nullable().default(null), gross: someFen.nullable().default(null) }))
    .min(1)
    .max(2000)
    .nullable()
    .default(null),
  /** Whether what was taken off stands in rows of its own. */
  discounts: z.boolean().default(false),
  kind: z.enum(['special', 'ordinary']),
  title: needed(100),
  taxId: text(40),
  naturalPerson: z.boolean().default(false),
  /** Where the invoice is sent; '' when it is not. */
  mailTo: text(400),
  /** Null: the numbers of its orders. */
  remark: z.string().trim().max(1000).nullable().default(null),
}
const issued = z.object({ id, number: needed(40), issuedOn: day })
const language = z.enum(['zh', 'en'])
const red = z.object({ id, redId: id })

/** Invoice requests, invoices and their red letters (R-INV). */
export const invoice = {
  ...list<InvoiceRow>()('invoice', 'receivable.read', 'receivable.export', [
    'invoice_requests',
    'invoice_request_orders',
    'customers',
    'sales_orders',
    'bureau_batches',
    'bureau_batch_requests',
    'bureau_failures',
  ]),
  /** How far each order is invoiced: shipped and not invoiced, invoiced and not paid, invoiced beyond what is due. */
  ...list<OrderInvoicesRow>()('orderInvoice', 'receivable.read', 'receivable.export', ['sales_orders']),
  'invoice.echo': question<InvoiceEcho>()(
    'receivable.read',
    [
      ...([
        'invoice_requests',
        'sales_orders',
        'sales_returns',
        'customers',
        'customer_addresses',
        'invoice_titles',
      ] as const),
      ...(['sales_order_lines', 'deliveries', 'invoice_reds', 'company'] as const),
    ],
    z.object({ orderId: id, alsoOrderIds: z.array(id).max(100).default([]), deliveryId: id.nullable().default(null) }),
  ),
  /** An invoice request with its orders, lines and red letters, and what was done to it. */
  'invoice.read': question<InvoicePage>()(
    'receivable.read',
    [
      ...(['invoice_requests', 'invoice_request_orders', 'invoice_reds', 'customers'] as const),
      ...(['sales_orders', 'sales_order_lines', 'activity_log'] as const),
    ],
    z.object({ id }),
  ),
  /** Requests the invoice of orders, of a delivery, or of parts; never more than is left, unless by the right `invoice.over` (R-INV). */
  'invoice.request': command<{ id: Id; no: string }>()('invoice.request', z.object(request)),
  /** Changes a request that was taken back or sent back and submits it again under its number. */
  'invoice.submit': command<null>()('invoice.request', z.object({ id, ...request })),
  'invoice.withdraw': command<null>()('invoice.request', z.object({ id })),
  'invoice.approve': command<null>()('invoice.issue', z.object({ id })),
  'invoice.reject': command<null>()('invoice.issue', z.object({ id, reason: needed(200) })),
  'invoice.cancel': command<null>()('invoice.request', z.object({ id })),
  /** Writes the number of the issued invoice back: 20 digits, or code + 8 digits written together or with a space. */
  'invoice.writeBack': command<null>()('invoice.issue', issued),
  /** Mends a number or day that was typed wrong; the log keeps both. */
  'invoice.correct': command<null>()('invoice.correct', issued.extend({ reason: needed(200) })),
  /** Voids a paper invoice of this month; an electronic one is taken back by a red letter. */
  'invoice.void': command<null>()('invoice.issue', z.object({ id, reason: needed(200) })),
  /** Begins a red letter over all that is left of an invoice (`lines` null) or some of it; where the buyer has used it, both sides confirm within 72 hours. */
  'invoice.startRed': command<{ id: Id; no: string }>()(
    'invoice.issue',
    z.object({
      id,
      reason: z.enum(['goodsReturned', 'wrongInvoice', 'serviceStopped', 'allowance']),
      used: z.boolean(),
      startedBy: z.enum(['seller', 'buyer']).default('seller'),
      /** Null: now. */
      startedAt: instant.nullable().default(null),
      /** When both sides had confirmed it; null: it waits for that. */
      confirmedAt: instant.nullable().default(null),
      confirmationNo: text(60),
      lines: z
        .array(z.object({ requestLineId: id, qty, gross: fen }))
        .min(1)
        .max(2000)
        .nullable()
        .default(null),
      note: text(500),
    }),
  ),
  /** Notes that the other side has confirmed, at a moment within the 72 hours (null: now), whenever that is entered. */
  'invoice.confirmRed': command<null>()(
    'invoice.issue',
    red.extend({ confirmationNo: text(60), confirmedAt: instant.nullable().default(null) }),
  ),
  'invoice.withdrawRed': command<null>()('invoice.issue', red.extend({ reason: needed(200) })),
  /** Writes the number of the issued red letter back; its orders count as invoiced for so much less. */
  'invoice.issueRed': command<null>()('invoice.issue', red.extend({ number: needed(40), issuedOn: day })),
  /** The request on paper, as a PDF at `path`. */
  'invoice.print': question<{ path: string }>()('receivable.read', [], z.object({ id, path: needed(1000), language })),
  /** Opens the system's print dialog for it. */
  'invoice.printOnPaper': question<null>()('receivable.read', [], z.object({ id, language })),

  'invoiceSettings.read': question<InvoiceSettings>()('signedIn', ['company'], z.object({})),
  'invoiceSettings.change': command<null>()('company.manage', z.object({ afterPayment: z.boolean() })),
}

import { z } from 'zod'
import type { InvoiceEcho, InvoiceRow } from '../../main/invoice/view'
import type { ReceiptEcho, ReceiptRow } from '../../main/receipt/view'
import type { OpeningPage } from '../../main/receivable/opening'
import type { AgingRow, OpenItemRow } from '../../main/receivable/view'
import type { DocumentTypeRow } from '../../main/report/documenttype'
import type { EmployeeFigures } from '../../main/report/view'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { day, fen, id, needed, signedFen, text } from './value'

const asOf = { asOf: day, customerId: id.nullable().default(null) }

export const money = {
  /** Outstanding payments: every open item as of a day. */
  ...list<OpenItemRow>()(
    'openItem',
    'receivable.read',
    'receivable.export',
    ['open_items', 'allocations', 'credits', 'customers', 'sales_orders'],
    asOf,
  ),
  /** Aging by due or document date, a row per customer, as of a day, in the shop's own columns (R-AR). */
  ...list<AgingRow>()(
    'aging',
    'receivable.read',
    'receivable.export',
    ['open_items', 'allocations', 'credits', 'customers', 'sales_orders', 'receivable_settings'],
    {
      asOf: day,
      basis: z.enum(['due', 'document']).default('due'),
    },
  ),
  /** Uses what a customer has paid in advance for what is open, oldest first. */
  'receivable.settleAdvance': command<{ settled: number }>()('receipt.confirm', z.object({ customerId: id })),

  /** What a customer owed when the books began, and since when its account has had anything else. */
  'opening.read': question<OpeningPage>()('receivable.read', ['open_items', 'credits'], z.object({ id })),
  /** Enters it, once for each customer; below zero is money paid in advance, and without a due day its term gives one. */
  'opening.create': command<{ id: Id }>()(
    'receipt.confirm',
    z.object({ customerId: id, amount: signedFen, openedOn: day, dueOn: day.nullable().default(null) }),
  ),
  /** Takes it back while nothing settles it. */
  'opening.delete': command<null>()('receipt.confirm', z.object({ id })),

  ...list<ReceiptRow>()('receipt', 'receivable.read', 'receivable.export', [
    'receipts',
    'credits',
    'customers',
    'sales_orders',
  ]),
  'receipt.echo': question<ReceiptEcho>()(
    'receivable.read',
    ['receipts', 'sales_orders'],
    z.object({ customerId: id, orderId: id.nullable() }),
  ),
  /** Enters a receipt and sends it to finance (RCP-01). It changes no figure until it is confirmed (RCP-03). */
  'receipt.create': command<{ id: Id; no: string }>()(
    'receipt.create',
    z.object({
      customerId: id,
      orderId: id.nullable().default(null),
      receivedOn: day,
      method: z.enum(['cash', 'bank', 'wechat', 'alipay', 'cheque', 'acceptance', 'onDelivery', 'other']),
      amount: fen,
      fee: fen.default(0 as never),
      bankReference: text(80),
      payer: text(200),
      note: text(500),
    }),
  ),
  /** Finance confirms: allocated to the order's items first, then oldest due first; the rest is a customer advance (R-ALC). */
  'receipt.confirm': command<{ allocated: number; unallocated: number }>()('receipt.confirm', z.object({ id })),
  'receipt.reject': command<null>()('receipt.confirm', z.object({ id, reason: needed(200) })),
  'receipt.void': command<null>()('receipt.confirm', z.object({ id, reason: needed(200) })),

  ...list<InvoiceRow>()('invoice', 'receivable.read', 'receivable.export', [
    'invoice_requests',
    'customers',
    'sales_orders',
  ]),
  'invoice.echo': question<InvoiceEcho>()(
    'receivable.read',
    ['invoice_requests', 'sales_orders', 'sales_returns', 'customers', 'customer_addresses', 'invoice_titles'],
    z.object({ orderId: id, deliveryId: id.nullable().default(null) }),
  ),
  /** Requests the invoice of an order, or of one of its deliveries; never more than is left to invoice (R-INV). */
  'invoice.request': command<{ id: Id; no: string }>()(
    'invoice.request',
    z.object({
      orderId: id,
      deliveryId: id.nullable().default(null),
      kind: z.enum(['special', 'ordinary']),
      title: needed(100),
      taxId: text(40),
      naturalPerson: z.boolean().default(false),
      /** Where the invoice is sent; '' when it is not. */
      mailTo: text(400),
    }),
  ),
  'invoice.approve': command<null>()('invoice.issue', z.object({ id })),
  'invoice.reject': command<null>()('invoice.issue', z.object({ id, reason: needed(200) })),
  'invoice.cancel': command<null>()('invoice.request', z.object({ id })),
  /** Writes the number of the issued invoice back: 20 digits, or code + 8 digits written together or with a space. */
  'invoice.writeBack': command<null>()('invoice.issue', z.object({ id, number: needed(40), issuedOn: day })),

  /** The documents of a period by type, built in or the shop's own, with rows of what somebody may read (TYP-05). */
  ...list<DocumentTypeRow>()(
    'documentType',
    'signedIn',
    'report.read',
    [
      ...(['sales_orders', 'order_types', 'sales_returns', 'purchase_orders', 'purchase_returns'] as const),
      ...(['purchase_requests', 'service_orders', 'stock_transfers'] as const),
    ],
    { from: day, to: day },
  ),
  /** Six amounts per employee over orders of a period (REP-13). */
  'report.employees': question<EmployeeFigures[]>()(
    'report.read',
    ['sales_orders', 'sales_returns', 'allocations'],
    z.object({ from: day, to: day, customerId: id.nullable().default(null) }),
  ),
}

import { z } from 'zod'
import type { ReceiptEcho, ReceiptPage, ReceiptRow } from '../../main/receipt/view'
import type { OpeningPage } from '../../main/receivable/opening'
import type { AgingRow, OpenItemRow } from '../../main/receivable/view'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { day, fen, id, needed, paidWith, signedFen, text } from './value'

const receiptFields = {
  customerId: id,
  orderId: id.nullable().default(null),
  receivedOn: day,
  ...paidWith,
  amount: fen,
  fee: fen.default(0 as Fen),
  bankReference: text(80),
  payer: text(200),
  note: text(500),
}

/** Asked once more where another receipt bears the same reference of the bank on the same account. */
const acceptRepeated = z.boolean().default(false)

const asOf = { asOf: day, customerId: id.nullable().default(null) }

export const money = {
  /** Outstanding payments: every open item as of a day. */
  ...list<OpenItemRow>()(
    'openItem',
    'receivable.read',
    'receivable.export',
    ['open_items', 'due_changes', 'allocations', 'credits', 'customers', 'sales_orders'],
    asOf,
  ),
  /** Makes one due on another day, `seen` being the day it was due on; the aging of earlier days stays as it was. */
  'openItem.changeDueOn': command<null>()(
    'receipt.confirm',
    z.object({ id, seen: day, dueOn: day, reason: needed(200) }),
  ),
  /** Aging by due or document date, a row per customer, as of a day, in the shop's own columns (R-AR). */
  ...list<AgingRow>()(
    'aging',
    'receivable.read',
    'receivable.export',
    ['open_items', 'due_changes', 'allocations', 'credits', 'customers', 'sales_orders', 'receivable_settings'],
    {
      asOf: day,
      basis: z.enum(['due', 'document']).default('due'),
    },
  ),
  /** Uses what a customer has paid in advance for what is open, oldest first; what an order still has outstanding is left to it. */
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
    'bank_accounts',
    'settlement_methods',
    'invoice_titles',
  ]),
  /** A receipt's own page (RCP-06): which orders it is for, what it settled and what is left of each. */
  'receipt.read': question<ReceiptPage>()(
    'receivable.read',
    [
      ...(['receipts', 'credits', 'allocations', 'open_items', 'customers', 'sales_orders'] as const),
      ...(['bank_lines', 'bank_accounts', 'settlement_methods', 'activity_log', 'invoice_titles'] as const),
    ],
    z.object({ id }),
  ),
  /** Writes its slip 收款收据 as a PDF at `path`. */
  'receipt.print': question<{ path: string }>()(
    'receivable.read',
    [],
    z.object({ id, path: needed(1000), language: z.enum(['zh', 'en']) }),
  ),
  /** Opens the system's print dialog for it. */
  'receipt.printOnPaper': question<null>()('receivable.read', [], z.object({ id, language: z.enum(['zh', 'en']) })),
  'receipt.echo': question<ReceiptEcho>()(
    'receivable.read',
    ['receipts', 'sales_orders', 'open_items', 'customers'],
    z.object({ customerId: id, orderId: id.nullable() }),
  ),
  /** Enters a receipt and sends it to finance (RCP-01). It changes no figure until it is confirmed (RCP-03). */
  'receipt.create': command<{ id: Id; no: string }>()(
    'receipt.create',
    z.object({ ...receiptFields, draft: z.boolean().default(false), acceptRepeated }),
  ),
  /** Changes a draft, a receipt that was taken back or one that was rejected. */
  'receipt.change': command<null>()('receipt.create', z.object({ id, ...receiptFields, acceptRepeated })),
  'receipt.submit': command<null>()('receipt.create', z.object({ id })),
  'receipt.withdraw': command<null>()('receipt.create', z.object({ id })),
  'receipt.delete': command<null>()('receipt.create', z.object({ id })),
  /** Who has paid for a customer before, the latest first. */
  'receipt.payers': question<string[]>()('receivable.read', ['receipts'], z.object({ customerId: id })),
  /** Finance confirms: allocated to the order's items first, kept for what it still has outstanding, then oldest due first, or as `shares` says by hand; the rest is a customer advance (R-ALC). */
  'receipt.confirm': command<{ allocated: number; unallocated: number }>()(
    'receipt.confirm',
    z.object({
      id,
      shares: z
        .array(z.object({ itemId: id, amount: fen }))
        .max(1000)
        .nullable()
        .default(null),
      acceptRepeated,
    }),
  ),
  'receipt.reject': command<null>()('receipt.confirm', z.object({ id, reason: needed(200) })),
  'receipt.void': command<null>()('receipt.confirm', z.object({ id, reason: needed(200) })),
}

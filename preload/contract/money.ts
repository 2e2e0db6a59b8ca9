import { z } from 'zod'
import type { ReceiptEcho, ReceiptRow } from '../../main/receipt/view'
import type { OpeningPage } from '../../main/receivable/opening'
import type { AgingRow, OpenItemRow } from '../../main/receivable/view'
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
  /** Aging by due date, a row per customer, as of a day (R-AR). */
  ...list<AgingRow>()(
    'aging',
    'receivable.read',
    'receivable.export',
    ['open_items', 'allocations', 'credits', 'customers', 'sales_orders'],
    {
      asOf: day,
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
  /** Finance confirms: allocated to the order's items first, then oldest due first, or as `shares` says by hand; the rest is a customer advance (R-ALC). */
  'receipt.confirm': command<{ allocated: number; unallocated: number }>()(
    'receipt.confirm',
    z.object({
      id,
      shares: z
        .array(z.object({ itemId: id, amount: fen }))
        .max(1000)
        .nullable()
        .default(null),
    }),
  ),
  'receipt.reject': command<null>()('receipt.confirm', z.object({ id, reason: needed(200) })),
  'receipt.void': command<null>()('receipt.confirm', z.object({ id, reason: needed(200) })),
}

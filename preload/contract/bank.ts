import { z } from 'zod'
import type { BankAccount, BankFile, BankLineRow, BillImported, BillLook } from '../../main/bank/line'
import type { Suggestion } from '../../main/bank/suggestion'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { day, id, needed, signedFen } from './value'

const path = needed(1000)

/** Statements of the bank, WeChat Pay and Alipay, line by line, and the documents they are of. */
export const bank = {
  'bankAccount.list': question<BankAccount[]>()('receipt.create', ['bank_accounts'], z.object({})),
  'bankAccount.create': command<{ id: Id }>()(
    'receipt.confirm',
    z.object({
      name: needed(60),
      kind: z.enum(['cash', 'bank', 'wechat', 'alipay', 'other']),
      opening: signedFen.default(0 as never),
      openedOn: day.nullable().default(null),
    }),
  ),
  'bankAccount.change': command<null>()(
    'receipt.confirm',
    z.object({ id, name: needed(60), opening: signedFen, openedOn: day.nullable(), off: z.boolean() }),
  ),
  /** Only while nothing names it. */
  'bankAccount.delete': command<null>()('receipt.confirm', z.object({ id })),
  /** What a statement says and what importing it would add; nothing is written. */
  'bankFile.look': question<BillLook>()(
    'receipt.create',
    ['bank_lines'],
    z.object({ path, accountId: id.nullable().default(null) }),
  ),
  /**
   * Adds the lines that the account does not have yet; months may overlap, the same file twice adds nothing. What looks like a line
   * that is there stays out unless its row is named.
   */
  'bankFile.import': command<BillImported>()(
    'receipt.create',
    z.object({
      path,
      accountId: id,
      take: z.union([z.literal('all'), z.array(z.number().int().positive()).max(200)]).default([]),
    }),
  ),
  /** Takes a statement back while none of its lines is matched or ignored. */
  'bankFile.undo': command<null>()('receipt.create', z.object({ id })),
  'bankFile.list': question<BankFile[]>()('receipt.create', ['bank_files', 'bank_accounts'], z.object({})),
  /** What went out is seen by who may confirm receipts; the scope leaves it out for everybody else. */
  ...list<BankLineRow>()('bankLine', 'receipt.create', 'receivable.export', [
    ...(['bank_lines', 'bank_accounts', 'receipts', 'refunds', 'payments', 'customers', 'suppliers'] as const),
  ]),
  /** What an open line perhaps is, the likeliest first, with the reasons. */
  'bankLine.suggest': question<Suggestion[]>()(
    'receipt.create',
    [
      ...([
        'bank_lines',
        'customers',
        'sales_orders',
        'deliveries',
        'invoice_requests',
        'customer_statements',
      ] as const),
      ...(['open_items', 'receipts', 'refunds', 'payments', 'suppliers'] as const),
    ],
    z.object({ id }),
  ),
  /** Makes a receipt of the line, for finance to confirm, or ties it to a document that is entered already. */
  'bankLine.match': command<{ documentId: Id; documentNo: string }>()(
    'receipt.create',
    z.object({
      id,
      to: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('new'), customerId: id, orderId: id.nullable().default(null) }),
        z.object({ kind: z.literal('receipt'), receiptId: id }),
        z.object({ kind: z.literal('refund'), refundId: id }),
        z.object({ kind: z.literal('payment'), paymentId: id }),
      ]),
    }),
  ),
  'bankLine.ignore': command<null>()('receipt.create', z.object({ id, reason: needed(200) })),
  /** Opens a line again; a receipt that was made of it goes while it is not confirmed. */
  'bankLine.reopen': command<null>()('receipt.create', z.object({ id })),
}

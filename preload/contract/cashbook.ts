import { z } from 'zod'
import type { SettlementChoices } from '../../main/cashbook/account'
import type { Attainment } from '../../main/cashbook/target'
import type { CashBookRow, CashDayRow, CashMovementRow } from '../../main/cashbook/view'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { day, fen, id, needed, text } from './value'

const year = z.number().int().min(2000).max(2999)

const moving = [
  ...(['receipts', 'refunds', 'payments', 'purchase_returns', 'account_transfers'] as const),
  ...(['bank_accounts', 'settlement_methods', 'customers', 'suppliers'] as const),
] as const

/** How money comes and goes, and the book of the shop's own accounts. */
export const cashBook = {
  /** The methods in their order and the accounts by name, with those that are out of use. */
  'settlementMethod.choices': question<SettlementChoices>()(
    'signedIn',
    ['settlement_methods', 'bank_accounts'],
    z.object({}),
  ),
  /** The methods as they are now; `code` null is a new one of the shop's own. */
  'settlementMethod.save': command<null>()(
    'receipt.confirm',
    z.object({
      methods: z
        .array(
          z.object({
            code: needed(40).nullable(),
            name: text(40),
            retired: z.boolean(),
            accountId: id.nullable(),
          }),
        )
        .min(1)
        .max(60),
    }),
  ),
  /** Opening, in, out and closing of each account over some days. */
  ...list<CashBookRow>()('cashBook', 'cash.read', 'cash.read', moving, { from: day, to: day }),
  /** What moved an account, with its balance after each; `accountId` 0 is of documents that name none. */
  ...list<CashMovementRow>()('cashMovement', 'cash.read', 'cash.read', moving, {
    from: day,
    to: day,
    accountId: z
      .union([z.literal(0), id])
      .nullable()
      .default(null),
  }),
  /** Whether nobody confirms money they entered themselves (R-AR), and whether there is one active user, whom it does not bind. */
  'dualControl.read': question<{ on: boolean; alone: boolean }>()(
    'receipt.confirm',
    ['company', 'users'],
    z.object({}),
  ),
  'dualControl.change': command<null>()('company.manage', z.object({ on: z.boolean() })),
  /** By day and method (RCP-07). */
  ...list<CashDayRow>()('cashDay', 'cash.read', 'cash.read', moving, { from: day, to: day }),
  /** What came in each month of a year, refunds taken off, beside its target (ARR-03). */
  'receiptTarget.read': question<Attainment[]>()(
    'cash.read',
    ['receipts', 'refunds', 'receipt_targets'],
    z.object({ year }),
  ),
  /** The targets of twelve months; nothing is no target. */
  'receiptTarget.save': command<null>()('receipt.confirm', z.object({ year, months: z.array(fen).length(12) })),
  /** Moves money between own accounts; `fee` is what the platform or bank kept of it. */
  'accountTransfer.create': command<{ id: Id; no: string }>()(
    'receipt.confirm',
    z.object({ fromId: id, toId: id, movedOn: day, amount: fen, fee: fen.default(0 as Fen), note: text(200) }),
  ),
  'accountTransfer.void': command<null>()('receipt.confirm', z.object({ id, reason: needed(200) })),
}

import { z } from 'zod'
import type { SettlingPage } from '../../main/settlement/view'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { WriteOffRow } from '../../main/writeoff/view'
import type { WriteOffState } from '../../main/writeoff/writeoff'
import { command, list, question } from './entry'
import { day, fen, id, needed, signedFen, text } from './value'

const explained = z.object({ id, reason: needed(200) })
const shares = z.array(z.object({ itemId: id, amount: fen })).max(1000)
const written = {
  kind: z.enum(['smallChange', 'allowance', 'badDebt', 'transfer']),
  /** Who owes it from now on; of a transfer only. */
  toCustomerId: id.nullable().default(null),
  writtenOn: day,
  reason: text(200),
  lines: shares,
}

/** What is written off or transferred to another customer, and what is settled by hand (R-AR, R-ALC). */
export const writeOff = {
  ...list<WriteOffRow>()(
    'writeOff',
    'receivable.read',
    'receivable.export',
    ['write_offs', 'customers', 'open_items', 'users'],
    { customerId: id.nullable().default(null) },
  ),
  /** Enters what is taken off which open items and submits it: small change counts at once, the rest once finance agrees. */
  'writeOff.create': command<{ id: Id; no: string; state: WriteOffState }>()(
    'receipt.create',
    z.object({ customerId: id, ...written }),
  ),
  /** Changes what was withdrawn or rejected, and submits it again under its number; a transfer stays one. */
  'writeOff.change': command<{ state: WriteOffState }>()('receipt.create', z.object({ id, ...written })),
  /** Submits what was withdrawn or rejected. */
  'writeOff.submit': command<{ state: WriteOffState }>()('receipt.create', z.object({ id })),
  'writeOff.withdraw': command<null>()('receipt.create', z.object({ id })),
  /** Finance agrees: it is not owed any more, or by the other customer. */
  'writeOff.confirm': command<null>()('receipt.confirm', z.object({ id })),
  'writeOff.reject': command<null>()('receipt.confirm', explained),
  /** Voids it; one that counts only by who may confirm. */
  'writeOff.void': command<null>()('receipt.create', explained),
  /** Up to how much is written off as small change without anybody's word, for each document and item. */
  'writeOff.limit': question<{ limit: Fen }>()('receivable.read', ['company'], z.object({})),
  'writeOff.changeLimit': command<null>()('receipt.confirm', z.object({ limit: fen })),
  /** What a customer has in hand beside what is open, and what settles what; with what a write-off of it took off so far. */
  'settlement.read': question<SettlingPage>()(
    'receivable.read',
    ['open_items', 'credits', 'allocations', 'settlements', 'customers', 'sales_orders', 'write_offs', 'receipts'],
    z.object({ customerId: id, writeOffId: id.nullable().default(null), receiptId: id.nullable().default(null) }),
  ),
  /** Settles by hand, and takes back (below zero) what was settled, all under one number. No money moves. */
  'settlement.set': command<{ id: Id; no: string }>()(
    'receipt.confirm',
    z.object({
      customerId: id,
      moves: z.array(z.object({ creditId: id, itemId: id, amount: signedFen })).max(1000),
      note: text(200),
    }),
  ),
  'settlement.undo': command<null>()('receipt.confirm', z.object({ id })),
}

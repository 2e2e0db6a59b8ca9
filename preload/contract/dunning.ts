import { z } from 'zod'
import type { DunningPage, DunningRow } from '../../main/dunning/dunning'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { day, fen, id, needed } from './value'

const reads = [
  ...(['dunning_notes', 'open_items', 'allocations', 'credits'] as const),
  ...(['customers', 'sales_orders', 'users'] as const),
] as const
const letter = z.object({
  customerId: id,
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  language: z.enum(['zh', 'en']),
})

/** Asking for what is overdue (R-AR). */
export const dunning = {
  /** The customers who are late, with how far asking has come and what they promised. */
  ...list<DunningRow>()('dunning', 'receivable.read', 'receivable.export', reads),
  /** What is overdue of one, and what was said about it. */
  'dunning.read': question<DunningPage>()('receivable.read', reads, z.object({ customerId: id })),
  /** Writes down what was said, what was promised, and when to come back to it. */
  'dunning.note': command<{ id: Id }>()(
    'statement.send',
    z.object({
      customerId: id,
      notedOn: day,
      channel: z.enum(['phone', 'visit', 'chat', 'mail', 'letter', 'other']),
      said: needed(1000),
      level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
      nextOn: day.nullable().default(null),
      promisedOn: day.nullable().default(null),
      promisedAmount: fen.nullable().default(null),
    }),
  ),
  /** Takes a note back with a reason; it stays in sight and counts no more. */
  'dunning.withdraw': command<null>()('statement.send', z.object({ id, reason: needed(200) })),
  /** The letter of a level as a PDF at `path`, or in the system's print dialog. */
  'dunning.print': question<{ path: string }>()('receivable.read', [], letter.extend({ path: needed(1000) })),
  'dunning.printOnPaper': question<null>()('receivable.read', [], letter),
}

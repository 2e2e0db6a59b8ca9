import { z } from 'zod'
import type { StatementChoices } from '../../main/statement/detail'
import type { AnswerDraft, Candidate, Statement, StatementPage, StatementRow, Told } from '../../main/statement/view'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { day, id, needed, signedFen, text } from './value'

/** Which customer's account, of which days, both counted. */
const account = z.object({ id, from: day, to: day })
const language = z.enum(['zh', 'en'])
const read = z.object({ id, version: z.number().int() })
const path = needed(1000)

const moved = ['open_items', 'credits', 'allocations', 'customers', 'sales_orders'] as const
const detailed = ['deliveries', 'delivery_lines', 'invoice_requests', 'invoice_request_orders', 'company'] as const

/** What customers are told they owe (R-SOA). */
export const statement = {
  /** 对账单: the account of one customer over a period, and what of it is due when at its end. */
  'customer.statement': question<Statement & Told>()('receivable.read', [...moved, ...detailed], account),
  /** The same as a workbook at `path`: amounts are numbers, their sums formulas; the customer can fill it in and send it back. */
  'customer.writeStatement': question<{ path: string; rows: number }>()(
    'receivable.export',
    [],
    account.extend({ path: needed(1000) }),
  ),
  /** The same as a PDF at `path`. */
  'customer.printStatement': question<{ path: string }>()(
    'receivable.read',
    [],
    account.extend({ path: needed(1000), language }),
  ),
  /** Opens the system's print dialog for it. */
  'customer.printStatementOnPaper': question<null>()('receivable.read', [], account.extend({ language })),

  ...list<StatementRow>()(
    'statement',
    'receivable.read',
    'receivable.export',
    ['customer_statements', 'customers', 'open_items', 'credits'],
    { customerId: id.nullable().default(null) },
  ),
  /** A statement that was made: what it told, how it went, what the customer said, and what has changed since. */
  'statement.read': question<StatementPage>()(
    'receivable.read',
    ['customer_statements', ...moved, ...detailed],
    z.object({ id }),
  ),
  /** How a customer's statements are told: with the lines of deliveries, with what of them is invoiced. */
  'statement.choices': question<StatementChoices>()('receivable.read', ['customers'], z.object({ customerId: id })),
  /** Says so, from now on. */
  'statement.choose': command<null>()(
    'statement.send',
    z.object({ customerId: id, items: z.boolean(), invoiced: z.boolean() }),
  ),
  /** Within how many days customers are asked to check; 0 asks nothing. */
  'statement.days': question<{ days: number }>()('signedIn', ['company'], z.object({})),
  'statement.changeDays': command<null>()('company.manage', z.object({ days: z.number().int().min(0).max(365) })),
  /** The customers with a balance or documents in a period, and the statement of it that is there already. */
  'statement.candidates': question<Candidate[]>()(
    'receivable.read',
    ['customer_statements', 'open_items', 'credits', 'customers'],
    z.object({ from: day, to: day }),
  ),
  /** Makes the statement of a period and keeps it under a number with the figures of this moment. */
  'statement.make': command<{ id: Id; no: string }>()(
    'statement.send',
    z.object({ customerId: id, from: day, to: day }),
  ),
  /** Notes how and to whom it went. */
  'statement.send': command<null>()(
    'statement.send',
    read.extend({
      way: z.enum(['paper', 'mail', 'chat', 'file', 'other']),
      recipient: text(200),
      note: text(500),
    }),
  ),
  /** Notes what the customer said; no figure changes by it. */
  'statement.reply': command<null>()(
    'statement.send',
    read.extend({
      outcome: z.enum(['confirmed', 'differs']),
      repliedOn: day,
      person: text(100),
      theirs: signedFen.nullable().default(null),
      note: text(1000),
      differences: z
        .array(
          z.object({
            key: text(60),
            documentNo: text(100),
            ours: signedFen.nullable(),
            theirs: signedFen.nullable(),
            remark: text(500),
          }),
        )
        .max(1000)
        .default([]),
    }),
  ),
  /** Says that a difference is cleared up. */
  'statement.settleDifference': command<null>()('statement.send', z.object({ id, differenceId: id })),
  /** Opens one the customer has confirmed again, with a reason: documents can be dated into its days once more. */
  'statement.reopen': command<null>()('statement.reopen', read.extend({ reason: needed(200) })),
  /** Takes it back with a reason; another of the same days can be made. */
  'statement.withdraw': command<null>()('statement.send', read.extend({ reason: needed(200) })),
  /** Writes it as a workbook at `path`, with room for what the customer has instead. */
  'statement.write': question<{ path: string; rows: number }>()('statement.send', [], z.object({ id, path })),
  /** Writes it as a PDF at `path`. */
  'statement.print': question<{ path: string }>()('receivable.read', [], z.object({ id, path, language })),
  /** Writes it into a folder under its number and customer, as a PDF or a workbook. */
  'statement.keep': question<{ path: string }>()(
    'statement.send',
    [],
    z.object({ id, folder: path, as: z.enum(['pdf', 'xlsx']), language }),
  ),
  /** Reads the workbook the customer has sent back, row by row beside the statement; nothing is written. */
  'statement.readAnswer': question<AnswerDraft>()('statement.send', [], z.object({ id, path })),
  /** Opens the system's print dialog for it. */
  'statement.printOnPaper': question<null>()('receivable.read', [], z.object({ id, language })),
}

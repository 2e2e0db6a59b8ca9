import { nameKey } from '../customer/name'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'

/** Where a statement comes from. */
export const accountKinds = ['bank', 'wechat', 'alipay'] as const
export type AccountKind = (typeof accountKinds)[number]

/** The kinds of the shop's own accounts; of some no statements can be read. */
export const ownAccountKinds = ['cash', ...accountKinds, 'other'] as const
export type OwnAccountKind = (typeof ownAccountKinds)[number]

/** What has become of a line: nothing yet, it is of a document, or it is of none and somebody said why. */
export const lineStates = ['open', 'matched', 'ignored'] as const
export type LineState = (typeof lineStates)[number]

/** A line as a statement says it; `amount` above zero came in, below went out. */
export interface StatedLine {
  row: number
  on: Day
  /** `10:31:05`; '' where the statement says no time. */
  time: string
  amount: Fen
  counterparty: string
  /** The last four digits of the other side's account; '' where there are none. */
  counterAccount: string
  remark: string
  /** The statement's own number of the line; '' where it has none. */
  reference: string
  balance: Fen | null
}

/** A line with what tells it from all others of its account: the same line of two files has the same. */
export interface KeyedLine extends StatedLine {
  key: string
  /** Which of those that say the very same, in the order of the file; 1 is the first. */
  nth: number
}

/** An account of the shop. */
export interface BankAccount {
  id: Id
  name: string
  kind: OwnAccountKind
  /** What lay in it when the opening day began; null is nothing, since ever. */
  opening: Fen
  openedOn: Day | null
  /** Switched off: no new document names it. */
  off: boolean
}

/** A statement that was imported. */
export interface BankFile {
  id: Id
  accountName: string
  fileName: string
  added: number
  known: number
  refused: number
  leftOut: number
  firstOn: Day
  lastOn: Day
  user: string
  at: Instant
  undoneAt: Instant | null
}

/** A row of the list. `amountIn` and `amountOut` are whole fen; one of them is null. */
export interface BankLineRow {
  id: Id
  happenedOn: Day
  happenedAt: string
  accountName: string
  accountKind: AccountKind
  amountIn: Fen | null
  amountOut: Fen | null
  counterparty: string
  counterAccount: string
  remark: string
  reference: string
  state: LineState
  documentNo: string | null
  /** The customer or supplier of the document. */
  partner: string | null
  reason: string
}

/** What the other side of a line is known by: its name as the duplicate rule of customers compares names; '' where it has none. */
export function payerKey(counterparty: string): string {
  const name = counterparty.trim()
  return /^[/\\\-—*\s]*$/.test(name) ? '' : nameKey(name)
}

/**
 * Gives each line what tells it apart: the statement's own number with day and amount (a bank books fees under the number of what
 * they are for), else all it says. Lines that say the very same are told apart by how many came before, so that two of one file
 * are two, and the same lines of another file are none more.
 */
export function keyed(lines: readonly StatedLine[]): KeyedLine[] {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const key = keyOf(line)
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return { ...line, key, nth }
  })
}

function keyOf({ on, time, amount, counterparty, counterAccount, remark, reference, balance }: StatedLine): string {
  if (reference !== '') return `#${reference}|${on}|${amount}`
  return [on, time, amount, counterparty, counterAccount, remark, balance ?? ''].join('|')
}

/** The rows of a statement that come in although they look like a line that is here. */
export type Taken = 'all' | readonly number[]

/** A line of a statement that looks like one which is in the account. */
export type AlikeLine = Pick<StatedLine, 'row' | 'on' | 'time' | 'amount' | 'counterparty' | 'remark' | 'reference'>

/** What a statement says before it is imported. */
export interface BillLook {
  fileName: string
  kind: AccountKind
  lines: number
  /** Lines that are in the account already. */
  known: number
  /** Lines that look like one which is in the account, and the first of them. */
  alike: number
  alikes: AlikeLine[]
  /** Rows that moved no money. */
  leftOut: number
  refused: number
  amountIn: Fen
  amountOut: Fen
  firstOn: Day | null
  lastOn: Day | null
  /** The other account into which this very file was imported; null where it was in none. */
  elsewhere: string | null
  faults: { row: number; sentence: string }[]
  sample: StatedLine[]
}

/** What importing a statement did; `id` is null where it added nothing and nothing is on record. */
export interface BillImported {
  id: Id | null
  added: number
  known: number
  /** Lines that looked like one which was here and were not taken. */
  alike: number
  refused: number
  leftOut: number
}

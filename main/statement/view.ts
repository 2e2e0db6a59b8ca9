import type { DocumentEntry } from '../order/history'
import type { Band, Bounds } from '../receivable/band'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { Answers } from './answersheet'
import type { StatementChoices, StatementItem } from './detail'
import type { SinceTold } from './since'
import type { ReplyOutcome, SendWay, StatementState } from './statement'

/** What a movement of a customer's account is about. */
export const movementKinds = [
  'delivery',
  'opening',
  'receipt',
  'return',
  'refund',
  'service',
  'writeOff',
  'transfer',
] as const
export type MovementKind = (typeof movementKinds)[number]

/** A movement of a customer's account. `key` names it wherever the account is told, also in a workbook that comes back. */
export interface StatementLine {
  key: string
  on: Day
  kind: MovementKind
  documentNo: string
  orderId: Id | null
  orderNo: string | null
  /** The customer's own number of the order; null where there is none. */
  externalNo: string | null
  debit: Fen
  credit: Fen
  balance: Fen
  /** What was delivered, and what of it is invoiced, where the customer's statements tell it. */
  items?: StatementItem[]
  invoiced?: Fen
}

/** Whether the customer's own order numbers are told: where no line has one, their column is left out. */
export const hasExternal = (lines: readonly Pick<StatementLine, 'externalNo'>[]): boolean =>
  lines.some(({ externalNo }) => externalNo !== null)

/** What of a closing balance is due when; the columns and `unallocated` (negative or 0) are the balance (R-AR). */
export type Aged = Record<'notDue' | Band | 'unallocated', Fen>

/** The figures of a customer's account over a period: opening + Σ debit − Σ credit = closing = Σ aged (R-SOA). */
export interface StatementFigures {
  from: Day
  to: Day
  opening: Fen
  debit: Fen
  credit: Fen
  closing: Fen
  /** What of the closing is past its due day. */
  overdue: Fen
  aged: Aged
  /** Where the columns of what is overdue end, in days: the shop's own when it was told. */
  bounds: Bounds
}

/** 对账单: a customer's account over a period. */
export interface Statement extends StatementFigures {
  customerName: string
  contact: string
  phone: string
  lines: StatementLine[]
}

/** How a statement is told: what the customer's tell, and within how many days it is to be checked (0: nothing is asked). */
export interface Told {
  choices: StatementChoices
  days: number
}

/** A row of the list of statements. */
export interface StatementRow {
  id: Id
  no: string
  state: StatementState
  customerId: Id
  customerCode: string
  customerName: string
  from: Day
  to: Day
  opening: Fen
  debit: Fen
  credit: Fen
  closing: Fen
  overdue: Fen
  /** By how much the closing has moved since it was made. */
  moved: Fen
  changed: 'yes' | 'no'
  madeOn: Day
  sentOn: Day | null
  repliedOn: Day | null
  theirs: Fen | null
  openDifferences: number
  createdBy: string
}

/** What the customer has otherwise: of a line of the statement, or of a document that is not on it (`ours` null). */
export interface Difference {
  id: Id
  key: string
  documentNo: string
  ours: Fen | null
  theirs: Fen | null
  remark: string
  settledOn: Day | null
  settledBy: string | null
}

/** A numbered statement as it was made, what was done with it, and what has changed since. */
export interface StatementPage extends Statement, Told {
  id: Id
  no: string
  version: number
  customerId: Id
  state: StatementState
  madeOn: Day
  createdBy: string
  theirs: Fen | null
  reason: string
  email: string
  fingerprint: string
  /** Whether what is kept is still what was made. */
  intact: boolean
  since: SinceTold | null
  sendings: { id: Id; way: SendWay; recipient: string; note: string; sentBy: string; sentAt: Instant }[]
  replies: {
    id: Id
    outcome: ReplyOutcome
    repliedOn: Day
    person: string
    theirs: Fen | null
    note: string
    createdBy: string
    createdAt: Instant
  }[]
  differences: Difference[]
  history: DocumentEntry[]
}

/** A customer who has a balance or documents in a period, and the statement of it that is there already. */
export interface Candidate {
  customerId: Id
  customerCode: string
  customerName: string
  documents: number
  closing: Fen
  statementId: Id | null
  statementNo: string | null
}

/** What a customer's workbook says beside the statement; each fault in the words of who reads it. */
export interface AnswerDraft extends Omit<Answers, 'faults'> {
  fileName: string
  faults: { row: number; column: string; sentence: string }[]
}

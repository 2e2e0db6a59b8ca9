import type { AgingRow } from '../receivable/view'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'

/** What a movement of a customer's account is about. */
export const movementKinds = ['delivery', 'opening', 'receipt', 'return', 'refund', 'service'] as const
export type MovementKind = (typeof movementKinds)[number]

/** A movement of a customer's account. `key` names it wherever the account is told, also in a workbook that comes back. */
export interface StatementLine {
  key: string
  on: Day
  kind: MovementKind
  documentNo: string
  orderId: Id | null
  orderNo: string | null
  debit: Fen
  credit: Fen
  balance: Fen
}

/** What of a closing balance is due when; the columns and `unallocated` (negative or 0) are the balance (R-AR). */
export type Aged = Pick<AgingRow, 'notDue' | 'days1To30' | 'days31To60' | 'days61To90' | 'over90' | 'unallocated'>

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
}

/** 对账单: a customer's account over a period. */
export interface Statement extends StatementFigures {
  customerName: string
  contact: string
  phone: string
  lines: StatementLine[]
}

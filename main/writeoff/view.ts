import type { Settlement } from '../receivable/settlement'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { WriteOffHead, WriteOffKind, WriteOffState } from './writeoff'

/** A write-off or transfer as it is entered: how much of which open items. */
export interface WriteOffFields extends WriteOffHead {
  lines: Settlement[]
}

/** A row of the list of write-offs and transfers. */
export interface WriteOffRow {
  id: Id
  no: string
  kind: WriteOffKind
  state: WriteOffState
  writtenOn: Day
  customerId: Id
  customerName: string
  /** Who owes it from now on; of a transfer. */
  toCustomerName: string | null
  amount: Fen
  /** The numbers of what something was taken off. */
  documents: string
  reason: string
  answer: string
  createdBy: string
  confirmedBy: string | null
}

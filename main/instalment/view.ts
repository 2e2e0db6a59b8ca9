import type { OrderState } from '../order/order'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'

/** An order that is not paid in full (ARR-01). `owed` is what of it stands in the receivables; the rest is not delivered yet. */
export interface OrderDueRow {
  id: Id
  no: string
  state: OrderState
  orderOn: Day
  customerId: Id
  customerName: string
  ownerName: string | null
  amount: Fen
  received: Fen
  outstanding: Fen
  owed: Fen
  planned: 'yes' | 'no'
  nextDueOn: Day | null
  overdueDays: number | null
  overdue: Fen
}

import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Band, Bounds } from './band'

/** A row of the outstanding payments list: one open item. `overdueDays` > 0 is late. */
export interface OpenItemRow {
  id: Id
  customerId: Id
  customerCode: string
  customerName: string
  orderId: Id | null
  orderNo: string | null
  documentNo: string
  itemOn: Day
  dueOn: Day
  amount: Fen
  settled: Fen
  open: Fen
  overdueDays: number
}

/**
 * A customer's line of the aging. By due day `balance` 应收余额 = `notDue` + the bands + `unallocated` 未核销 (which is negative or 0); by
 * document date the bands hold everything and `notDue` tells what of it is not due.
 */
export interface AgingRow extends Record<Band, Fen> {
  customerId: Id
  customerCode: string
  customerName: string
  balance: Fen
  notDue: Fen
  unallocated: Fen
}

/** How the shop looks at what it is owed. */
export interface ReceivableSettings {
  /** Where the columns of the aging end, in days. */
  bounds: Bounds
  /** Whether money in hand for no order is taken off what counts against a limit (R-CRD). */
  useAdvance: boolean
  /** From so many days overdue goods wait; null is off. */
  overdueDays: number | null
}

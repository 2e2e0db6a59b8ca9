import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'

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

/** A customer's line of the aging: `balance` 应收余额 = the five columns + `unallocated` 未核销 (which is negative or 0). */
export interface AgingRow {
  customerId: Id
  customerCode: string
  customerName: string
  balance: Fen
  notDue: Fen
  days1To30: Fen
  days31To60: Fen
  days61To90: Fen
  over90: Fen
  unallocated: Fen
}

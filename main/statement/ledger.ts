import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { MovementKind } from './view'

/**
 * A row of the accounts of all customers, one after the other (amounts in fen). `brought` is what was owed before, `carried` what is owed at
 * the end; over all rows of a customer Σ opening + Σ debit − Σ credit = Σ closing, so that columns can be added up.
 */
export interface LedgerRow {
  id: Id
  customerId: Id
  customerCode: string
  customerName: string
  on: Day
  kind: MovementKind | 'brought' | 'carried'
  documentNo: string
  orderId: Id | null
  orderNo: string | null
  opening: Fen | null
  debit: Fen | null
  credit: Fen | null
  balance: Fen
  closing: Fen | null
}

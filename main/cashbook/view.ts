import type { OwnAccountKind } from '../bank/line'
import type { ReceiptMethod } from '../receipt/receipt'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'

/** What moves the shop's money: `supplierRefund` is what a supplier paid back, the last two are both ends of a transfer between own accounts. */
export const movementKinds = ['receipt', 'refund', 'payment', 'supplierRefund', 'moveIn', 'moveOut'] as const
export type MovementKind = (typeof movementKinds)[number]

/**
 * An account over a period (R-AR): closing = opening + received + supplierRefunded + movedIn − refunded − paid − movedOut. `received` is without what banks and
 * platforms kept, which `fee` says. `id` 0 is of documents that name no account.
 */
export interface CashBookRow {
  id: Id
  accountName: string | null
  kind: OwnAccountKind | 'none'
  opening: Fen
  received: Fen
  fee: Fen
  supplierRefunded: Fen
  movedIn: Fen
  refunded: Fen
  paid: Fen
  movedOut: Fen
  closing: Fen
}

/** A movement of an account; `balance` is what lies in the account after it. Of who is out of sight there is no name and no number. */
export interface CashMovementRow {
  id: Id
  day: Day
  kind: MovementKind
  documentId: Id | null
  documentNo: string | null
  partner: string | null
  accountName: string | null
  method: ReceiptMethod
  amountIn: Fen | null
  fee: Fen
  amountOut: Fen | null
  balance: Fen
  note: string
}

/** What came and went on a day by one method (RCP-07). `net` is what came after fees. */
export interface CashDayRow {
  id: Id
  day: Day
  method: ReceiptMethod
  count: number
  received: Fen
  fee: Fen
  net: Fen
  refunded: Fen
  paid: Fen
  supplierRefunded: Fen
}

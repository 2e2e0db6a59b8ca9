import type { Bound, Settlement } from '../receivable/settlement'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Pair, SetCredit, SetItem } from './moves'

/** A credit of a customer that may be set against items by hand. */
export interface CreditInHand extends SetCredit {
  kind: 'receipt' | 'return' | 'opening'
  creditOn: Day
  orderId: Id | null
  orderNo: string | null
  /** What its order still has to come beside what came, this money too (`toComeOf`); null where it is bound to none that waits for it. */
  toCome: Fen | null
  amount: Fen
}

/** An item of a customer that may be settled by hand. */
export interface ItemToSettle extends SetItem {
  kind: 'delivery' | 'opening' | 'refund' | 'service' | 'transfer'
  itemOn: Day
  dueOn: Day
  orderId: Id | null
  orderNo: string | null
  amount: Fen
}

/** What was settled by hand under one number; below zero was taken back. */
export interface SettlementDone {
  id: Id
  no: string
  state: 'DONE' | 'UNDONE'
  settledOn: Day
  note: string
  by: string
  lines: { creditNo: string; itemNo: string; amount: Fen }[]
}

/** What a customer has in hand beside what is open, what settles what, and what was settled by hand before, the latest first. */
export interface SettlingPage {
  customerName: string
  credits: CreditInHand[]
  items: ItemToSettle[]
  pairs: Pair[]
  done: SettlementDone[]
  /** What a write-off of this customer says so far, where one was asked for. */
  /** The order that a receipt is for, where one was asked for. */
  receiptFor: Bound | null
  writeOff: { toCustomer: { id: Id; name: string } | null; lines: Settlement[] } | null
}

import type { DocumentEntry } from '../order/history'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'
import type { TransferState } from './transfer'

/** A row of the list of transfers. */
export interface TransferRow {
  id: Id
  no: string
  state: TransferState
  requestedOn: Day
  fromName: string
  toName: string
  /** How many products. */
  lines: number
  neededOn: Day | null
  plannedOn: Day | null
  carrier: string
  note: string
  createdBy: string
}

/** A line of a transfer; `there` is what lies for sale where it comes from. */
export interface TransferLine {
  id: Id
  productId: Id
  productCode: string
  productName: string
  unit: string
  there: Qty
  qty: Qty
  receivedQty: Qty
  lostQty: Qty
}

/** A transfer's own page; quantities are of the product's base unit. */
export interface TransferPage {
  id: Id
  no: string
  state: TransferState
  version: number
  fromId: Id
  fromName: string
  toId: Id
  toName: string
  requestedOn: Day
  neededOn: Day | null
  note: string
  plannedOn: Day | null
  carrier: string
  answer: string
  createdBy: string
  shippedOn: Day | null
  arrivedOn: Day | null
  lines: TransferLine[]
  /** What was lost on the way; its value is null for who may not see costs. */
  loss: { no: string; lostOn: Day; reason: string; value: Fen | null } | null
  history: DocumentEntry[]
}

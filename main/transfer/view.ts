import type { DocumentEntry } from '../order/history'
import type { Day } from '../value/day'
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
  lines: { id: Id; productId: Id; productCode: string; productName: string; unit: string; onHand: Qty; qty: Qty }[]
  history: DocumentEntry[]
}

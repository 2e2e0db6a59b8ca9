import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { AgingBasis, Band } from './band'

/**
 * The figures that explain themselves: 应收余额, everything open, what is not due, what is overdue, a column of the aging, 未核销, what
 * counts against a credit limit, and what is still to come for an order.
 */
export const figures = [
  ...(['balance', 'open', 'notDue', 'overdue', 'band'] as const),
  ...(['unallocated', 'creditUsed', 'outstanding'] as const),
] as const
export type Figure = (typeof figures)[number]

/** Which figure: seen from which day, of which column, of one customer or all, of which order. */
export interface FigureOf {
  figure: Figure
  asOf: Day
  basis: AgingBasis
  band: Band | null
  customerId: Id | null
  orderId: Id | null
}

/** What a document is that a figure is made of. */
export const figureKinds = [
  ...(['delivery', 'opening', 'refund', 'service', 'receipt', 'return', 'writeOff', 'transfer'] as const),
  ...(['deliveryVoid', 'returnVoid', 'refundVoid', 'serviceVoid', 'transferVoid'] as const),
  ...(['order', 'outOfSight', 'other'] as const),
] as const
export type FigureKind = (typeof figureKinds)[number]

/**
 * One document of a figure: its amount, what of it is settled, and what of it stands in the figure (`open`); what is in the
 * customer's favour is negative. Orders that somebody does not see stand together, without a number (`outOfSight`).
 */
export interface FigureRow {
  id: Id
  kind: FigureKind
  documentId: Id | null
  documentNo: string
  customerId: Id | null
  customerCode: string | null
  customerName: string | null
  orderId: Id | null
  orderNo: string | null
  datedOn: Day | null
  dueOn: Day | null
  overdueDays: number | null
  amount: Fen
  settled: Fen
  open: Fen
}

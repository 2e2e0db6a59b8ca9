import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'

/** What performance is added up by (REP-13, REP-14). */
export const performanceGroups = ['employee', 'employeeCustomer', 'level', 'customer'] as const
export type PerformanceGroup = (typeof performanceGroups)[number]

/** The amounts of performance, each with documents behind it. */
export const performanceFigures = [
  ...(['ordered', 'returned', 'received', 'cleared', 'refunded', 'outstanding', 'requested'] as const),
] as const
export type PerformanceFigure = (typeof performanceFigures)[number]

/** The figures that tell what customers owe or paid: not for who may not read receivables. */
export const moneyFigures = [
  'received',
  'cleared',
  'refunded',
  'outstanding',
] as const satisfies readonly PerformanceFigure[]

/** The amounts (分) of an employee, a customer or a level over a period; what it is not added up by is null. */
export interface PerformanceRow {
  id: Id
  ownerId: Id | null
  /** Null too for what nobody is responsible for. */
  employee: string | null
  level: string | null
  customerId: Id | null
  customerCode: string | null
  customerName: string | null
  orders: number
  ordered: Fen
  returned: Fen
  /** Without `receivable.read` these four are not there. */
  received: Fen
  /** Settled without money or goods. */
  cleared: Fen
  refunded: Fen
  outstanding: Fen
  requested: Fen
}

/** What a document behind a figure is. */
export const performanceDocuments = [
  ...(['order', 'return', 'receipt', 'opening', 'refund', 'invoice', 'writeOff', 'transfer'] as const),
] as const

/** A document behind a figure, and what of it (分) is in the figure. */
export interface PerformanceDocument {
  id: Id
  kind: (typeof performanceDocuments)[number]
  no: string
  on: Day
  employee: string | null
  customerId: Id
  customerCode: string
  customerName: string
  /** Null where it is of several orders or of none. */
  orderId: Id | null
  orderNo: string | null
  amount: Fen
}

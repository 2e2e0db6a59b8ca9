import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'

/** Six amounts of an employee (REP-13); `employee` is null for orders nobody of the shop entered. */
export interface EmployeeFigures {
  employee: string | null
  ordered: Fen
  returned: Fen
  received: Fen
  refunded: Fen
  outstanding: Fen
  invoiceRequested: Fen
}

/** The first screen: five figures and what is to be done. */
export interface HomeFigures {
  ordersToday: { count: number; amount: Fen }
  monthSales: Fen
  monthReceived: Fen
  balance: Fen
  overdue: { amount: Fen; customers: number }
  overdueItems: { customerId: Id; customerName: string; open: Fen; days: number }[]
  toShip: { id: Id; no: string; customerName: string; gross: Fen; promisedOn: Day | null }[]
  toConfirm: { id: Id; no: string; customerName: string; amount: Fen }[]
  drafts: { id: Id; customerName: string; gross: Fen }[]
  months: { month: string; sales: Fen; received: Fen }[]
  counts: { customers: number; products: number; orders: number }
}

/** Something the search box found; an order that has no number yet has no title. `pageId` is what to open: an invoice stands on its order's page. */
export interface Found {
  kind: 'customer' | 'product' | 'order' | 'invoice'
  id: Id
  title: string
  detail: string
  pageId: Id
}

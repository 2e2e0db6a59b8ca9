import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'

/** What the first screen says of the orders. */
export interface HomeOrders {
  today: { count: number; amount: Fen }
  monthSales: Fen
  /** What goes next, with what of its amount has not gone yet. */
  toShip: { id: Id; no: string; customerName: string; left: Fen; promisedOn: Day | null }[]
  /** What its clerk has to finish: drafts, and what was rejected. */
  drafts: { id: Id; customerName: string; gross: Fen; state: 'DRAFT' | 'REJECTED' }[]
}

/** What it says of the money. */
export interface HomeMoney {
  monthReceived: Fen
  balance: Fen
  overdue: { amount: Fen; customers: number }
  overdueItems: { customerId: Id; customerName: string; open: Fen; days: number }[]
  toConfirm: { id: Id; no: string; customerName: string; amount: Fen }[]
  months: { month: string; sales: Fen; received: Fen }[]
}

/** The first screen; of what somebody may not read there is nothing. */
export interface HomeFigures {
  orders: HomeOrders | null
  money: HomeMoney | null
  counts: { customers: number; products: number; orders: number }
  /** How far the shop is set up: its address is known, how many work here, opening balances are there; for who manages it (IDP-05). */
  setUp: { company: boolean; people: number; openings: boolean } | null
}

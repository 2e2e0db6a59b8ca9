import type { DocumentEntry } from '../order/history'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import type { ServiceKind, ServiceState } from './serviceorder'
import type { Minute } from './slot'

/** A row of the list of service orders. */
export interface ServiceRow {
  id: Id
  no: string
  state: ServiceState
  kind: ServiceKind
  requestedOn: Day
  customerId: Id
  customerName: string
  productName: string
  need: string
  contact: string
  phone: string
  address: string
  wishedOn: Day | null
  technicianName: string
  plannedOn: Day | null
  /** The planned times as text, '' without a plan. */
  hours: string
  doneOn: Day | null
  /** 1 to 5; null where the customer has said nothing. */
  score: number | null
  amount: Fen
  ownerName: string
}

/** A part that was taken for a service, of the product's base unit. */
export interface ServicePart {
  id: Id
  productId: Id
  productName: string
  unit: string
  warehouseName: string
  qty: Qty
  backQty: Qty
  price: Price
  amount: Fen
  takenOn: Day
}

/** How well somebody did work of a kind in a period: how many were done, of them in time and rated, and the average score in 1/10 000. */
export interface ServiceQualityRow {
  id: Id
  technicianName: string
  kind: ServiceKind
  services: number
  inTime: number
  /** Of those done, in basis points. */
  inTimeShare: number
  rated: number
  score: Qty | null
  amount: Fen
}

/** A service order's own page. */
export interface ServicePage {
  id: Id
  no: string
  state: ServiceState
  version: number
  kind: ServiceKind
  customerId: Id
  customerName: string
  productId: Id | null
  productName: string
  need: string
  contact: string
  phone: string
  address: string
  requestedOn: Day
  wishedOn: Day | null
  ownerId: Id
  ownerName: string
  technicianId: Id | null
  technicianName: string
  plannedOn: Day | null
  startsAt: Minute | null
  endsAt: Minute | null
  startedAt: Instant | null
  doneOn: Day | null
  result: string
  score: number | null
  feedback: string
  answer: string
  fee: Fen
  amount: Fen
  parts: ServicePart[]
  history: DocumentEntry[]
}

/** A service order that somebody is planned for. */
export interface Booking {
  id: Id
  no: string
  state: ServiceState
  kind: ServiceKind
  customerName: string
  technicianId: Id
  plannedOn: Day
  startsAt: Minute
  endsAt: Minute
}

/** Who can be planned for, and what they are planned for on some days. */
export interface Bookings {
  technicians: { id: Id; name: string }[]
  bookings: Booking[]
}

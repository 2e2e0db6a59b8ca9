import type { DocumentEntry } from '../order/history'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
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
  ownerName: string
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

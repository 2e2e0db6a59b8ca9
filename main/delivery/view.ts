import type { CreditGate } from '../customer/credit'
import type { OrderState } from '../order/order'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import type { DeliveryState } from './delivery'
import type { Outcome } from './difference'
import type { Gate } from './gate'
import type { TrackingEvent } from './tracking'

/** A row of the list of deliveries. `trouble` is what is wrong with it and not settled, '' for nothing. */
export interface DeliveryRow {
  id: Id
  no: string
  state: DeliveryState
  deliveredOn: Day
  orderId: Id
  orderNo: string
  customerId: Id
  customerName: string
  amount: Fen
  carrier: string
  trackingNo: string
  trouble: string
  inTrouble: boolean
  lastSaid: string
  receivedOn: Day | null
  receivedBy: string
  shippedBy: string
}

/** A delivery that is to be driven: where to, and how much it is. */
export interface PlanStop {
  deliveryId: Id
  no: string
  state: DeliveryState
  customerName: string
  contact: string
  phone: string
  address: string
  goods: string
}

/** Who drives which deliveries on a day, in their order. */
export interface DeliveryPlan {
  id: Id
  version: number
  plannedOn: Day
  driver: string
  vehicle: string
  note: string
  stops: PlanStop[]
}

/** The plans of a day, and the deliveries on their way that nobody drives yet. */
export interface PlannedDay {
  plans: DeliveryPlan[]
  open: PlanStop[]
  /** Drivers and vehicles of earlier plans, the latest first. */
  drivers: string[]
  vehicles: string[]
}

/** A product to be taken from its places; quantities are of the base unit. */
export interface PickingLine {
  productId: Id
  code: string
  name: string
  spec: string
  unit: string
  qty: Qty
  /** Where it lies, or lay when it was taken: the place and how much is there. */
  places: { warehouse: string; place: string; qty: Qty }[]
  /** Of what is told apart: which batches left, or, of what is still to go, which would be taken first. */
  lots: PickingLot[]
}

/** So much of a batch from a place. */
export interface PickingLot {
  code: string
  expiresOn: Day | null
  warehouse: string
  place: string
  qty: Qty
}

/** Whether an order waits for money before its goods leave; the figures are null for who may not read receivables. */
export interface ShippingGate {
  waits: boolean
  figures: Gate | null
  /** The customer owes beyond its limit, or for too long (R-CRD). */
  beyond: boolean
  credit: CreditGate | null
}

/** A row of the list of orders to ship: what of each is left, and of how many lines there is not enough. */
export interface ToShipRow {
  id: Id
  no: string
  state: OrderState
  orderOn: Day
  promisedOn: Day | null
  late: boolean
  onHold: boolean
  /** Not enough is paid yet for its goods to leave. */
  waits: boolean
  customerId: Id
  customerName: string
  address: string
  openLines: number
  shortLines: number
  left: Fen
  stage: string
  ownerName: string
}

/** A row of the list of what the orders of the whole shop wait for; quantities are of the base unit. */
export interface ShortageRow {
  id: Id
  code: string
  name: string
  spec: string
  unit: string
  wanted: Qty
  onHand: Qty
  missing: Qty
  inTransit: Qty
  projected: Qty
  orders: number
  promisedOn: Day | null
}

/** A line of a delivery's own page. */
export interface DeliveryPageLine {
  id: Id
  lineNo: number
  productId: Id
  productCode: string
  productName: string
  spec: string
  unit: string
  qty: Qty
  price: Price
  gross: Fen
  returnedQty: Qty
  /** What arrived; null where all of it did, or nobody has said. */
  receivedQty: Qty | null
  outcome: Outcome | null
  note: string
}

/** So much of a batch that left with a delivery, in base units. */
export interface DeliveredLot {
  id: Id
  product: string
  code: string
  expiresOn: Day | null
  qty: Qty
}

/** Something that went wrong with a delivery, and how it came out. */
export interface DeliveryTrouble {
  id: Id
  reason: string
  raisedBy: string
  raisedAt: Instant
  answer: string
  settledBy: string | null
  settledAt: Instant | null
}

/** A delivery's own page: who shipped it and who confirmed the goods, each when (DLV-06), and what is said of it on its way. */
export interface DeliveryPage {
  id: Id
  no: string
  state: DeliveryState
  deliveredOn: Day
  /** The day by which it is to be paid; null where nothing is owed for it. */
  dueOn: Day | null
  receivedOn: Day | null
  voidReason: string
  /** The delivery of which this one replaces what did not arrive, and the one that replaces what of this did not. */
  replaced: { id: Id; no: string } | null
  replacement: { id: Id; no: string } | null
  amount: Fen
  /** Where it left from; '' where nobody said. */
  warehouse: string
  carrier: string
  trackingNo: string
  phoneEnd: string
  orderId: Id
  orderNo: string
  /** The customer's own number of the order. */
  externalNo: string
  orderState: OrderState
  promisedOn: Day | null
  customerId: Id
  customerName: string
  contact: string
  phone: string
  address: string
  note: string
  shippedBy: string
  shippedAt: Instant
  receivedBy: string | null
  receivedAt: Instant | null
  lines: DeliveryPageLine[]
  /** Which batches and serial numbers left with it, of what is told apart. */
  lots: DeliveredLot[]
  /** The newest first. */
  events: (TrackingEvent & { id: Id; by: string })[]
  troubles: DeliveryTrouble[]
}

import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { Tracking } from '../value/lot'
import type { Qty } from '../value/qty'
import type { MovementKind } from './movement'
import type { PlaceKind } from './place'

/** A product of a document whose pieces are told apart; one unit of the line holds `ratio` of its base unit. */
export interface LotPart {
  lineId: Id
  productId: Id
  name: string
  unit: string
  tracking: Exclude<Tracking, 'none'>
  shelfDays: number | null
  ratio: Qty
}

/** What of a batch can be chosen; the warehouse is null where it does not matter. */
export interface OfferedLot {
  lotId: Id
  productId: Id
  code: string
  expiresOn: Day | null
  warehouseId: Id | null
  qty: Qty
}

/** What a document needs to know of batches: the lines that are told apart, and what there is to choose from. */
export interface LotsOfDocument {
  parts: LotPart[]
  lots: OfferedLot[]
}

/** A place where some of a batch lies. */
export interface LotPlace {
  locationId: Id
  warehouseId: Id
  warehouse: string
  place: PlaceKind
  placeCode: string
  qty: Qty
}

/** A batch of a product, and where it lies. */
export interface ProductLot {
  id: Id
  code: string
  madeOn: Day | null
  expiresOn: Day | null
  qty: Qty
  places: LotPlace[]
}

/** How near its last day a batch is. */
export const freshnesses = ['expired', 'soon', 'fresh', 'unknown'] as const
export type Freshness = (typeof freshnesses)[number]

/** A row of the list of batches and serial numbers. */
export interface LotRow {
  id: Id
  code: string
  productId: Id
  productCode: string
  product: string
  unit: string
  tracking: Tracking
  madeOn: Day | null
  expiresOn: Day | null
  /** Days until it expires; below zero since it did. */
  daysLeft: number | null
  freshness: Freshness
  qty: Qty
  /** The warehouses where it lies. */
  places: string
}

/** A movement of a batch: with which document, from or to whom. */
export interface LotMovement {
  id: Id
  kind: MovementKind
  documentId: Id
  /** The document its page belongs to: of a goods receipt the purchase order. */
  pageId: Id | null
  documentNo: string
  movedOn: Day
  warehouse: string
  place: PlaceKind
  placeCode: string
  /** The supplier or the customer; '' where it is neither or not told. */
  partner: string
  qty: Qty
  note: string
}

/** A batch or serial number's own page: where it lies, where it came from and where it went. */
export interface LotPage extends ProductLot {
  version: number
  productId: Id
  product: string
  unit: string
  tracking: Tracking
  movements: LotMovement[]
}

import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'
import type { PlaceKind } from './place'
import type { Recosted } from './recost'

/** A place where goods lie; `transfers` counts the documents that name it, so that it cannot go away under them. */
export interface Warehouse {
  id: Id
  code: string
  name: string
  active: boolean
  transfers: number
}

/** A place in a warehouse; '' is the code of the warehouse's own place of a kind. */
export interface Place {
  id: Id
  warehouseId: Id
  warehouse: string
  place: PlaceKind
  code: string
}

/** What recomputing costs from a day on comes to: whose cost differs, and of which products it cannot be told. */
export interface CostReport {
  documents: number
  booked: Fen
  cost: Fen
  /** The first of them. */
  rows: (Recosted & { product: string })[]
  /** On that day, with that document, more left than was there. */
  stopped: { product: string; no: string; on: Day }[]
}

/** A bin 货位 of a warehouse; `products` counts what lies there. */
export interface Bin {
  id: Id
  code: string
  active: boolean
  products: number
}

/** How much of a product lies for sale in a warehouse. */
export interface WarehouseLevel {
  warehouseId: Id
  productId: Id
  qty: Qty
}

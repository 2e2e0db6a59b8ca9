import type { ProductUnit } from '../product/unit'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'

/** What kinds of price a product has: its list price, the floor, one per level, and those of single customers. */
export const priceKinds = ['list', 'floor', 'level', 'customer'] as const
export type PriceKind = (typeof priceKinds)[number]

/**
 * A price agreed with one customer for one product: from a quantity upward, and from a day to a day, both among them. `validTo`
 * null is until further notice.
 */
export interface CustomerPriceFields {
  customerId: Id
  productId: Id
  fromQty: Qty
  validFrom: Day
  validTo: Day | null
  price: Price
}

/** A row of the list of customers' prices. */
export interface CustomerPriceRow extends CustomerPriceFields {
  id: Id
  customerName: string
  productCode: string
  productName: string
  listPrice: Price
}

/** A price level 批发, 零售, VIP …, with how many customers are on it and how many products have a price for it. */
export interface PriceLevel {
  id: Id
  name: string
  customers: number
  products: number
}

/** A change of one price of a product: null is no price. `name` is the level or the customer, as it was called then. */
export interface PriceChange {
  id: Id
  kind: PriceKind
  name: string
  oldPrice: Price | null
  newPrice: Price | null
  changedAt: Instant
  changedBy: string
}

/** A product's prices beside list price and floor: one per level, null where there is none, and what was changed, newest first. */
export interface ProductPrices {
  levels: { levelId: Id; name: string; price: Price | null }[]
  changes: PriceChange[]
}

/** The prices one customer may get for one product; which one a line gets is chosen by day and quantity (R-PRICE). */
export interface PriceOffer {
  productId: Id
  /** The base unit: the prices here are for one of it. */
  unit: string
  units: ProductUnit[]
  listPrice: Price
  floorPrice: Price | null
  level: { name: string; price: Price } | null
  customer: { fromQty: Qty; validFrom: Day; validTo: Day | null; price: Price }[]
}

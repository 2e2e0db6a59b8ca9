import type { TaxKind } from '../pricing/vat'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { Rate } from '../value/percent'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'

/** Goods are kept in stock; services are delivered without it. */
export const productKinds = ['goods', 'service'] as const
export type ProductKind = (typeof productKinds)[number]

/** What a person types about a product. */
export interface ProductFields {
  code: string
  name: string
  kind: ProductKind
  spec: string
  unit: string
  category: string
  subcategory: string
  listPrice: Price
  taxKind: TaxKind
  taxRate: Rate
  active: boolean
}

/** A row of the product list. `available` 可用 = on hand − reserved. */
export interface ProductRow extends ProductFields {
  id: Id
  onHand: Qty
  reserved: Qty
  available: Qty
}

/** A change of what is on hand, with the document that caused it. */
export interface StockMovement {
  id: Id
  kind: 'opening' | 'adjustment' | 'delivery' | 'return'
  documentNo: string
  movedOn: Day
  qty: Qty
  note: string
}

/** A product's own page. */
export interface ProductPage extends ProductRow {
  version: number
  movements: StockMovement[]
}

/** A line of the product picker, with what an order line needs. */
export interface ProductPick {
  id: Id
  code: string
  name: string
  kind: ProductKind
  spec: string
  unit: string
  listPrice: Price
  taxKind: TaxKind
  taxRate: Rate
  available: Qty
}

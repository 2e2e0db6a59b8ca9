import type { OwnColumns, OwnValues } from '../field/field'
import type { TaxKind } from '../pricing/vat'
import type { MovementKind } from '../stock/movement'
import type { PlaceKind } from '../stock/place'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Tracking } from '../value/lot'
import type { Rate } from '../value/percent'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import type { ProductUnit } from './unit'

/** Goods are kept in stock; services are delivered without it; a bundle is sold as one and leaves the stock as its components. */
export const productKinds = ['goods', 'service', 'bundle'] as const
export type ProductKind = (typeof productKinds)[number]

/** How much of a product is in one of a bundle, both in their base units. */
export interface BundleComponent {
  productId: Id
  qty: Qty
}

/** What a person types about a product. */
export interface ProductFields {
  code: string
  name: string
  kind: ProductKind
  spec: string
  /** The base unit: stock and prices count in it. */
  unit: string
  /** What else it is sold in. */
  units: ProductUnit[]
  /** What one of a bundle consists of; empty for everything else. */
  components: BundleComponent[]
  categoryId: Id | null
  brandId: Id | null
  /** Each belongs to one product only; the first is the one that is printed. */
  barcodes: string[]
  listPrice: Price
  /** 底价: below it an order line is marked; null when there is none. */
  floorPrice: Price | null
  /** 参考成本, net of tax, as somebody typed it; left out: as it is. Only told to who may see costs. */
  costPrice?: Price | null | undefined
  /** 最低库存: with less than this available the product is to be bought; null when nobody watches it. */
  minStock: Qty | null
  taxKind: TaxKind
  taxRate: Rate
  active: boolean
  /** Freight and the like (费用): a service that takes no part in the discount on the whole order unless a line says so. */
  charge: boolean
  /** How its pieces are told apart; left out: as it is. */
  tracking?: Tracking | undefined
  /** 保质期: how many days after it was made it may be used. */
  shelfDays?: number | null | undefined
  /** 税收分类编码, 19 digits, '' where nobody has said; left out: as it is. */
  taxCode?: string | undefined
  /** 简称, which stands between stars before the name on an invoice. */
  taxShortName?: string | undefined
  /** 优惠政策类型, such as 免税 or 按3%简易征收. */
  taxPolicy?: string | undefined
}

/** A row of the product list. `available` 可用 = on hand − reserved, of a bundle how many its components make; `projected` 预计可用 = available + `inTransit` 在途; `lacking` is what is missing to the minimum stock. */
export interface ProductRow
  extends Omit<
      ProductFields,
      | 'charge'
      | 'tracking'
      | 'shelfDays'
      | 'taxCode'
      | 'taxShortName'
      | 'taxPolicy'
      | 'barcodes'
      | 'units'
      | 'components'
      | 'categoryId'
      | 'brandId'
      | 'taxRate'
    >,
    OwnColumns {
  id: Id
  /** The way through the tree, `办公 / 纸`; empty without a category. */
  category: string
  brand: string
  /** The first of its barcodes, the one that is printed; null without one. */
  barcode: string | null
  /** Null where it is exempt or outside VAT. */
  taxRate: Rate | null
  taxCode: string
  taxShortName: string
  taxPolicy: string
  /** The file of its first picture, for `pictureAddress`; null without one. */
  picture: string | null
  lacking: Qty | null
  onHand: Qty
  reserved: Qty
  available: Qty
  inTransit: Qty
  projected: Qty
}

/** A change of what is on hand, where it was, and the document that caused it. */
export interface StockMovement {
  id: Id
  kind: MovementKind
  documentNo: string
  movedOn: Day
  warehouse: string
  place: PlaceKind
  code: string
  qty: Qty
  /** What it cost; null for who may not see costs. */
  value: Fen | null
  /** What of it was not there when it left, and has not come yet: its cost is pending. */
  pending: Qty
  note: string
}

/** What lies in a place of a warehouse. */
export interface StockLevel {
  locationId: Id
  warehouseId: Id
  warehouse: string
  place: PlaceKind
  code: string
  qty: Qty
}

/** A product's own page. */
export interface ProductPage extends ProductFields, OwnValues {
  id: Id
  tracking: Tracking
  /** The style it is a colour and size of; null for most products. */
  styleId: Id | null
  /** The files of its pictures, the first one of the list first. */
  pictures: string[]
  components: (BundleComponent & { name: string; unit: string })[]
  category: string
  brand: string
  onHand: Qty
  reserved: Qty
  available: Qty
  /** What of that may not go any more: its batches have expired. */
  expired: Qty
  /** On its way: purchases that were sent, and what is between warehouses (R-STK). */
  inTransit: Qty
  /** What has come of purchases and nobody has looked at yet: not on hand, and not on its way any more. */
  toInspect: Qty
  projected: Qty
  /** What of it is not for sale: bad, frozen, or on its way between warehouses. */
  blocked: Qty
  /** What all of it cost; null for who may not see costs (R-STK). */
  stockValue: Fen | null
  /** What one unit of it cost on the average; null too where nothing is on hand. */
  unitCost: Price | null
  /** Where it lies. */
  levels: StockLevel[]
  version: number
  movements: StockMovement[]
}

/** What there is of a product and will be, in its base unit (R-STK); of a bundle only how many its components make. */
export interface ProductStock {
  id: Id
  onHand: Qty
  reserved: Qty
  available: Qty
  inTransit: Qty
  projected: Qty
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
  charge: boolean
  /** The barcode that was typed or scanned in full, else null. */
  barcode: string | null
}

/** What a scanner may say of a product: its own code, and its barcodes in their order. */
export interface ProductCodes {
  productId: Id
  name: string
  kind: ProductKind
  code: string
  barcodes: string[]
}

/** The product a text means: `place` is the text's place among those asked for, from 0. */
export interface ProductMatch {
  place: number
  pick: ProductPick
  units: ProductUnit[]
}

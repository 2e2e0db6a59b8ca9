import type { TaxKind } from '../pricing/vat'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { Rate } from '../value/percent'
import type { Price } from '../value/price'
import type { SoldFigures } from './sold'

/** Goods that were sold with a document, or came back with one. */
export interface SoldGoods extends SoldFigures {
  id: Id
  productId: Id
  code: string
  name: string
  spec: string
  unit: string
  price: Price
  taxKind: TaxKind
  taxRate: Rate
  note: string
}

/** A document by which goods were sold or came back; `otherNo` is the order of a delivery, or the delivery of a return. */
export interface SoldDocument {
  id: Id
  kind: 'order' | 'delivery' | 'return'
  no: string
  on: Day
  otherNo: string
  externalNo: string
  taxInclusive: boolean
  lines: SoldGoods[]
}

/** Whom it is made out to: the usual invoice title of the customer, or the customer as it is written. */
export interface Buyer {
  title: string
  taxId: string
  address: string
  phone: string
  bank: string
}

/** 销货清单: what was sold to one customer, document by document. `draft` before the order is agreed on. */
export interface SalesList {
  customerId: Id
  customerName: string
  buyer: Buyer
  from: Day | null
  to: Day | null
  mark: 'draft' | 'cancelled' | null
  /** Null where some documents have prices with tax and some without. */
  taxInclusive: boolean | null
  parts: SoldDocument[]
  totals: SoldFigures
}

/** What is written in English about a customer abroad, remembered for the next invoice; '' where nobody has typed it. */
export interface BuyerAbroad {
  name: string
  address: string
  /** Where and how the goods are handed over, as an Incoterm says it, and how they are paid. */
  terms: string
  payment: string
}

/** What is written in English about goods, remembered with the product. */
export interface GoodsAbroad {
  name: string
  hsCode: string
  origin: string
}

/** A line of a commercial invoice. */
export interface CommercialLine extends Pick<SoldGoods, 'id' | 'productId' | 'code' | 'name' | 'spec' | 'unit'> {
  qty: SoldGoods['qty']
  net: SoldGoods['net']
  gross: SoldGoods['gross']
  abroad: GoodsAbroad
}

/** A commercial invoice under the number of its order or delivery; in English where that was typed, in Chinese as it is kept. */
export interface CommercialInvoice {
  kind: 'order' | 'delivery'
  no: string
  on: Day
  orderNo: string
  externalNo: string
  customerId: Id
  customerName: string
  address: string
  mark: SalesList['mark']
  seller: { name: string; address: string }
  buyer: BuyerAbroad
  lines: CommercialLine[]
}

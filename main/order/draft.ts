import type { TypedValues } from '../field/typed'
import type { OrderDiscount } from '../pricing/discount'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { PayPercent } from '../value/percent'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import type { OrderChannel } from './order'

/** A line as the clerk types it. `typedAmount` is set when the amount was typed and the price follows from it (R-AMT-2). */
export interface DraftLine {
  productId: Id
  /** One of the product's units; empty is its base unit. */
  unit: string
  qty: Qty
  listPrice: Price
  pay: PayPercent
  typedAmount: Fen | null
  note: string
  inDiscount: boolean
}

/** An order as the clerk types it. The figures are not in it: they follow from the lines by the pricing rules. */
export interface OrderDraft extends TypedValues {
  /** Null is an ordinary sales order. */
  typeId: Id | null
  channel: OrderChannel
  customerId: Id
  orderOn: Day
  promisedOn: Day | null
  contact: string
  phone: string
  address: string
  externalNo: string
  note: string
  /** What is agreed besides prices and may need approval (APR-01). */
  specialTerms: string
  taxInclusive: boolean
  discount: OrderDiscount
  /** Takes its amount off after the discount (DSC-05). */
  couponId: Id | null
  lines: DraftLine[]
}

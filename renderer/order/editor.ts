import { couponKey, type FoundCoupon } from '../../main/coupon/coupon'
import type { OwnValues } from '../../main/field/field'
import type { OrderChannel } from '../../main/order/order'
import type { OrderTypeConfig } from '../../main/order/ordertype'
import type { PriceOffer } from '../../main/pricing/offer'
import type { TaxKind } from '../../main/pricing/vat'
import type { Day } from '../../main/value/day'
import { formatDecimal } from '../../main/value/decimal'
import type { FieldKey } from '../../main/value/fieldkey'
import type { Id } from '../../main/value/id'
import type { Rate } from '../../main/value/percent'
import type { Price } from '../../main/value/price'
import type { Qty } from '../../main/value/qty'
import { baseUnitOf, isBlank, type Line, type LineProduct } from '../lines/line'
import type { FormOf } from '../shell/form-text'

/** What a line must know of its product: unit, list price and what is available are of the base unit. `stocked` is false for services. */
export interface EditorProduct extends LineProduct {
  code: string
  listPrice: Price
  taxKind: TaxKind
  taxRate: Rate
  available: Qty
  stocked: boolean
  /** Freight and the like. */
  charge: boolean
}

/**
 * A line as it stands in the form: texts as typed. `amount` is null until the amount itself is typed (R-AMT-2), and ''
 * while it is being emptied to follow the price again. `chosen` is true while the price follows the rule and was not typed.
 */
export interface EditorLine extends Line {
  product: EditorProduct | null
  price: string
  chosen: boolean
  /** What it cost last time, in a line taken over from an earlier order; empty everywhere else. */
  was: string
  pay: string
  amount: string | null
  note: string
  /** Whether it takes part in the discount on the whole order. */
  inDiscount: boolean
}

/** The header of the form, texts as typed. */
export interface EditorHead {
  /** One of the shop's own types; null is an ordinary sales order. */
  type: { id: Id; config: OrderTypeConfig } | null
  customer: { id: Id; name: string } | null
  channel: OrderChannel
  orderOn: string
  promisedOn: string
  contact: string
  phone: string
  address: string
  externalNo: string
  note: string
  specialTerms: string
}

/** Nothing typed in the shop's own fields. */
export const noOwn: OwnValues = { fields: {}, copies: {} }

/** A coupon as the form knows it; `minAmount` 0 where the order holds it already. */
export type EditorCoupon = Pick<FoundCoupon, 'id' | 'code' | 'amount' | 'minAmount'>

/** How the whole order is reduced: a percentage, so much off, or a total agreed upon. */
export type DiscountMode = 'none' | 'percent' | 'off' | 'amount'

/**
 * The whole form. `agreedFor` remembers the lines an agreed total was typed for (R-AMT-6); `offers` what the customer may get
 * each product for, null until it is known.
 */
export interface Editor {
  id: Id | null
  version: number
  /** It is a change of a confirmed order, not an order itself. */
  changes: boolean
  head: EditorHead
  taxInclusive: boolean
  mode: DiscountMode
  percent: string
  off: string
  agreed: string
  agreedFor: string | null
  /** The coupon it is paid less by, and what stands in the box: another code is not looked at yet. */
  coupon: EditorCoupon | null
  couponText: string
  /** What stands in the shop's own fields, and what of it cannot be read. */
  own: OwnValues
  ownFaults: Readonly<Record<FieldKey, string>>
  lines: EditorLine[]
  nextKey: number
  changed: boolean
  offers: { customerId: Id | null; of: readonly PriceOffer[] } | null
  /** The form before lines were deleted, copied or pasted, or all of it was reduced; null once something else was typed. */
  before: Editor | null
}

/** How an order that is typed is kept: prices on offer are asked for again, they may have changed. */
export const orderForm: FormOf<Editor> = {
  kind: 'order',
  fleeting: { offers: null, before: null },
  later: { coupon: null, couponText: '', changes: false, own: noOwn, ownFaults: {} },
}

/** A decimal as it is edited: without thousands separators. */
export const plain = (value: number, scale: number, least = 0): string => formatDecimal(value, scale, least, '')

/** An empty line of an order; its key tells it from the others while it is typed. */
export const blankLine = (key: number): EditorLine => ({
  key,
  product: null,
  text: '',
  qty: '',
  unit: baseUnitOf(''),
  price: '',
  chosen: false,
  was: '',
  pay: '',
  amount: null,
  note: '',
  inDiscount: true,
})

/** Whether a line is given away. */
export const isGift = ({ product, pay, amount }: EditorLine): boolean =>
  product !== null && amount === null && /^0(\.0*)?$/.test(pay.trim())

/** The amount that was typed, or null when it follows from price and percentage. */
export const amountTyped = ({ amount }: EditorLine): string | null =>
  amount === null || amount.trim() === '' ? null : amount

/** What stands in the box of the whole-order discount. */
export function discountTyped({ mode, percent, off, agreed }: Editor): string {
  return { none: '', percent, off, amount: agreed }[mode]
}

/** Whether the code in the box is that of the coupon the form knows; else it is to be looked at first. */
export const couponIsRead = ({ coupon, couponText }: Editor): boolean =>
  couponKey(couponText) === couponKey(coupon?.code ?? '')

/** What the lines come from, as one text: when it differs, the lines have changed. */
export function linesMark(lines: readonly EditorLine[]): string {
  const said = lines.filter((line) => !isBlank(line))
  return JSON.stringify(
    said.map((line) => [
      line.product?.id ?? line.text,
      line.qty,
      line.unit.name,
      line.price,
      line.pay,
      amountTyped(line),
      line.inDiscount,
    ]),
  )
}

/** Whether an agreed total stands over lines it was not agreed for, so that saving must ask (R-AMT-6). */
export function agreedIsStale(editor: Editor): boolean {
  return editor.mode === 'amount' && editor.agreed.trim() !== '' && editor.agreedFor !== linesMark(editor.lines)
}

/** An empty form for a new order of this day. */
export function newEditor(orderOn: Day): Editor {
  return {
    id: null,
    version: 0,
    changes: false,
    head: {
      type: null,
      customer: null,
      channel: 'offline',
      orderOn,
      promisedOn: '',
      contact: '',
      phone: '',
      address: '',
      externalNo: '',
      note: '',
      specialTerms: '',
    },
    taxInclusive: true,
    mode: 'none',
    percent: '',
    off: '',
    agreed: '',
    agreedFor: null,
    coupon: null,
    couponText: '',
    own: noOwn,
    ownFaults: {},
    lines: [blankLine(1)],
    nextKey: 2,
    changed: false,
    offers: null,
    before: null,
  }
}

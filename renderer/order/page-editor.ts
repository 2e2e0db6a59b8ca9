import type { OrderLine, OrderPage } from '../../main/order/view'
import type { Day } from '../../main/value/day'
import { zeroFen } from '../../main/value/fen'
import { formatPercent, fullPay } from '../../main/value/percent'
import { blankLine, type Editor, type EditorLine, linesMark, newEditor, plain } from './editor'

/**
 * A new order of this day like an earlier one: customer, address, lines and percentages. Prices follow the rule of today, each
 * beside what it was (ORD-08); an agreed total, a coupon, dates and the customer's own number do not come along.
 */
export function editorAgain(page: OrderPage, orderOn: Day): Editor {
  const old = editorOf(page)
  const lines = old.lines.map((line) =>
    line.product === null ? line : { ...line, amount: null, chosen: true, was: line.price },
  )
  const { type, customer, contact, phone, address } = old.head
  const head = { ...newEditor(orderOn).head, type, customer, contact, phone, address }
  const mode = old.mode === 'percent' ? old.mode : 'none'
  const unspent = { coupon: null, couponText: '', agreed: '', agreedFor: null }
  return { ...old, ...unspent, id: null, version: 0, head, mode, lines, changed: true }
}

/** The form of a draft that was saved before. */
export function editorOf(page: OrderPage): Editor {
  const lines = page.lines.map((line, index) => lineOf(line, index + 1))
  const { discount } = page
  return {
    id: page.id,
    version: page.version,
    changes: false,
    head: {
      type: page.typeId === null ? null : { id: page.typeId, config: page.type.config },
      customer: { id: page.customerId, name: page.customerName },
      channel: page.channel,
      orderOn: page.orderOn,
      promisedOn: page.promisedOn ?? '',
      contact: page.contact,
      phone: page.phone,
      address: page.address,
      externalNo: page.externalNo,
      note: page.note,
      specialTerms: page.specialTerms,
    },
    taxInclusive: page.taxInclusive,
    mode: discount.mode,
    percent: discount.mode === 'percent' ? formatPercent(discount.pay) : '',
    off: '',
    agreed: discount.mode === 'amount' ? plain(discount.amount, 2, 2) : '',
    agreedFor: discount.mode === 'amount' ? linesMark(lines) : null,
    coupon: page.coupon && { ...page.coupon, minAmount: zeroFen },
    couponText: page.coupon?.code ?? '',
    own: { fields: page.fields, copies: page.copies },
    ownFaults: {},
    lines: [...lines, blankLine(lines.length + 1)],
    nextKey: lines.length + 2,
    changed: false,
    offers: null,
    before: null,
  }
}

function lineOf(line: OrderLine, key: number): EditorLine {
  const {
    productId,
    productCode,
    productName,
    spec,
    unit,
    unitRatio,
    baseUnit,
    listPrice,
    taxKind,
    taxRate,
    available,
    stocked,
  } = line
  return {
    key,
    product: {
      id: productId,
      code: productCode,
      name: productName,
      spec,
      unit: baseUnit,
      listPrice,
      taxKind,
      taxRate,
      available,
      stocked,
      charge: false,
    },
    text: productName,
    qty: plain(line.qty, 4),
    unit: { name: unit, ratio: unitRatio, listPrice: null },
    price: plain(listPrice, 8, 2),
    chosen: false,
    was: '',
    pay: line.typedAmount !== null || line.pay === fullPay ? '' : formatPercent(line.pay),
    amount: line.typedAmount === null ? null : plain(line.typedAmount, 2, 2),
    note: line.note,
    inDiscount: line.inDiscount,
  }
}

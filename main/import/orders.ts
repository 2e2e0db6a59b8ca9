import { foldName } from '../customer/name'
import { priceFromAmount } from '../pricing/line'
import { splitInclusive } from '../pricing/vat'
import { type Fen, formatFen } from '../value/fen'
import { fullPay, type PayPercent, type Rate } from '../value/percent'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { remember } from '../value/remember'
import { divideRounded } from '../value/round'
import { amountCell, dayCell, neededDay, offCell, type PayWay, payCell, priceCell, quantityCell } from './cell'
import type { Field, Mapping } from './field'
import type { RowReading } from './row'

/** What a column of a workbook of past orders may hold. */
export const orderFields = {
  orderNo: {
    synonyms: [
      ...['订单 id', '订单号', '订单编号', '单号', '单据编号', '销售单号'],
      ...['order id', 'order no', 'order number', 'order'],
    ],
  },
  orderOn: {
    needed: true,
    synonyms: ['订单日期', '下单日期', '日期', '单据日期', '销售日期', 'order date', 'date'],
  },
  promisedOn: {
    synonyms: ['发货日期', '交货日期', '交付日期', '送货日期', 'ship date', 'delivery date', 'promised date'],
  },
  customerCode: {
    synonyms: ['客户 id', '客户编号', '客户编码', '客户代码', 'customer id', 'customer code', 'customer no'],
  },
  customerName: {
    needed: true,
    synonyms: ['客户名称', '客户', '客户姓名', '购货单位', '往来单位', 'customer name', 'customer'],
  },
  segment: { synonyms: ['细分', '客户类型', '客户类别', '客户分类', 'segment', 'customer type'] },
  contact: { synonyms: ['联系人', 'contact'] },
  phone: { synonyms: ['电话', '手机', '联系电话', '手机号', 'phone', 'mobile', 'tel'] },
  country: { synonyms: ['国家', '国家/地区', 'country', 'country/region'] },
  region: { synonyms: ['地区', '区域', '大区', 'region'] },
  province: { synonyms: ['省/自治区', '省份', '省', 'state/province', 'province', 'state'] },
  city: { synonyms: ['城市', '市', 'city'] },
  address: { synonyms: ['地址', '收货地址', '送货地址', 'address'] },
  productCode: {
    synonyms: [
      ...['产品 id', '商品编号', '商品编码', '产品编码', '货号', '货品编号'],
      ...['product id', 'product code', 'sku', 'item no'],
    ],
  },
  productName: {
    needed: true,
    synonyms: ['产品名称', '商品名称', '品名', '货品名称', '商品', '产品', 'product name', 'product', 'item'],
  },
  category: { synonyms: ['类别', '商品类别', '大类', '分类', 'category'] },
  subcategory: { synonyms: ['子类别', '小类', '二级分类', 'sub-category', 'subcategory'] },
  spec: { synonyms: ['规格', '规格型号', '型号', 'spec', 'specification', 'model'] },
  unit: { synonyms: ['单位', '计量单位', 'unit', 'uom'] },
  quantity: { needed: true, synonyms: ['数量', '销售数量', 'quantity', 'qty'] },
  dealPrice: { synonyms: ['单价', '成交价', '销售单价', 'unit price', 'price'] },
  amount: {
    needed: true,
    synonyms: ['销售额', '金额', '成交金额', '销售金额', '小计', 'sales', 'amount', 'line total'],
  },
  discountOff: { synonyms: ['折扣', 'discount'] },
  payPercent: { synonyms: ['折后 %', '折扣率', '折扣%', 'pay %'] },
  note: { synonyms: ['备注', '说明', '摘要', 'note', 'remark', 'remarks'] },
} satisfies Record<string, Field>

export type OrderField = keyof typeof orderFields

/** The fields that may take part in telling one order from another. */
export const orderKeyFields = [
  'orderNo',
  'customerCode',
  'customerName',
  'orderOn',
  'phone',
  'promisedOn',
] as const satisfies readonly OrderField[]

/** The fields that together identify one order, as far as the mapping has them and where the user says nothing else. */
export function usualOrderKeys(mapping: Mapping): OrderField[] {
  const has = (['orderNo', 'customerCode', 'customerName', 'orderOn'] as const).filter((f) => mapping[f] !== undefined)
  return has.includes('customerCode') ? has.filter((field) => field !== 'customerName') : has
}

/** The rate of goods that say nothing else; history keeps it for the split of net and tax. */
export const usualRate = 1300 as Rate

/** What a line says in words; a draft finds these among the cells of the row. */
export const orderTexts = [
  ...(['orderNo', 'customerCode', 'customerName', 'segment', 'contact', 'phone', 'country', 'region'] as const),
  ...(['province', 'city', 'address', 'productCode', 'productName', 'category', 'subcategory'] as const),
  ...(['spec', 'unit', 'note'] as const),
] as const satisfies readonly OrderField[]

/** Number, day and customer of an order often stand on its first line only; a line without a number alone is another order. */
export const orderBlocks = {
  once: { orderNo: ['customerName'], orderOn: [], customerCode: ['customerName'], customerName: [] },
  merged: [...orderTexts, 'orderOn', 'promisedOn'],
}

/** The columns of a staged line of a past order; `*_key` say which order, customer and product the line belongs to. */
export const orderColumns = [
  ...['order_key', 'customer_key', 'product_key', 'order_on', 'promised_on', 'qty', 'pay', 'amount', 'rounded'],
  ...['deal_price', 'list_price', 'net', 'tax', 'pay_way'],
]

const folded = remember(foldName, 20_000)

/** Reads a line of a past order, in the order of `orderColumns`; what the rules refuse is null and among the row's problems. */
export function readOrderRow(row: RowReading, keys: readonly string[]): unknown[] {
  const texts: Record<string, string> = {}
  for (const field of orderTexts) texts[field] = row.text(field, field === 'customerName' || field === 'productName')
  const { customerCode = '', customerName = '', productCode = '', productName = '' } = texts
  const orderOn = row.read('orderOn', neededDay)
  const promisedOn = row.has('promisedOn') ? row.read('promisedOn', dayCell) : null
  const keyOf = (field: string) =>
    field === 'orderOn' ? orderOn : field === 'promisedOn' ? promisedOn : folded(texts[field] ?? '')
  return [
    ...[orderOn === null ? null : keys.map(keyOf).join('|'), customerKey(customerCode, customerName)],
    ...[productKey(productCode, productName), orderOn, promisedOn],
    ...(chargedOf(row) ?? nothingCharged),
  ]
}

const nothingCharged = [null, null, null, null, null, null, null, null, null]

/** Which customer a line means: by code where the sheet has one, else by name. */
export const customerKey = (code: string, name: string) => (code === '' ? `name|${folded(name)}` : `code|${code}`)

/** Which product a line means: code and name together, because one code may stand for two products in an old workbook. */
export const productKey = (code: string, name: string) => `${code}|${folded(name)}`

/** Quantity, percentage paid, amount, whether it was rounded, deal price, list price, net and tax of a line, and how it writes the percentage. */
function chargedOf(row: RowReading): unknown[] | null {
  const quantity = row.read('quantity', quantityCell)
  const typedPrice = row.has('dealPrice') ? row.read('dealPrice', priceCell) : null
  const money = row.has('amount') ? row.read('amount', amountCell) : null
  const paid = paidOf(row)
  if (row.problems.length > 0 || quantity === null || paid === null) return null
  const { pay, way } = paid
  const charge = row.read('amount', () => chargeOf(quantity, typedPrice, money, pay))
  if (charge === null) return null
  const { net, tax } = splitInclusive(charge.amount, usualRate)
  const { amount, dealPrice, listPrice } = charge
  return [quantity, pay, amount, money?.rounded ? 1 : 0, dealPrice, listPrice, net, tax, way]
}

/** The percentage paid of a line, from the share taken off where the sheet has that, and how its cell writes it. */
function paidOf(row: RowReading): { pay: PayPercent; way: PayWay } | null {
  if (row.has('payPercent') && !row.has('discountOff')) return row.read('payPercent', payCell)
  const pay = row.has('discountOff') ? row.read('discountOff', offCell) : fullPay
  return pay === null ? null : { pay, way: null }
}

/**
 * The amount in the file is the truth and the price follows (R-AMT-2); without an amount it is quantity × price. A price that
 * comes to the amount only with the percentage paid is the list price.
 */
function chargeOf(
  quantity: Qty,
  price: Price | null,
  money: { amount: Fen } | null,
  pay: PayPercent,
): { amount: Fen; dealPrice: Price; listPrice: Price } {
  if (money) {
    const product = price === null ? money.amount : times(quantity, price)
    const dealPrice = priceFromAmount(money.amount, quantity)
    if (isNear(product, money.amount))
      return { amount: money.amount, dealPrice, listPrice: listPriceOf(dealPrice, pay) }
    if (price !== null && isNear(times(quantity, price, pay), money.amount))
      return { amount: money.amount, dealPrice, listPrice: price }
    throw new Refusal('import.priceMismatch', { product: formatFen(product), amount: formatFen(money.amount) })
  }
  if (price === null) throw new Refusal('text.required')
  return { amount: times(quantity, price), dealPrice: price, listPrice: listPriceOf(price, pay) }
}

const isNear = (one: Fen, other: Fen) => Math.abs(one - other) <= 1

/** The list price a line was sold from: its deal price before the percentage. */
function listPriceOf(dealPrice: Price, pay: PayPercent): Price {
  if (pay === 0 || pay === fullPay) return dealPrice
  return Number(divideRounded(BigInt(dealPrice) * BigInt(fullPay), BigInt(pay))) as Price
}

const times = (quantity: Qty, price: Price, pay = fullPay) =>
  Number(divideRounded(BigInt(quantity) * BigInt(price) * BigInt(pay), 10_000n * 1_000_000n * BigInt(fullPay))) as Fen

/**
 * A number that nobody has yet: the wished one, or with a visible suffix, `-2`, `-3` …, never a silent merge. It counts as
 * taken from now on.
 */
export function freeNumber(wish: string, taken: Set<string>): string {
  let no = wish
  for (let n = 2; taken.has(no); n += 1) no = `${wish}-${n}`
  taken.add(no)
  return no
}

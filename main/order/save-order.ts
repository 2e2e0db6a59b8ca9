import { eq } from 'drizzle-orm'
import { findCoupon } from '../../db/coupon'
import { listFields, ownValues, writeOwnValues } from '../../db/field'
import { one, sameVersion } from '../../db/find'
import { findOrder, type OrderRecord } from '../../db/order'
import { findTypeOf } from '../../db/order-type'
import { customers } from '../../db/schema/customer'
import { salesOrderLines, salesOrders } from '../../db/schema/order'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import { checkCoupon, type Redeeming } from '../coupon/coupon'
import { changedValues, typedValues } from '../field/typed'
import { type PricedOrder, priceOrder } from '../pricing/order'
import type { Day } from '../value/day'
import { type Fen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { fullPay } from '../value/percent'
import { zeroQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { typeToSave } from './choose-type'
import { discountOf, givesMore } from './discount'
import type { DraftLine, OrderDraft } from './draft'
import { type Product, productOf, productsOf } from './find-products'
import { findUnits, type LineUnit } from './find-units'
import { forgetLines, keepComponents } from './keep-components'
import { orderKey } from './key'
import { moved } from './order'
import { typeOf } from './ordertype'

/**
 * Saves an order as typed, a new draft when `id` is null (ORD-01, ORD-15). Every figure is computed here by the pricing rules;
 * customer and product data are copied, so that a later change leaves the order as it was (ORD-07). Refuses stopped
 * customers and products, a discount by somebody who may give none (`right.missing`, IDP-06), units that are not the product's, what pricing refuses, other states than draft, and
 * `record.changed`, a type that is out of use, and a coupon that cannot be used today (DSC-05).
 */
export async function saveOrder(
  work: Work,
  input: { id: Id | null; version: number; draft: OrderDraft },
): Promise<{ id: Id; version: number }> {
  const before = input.id === null ? null : await findOrder(work, input.id)
  if (before) sameVersion(before, input.version)
  const state = before ? moved(before, 'edit') : 'DRAFT'
  if (!work.user.rights.includes('order.discount')) await refuseDiscount(work, input.draft, before)
  const catalogue = await productsOf(work, input.draft.lines)
  const type = await typeToSave(work, input.draft.typeId, before)
  const { config } = typeOf(await findTypeOf(work, type))
  const coupon = input.draft.couponId === null ? null : await findCoupon(work, input.draft.couponId)
  const priced = priceDraft(input.draft, catalogue, config.zeroAmount, coupon?.amount)
  if (coupon) checkCoupon(coupon, redeeming(input.draft, before, work.today, priced))
  const units = await findUnits(work, input.id, input.draft.lines, catalogue)
  const head = await headerOf(work, input.draft, before?.no ?? null)
  const header = { ...head, ...type, ...totalsOf(input.draft, priced), state }
  const id = before?.id ?? work.newId()
  const version = (before?.version ?? 0) + 1
  if (before)
    await work.db
      .update(salesOrders)
      .set({ ...header, version })
      .where(eq(salesOrders.id, id))
  else
    await work.db.insert(salesOrders).values({
      ...header,
      ...unfulfilled,
      id,
      version,
      createdBy: work.user.id,
      ownerId: work.user.id,
      createdAt: work.now,
    })
  if (header.searchKey !== before?.searchKey) await indexForSearch(work, 'order', [id])
  await forgetLines(work, id)
  const lines = input.draft.lines.map((line, i) => lineOf(work, id, i, line, catalogue, priced, units))
  if (lines.length > 0) await work.db.insert(salesOrderLines).values(lines)
  await keepComponents(work, lines)
  const own = await keepOwn(work, id, before, input.draft)
  const was = before && { ...summary(before), ...own?.before }
  work.log({ record: 'salesOrder', recordId: id, before: was, after: { ...summary(header), ...own?.after } })
  return { id, version }
}

async function refuseDiscount(
  work: Work,
  draft: OrderDraft,
  before: typeof salesOrders.$inferSelect | null,
): Promise<void> {
  const lines = before ? await work.db.select().from(salesOrderLines).where(eq(salesOrderLines.orderId, before.id)) : []
  const was = before && { discount: discountOf(before), lines }
  if (givesMore(draft, was)) throw new Refusal('right.missing', { right: 'order.discount' })
}

/** Keeps what was typed in the shop's own fields; a draft may leave out what is needed, which its submitting asks for. */
async function keepOwn(work: Work, id: Id, before: OrderRecord | null, draft: OrderDraft) {
  const had = before && (await ownValues(work, 'order', id))
  const after = typedValues(await listFields(work, 'order'), had, { ...draft, active: false })
  await writeOwnValues(work, 'order', id, had, after)
  return changedValues(had, after)
}

/** What a new order has not got yet. */
const unfulfilled = {
  no: null,
  importKey: null,
  importId: null,
  historical: false,
  delivered: zeroFen,
  returned: zeroFen,
  received: zeroFen,
  invoicePending: zeroFen,
  invoiced: zeroFen,
  confirmedAt: null,
}

/** What the log keeps of an order's head, so that its history can tell what became what. */
const logged = [
  ...(['customerName', 'orderOn', 'promisedOn', 'contact', 'phone', 'address'] as const),
  ...(['externalNo', 'note', 'specialTerms', 'gross', 'state', 'channel'] as const),
] as const

const summary = (order: Pick<OrderRecord, (typeof logged)[number]>) =>
  Object.fromEntries(logged.map((field) => [field, order[field]]))

function priceDraft(draft: OrderDraft, catalogue: Map<Id, Product>, allowZero: boolean, coupon?: Fen): PricedOrder {
  const lines = draft.lines.map((line, i) => {
    const { taxKind, taxRate } = productOf(catalogue, line, i)
    return { ...line, taxKind, taxRate }
  })
  return priceOrder({ lines, discount: draft.discount, taxInclusive: draft.taxInclusive, allowZero, coupon })
}

const redeeming = (draft: OrderDraft, before: OrderRecord | null, on: Day, priced: PricedOrder): Redeeming => ({
  orderId: before?.id ?? null,
  customerId: draft.customerId,
  on,
  discounted: priced.discounted,
})

async function headerOf(work: Work, draft: OrderDraft, no: string | null) {
  const customer = one(await work.db.select().from(customers).where(eq(customers.id, draft.customerId)), 'customer')
  if (!customer.active) throw new Refusal('record.inactive', { name: customer.name })
  const { customerId, channel, orderOn, promisedOn, contact, phone, address } = draft
  const { externalNo, note, specialTerms, taxInclusive } = draft
  return {
    customerId,
    channel,
    orderOn,
    promisedOn,
    contact,
    phone,
    address,
    externalNo,
    note,
    specialTerms,
    taxInclusive,
    customerCode: customer.code,
    customerName: customer.name,
    searchKey: orderKey({ ...draft, no, customerName: customer.name, customerCode: customer.code }),
  }
}

function totalsOf(draft: OrderDraft, priced: PricedOrder) {
  const { productTotal, orderAmount, couponTotal: couponAmount, gross, net, tax } = priced
  const discountPay = draft.discount.mode === 'percent' ? draft.discount.pay : fullPay
  const discount = { discountMode: draft.discount.mode, discountPay, couponId: draft.couponId, couponAmount }
  return { productTotal, orderAmount, gross, net, tax, ...discount }
}

function lineOf(
  work: Work,
  orderId: Id,
  index: number,
  line: DraftLine,
  catalogue: Map<Id, Product>,
  priced: PricedOrder,
  units: readonly LineUnit[],
) {
  const product = productOf(catalogue, line, index)
  const charged = priced.lines[index]
  const unit = units[index]
  if (!charged || !unit) throw new Error('A line was not priced')
  return {
    ...line,
    ...charged,
    ...unit,
    id: work.newId(),
    orderId,
    lineNo: index + 1,
    productCode: product.code,
    productName: product.name,
    spec: product.spec,
    taxKind: product.taxKind,
    taxRate: product.taxRate,
    deliveredQty: zeroQty,
    deliveredGross: zeroFen,
  }
}

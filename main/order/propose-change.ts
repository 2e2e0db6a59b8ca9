import { eq, sql } from 'drizzle-orm'
import { findCoupon } from '../../db/coupon'
import { listFields, ownValues } from '../../db/field'
import { invoiceParts } from '../../db/invoice'
import type { OrderLineRecord, OrderRecord } from '../../db/order'
import { findTypeOf } from '../../db/order-type'
import { invoiceRequestLines } from '../../db/schema/invoice'
import type { Work } from '../command'
import { checkMinimum } from '../coupon/coupon'
import { changedValues, typedValues } from '../field/typed'
import { type Fen, fen, zeroFen } from '../value/fen'
import { fullPay } from '../value/percent'
import { formatQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import {
  changeable,
  checkDelivered,
  differences,
  matched,
  type StandingLine,
  type Version,
  type VersionHead,
  type VersionLine,
} from './change'
import { discountOf, givesMore } from './discount'
import type { OrderDraft } from './draft'
import { overShippedOf } from './due'
import { productOf, productsOf } from './find-products'
import { findUnits } from './find-units'
import { typeOf } from './ordertype'
import { reprice } from './repricing'

/** An order as a version: what a change may touch, and its lines. */
export function versionOf(order: OrderRecord, lines: readonly OrderLineRecord[]): Version {
  return { head: headOf(order), lines: lines.map(lineOf) }
}

function headOf(order: OrderRecord): VersionHead {
  const { promisedOn, contact, phone, address, externalNo, note, specialTerms, discountMode, discountPay } = order
  const { productTotal, orderAmount, gross, net, tax } = order
  return {
    promisedOn,
    contact,
    phone,
    address,
    externalNo,
    note,
    specialTerms,
    discountMode,
    discountPay,
    productTotal,
    orderAmount,
    gross,
    net,
    tax,
  }
}

function lineOf({ orderId: _, deliveredQty, deliveredGross, ...line }: OrderLineRecord): VersionLine {
  return line
}

/**
 * What an order becomes as it is typed anew (R-CHG). Refuses another customer, channel, day, coupon, kind of price or own field (`change.headFixed`), what the
 * delivered part does not allow, less than is invoiced (`change.belowInvoiced`), goods or prices of an order that is shipped
 * (`change.onlyWords`), a discount by somebody who may give none, and no difference at all (`change.nothing`).
 */
export async function propose(
  work: Work,
  order: OrderRecord,
  standing: readonly OrderLineRecord[],
  draft: OrderDraft,
): Promise<Version> {
  const { customerId, channel, orderOn, taxInclusive, typeId, couponId } = draft
  const came = customerId === order.customerId && channel === order.channel && orderOn === order.orderOn
  const same = came && typeId === order.typeId && couponId === order.couponId
  if (!same || taxInclusive !== order.taxInclusive) throw new Refusal('change.headFixed')
  const own = await ownValues(work, 'order', order.id)
  if (changedValues(own, typedValues(await listFields(work, 'order'), own, { ...draft, active: false })))
    throw new Refusal('change.headFixed')
  if (
    !work.user.rights.includes('order.discount') &&
    givesMore(draft, { discount: discountOf(order), lines: standing })
  )
    throw new Refusal('right.missing', { right: 'order.discount' })
  const before = versionOf(order, standing)
  const after = await typedAnew(work, order, standing, draft)
  const found = differences(before, after)
  if (found.length === 0) throw new Refusal('change.nothing')
  if (changeable(order.state) === 'words' && found.some((one) => one.of !== 'head' || isFigure(one.field)))
    throw new Refusal('change.onlyWords')
  await refuseInvoiced(work, order, before, after, overAfter(standing, after))
  return after
}

const words: readonly (keyof VersionHead)[] = ['contact', 'phone', 'note']
const isFigure = (field: keyof VersionHead) => !words.includes(field)

async function typedAnew(
  work: Work,
  order: OrderRecord,
  standing: readonly OrderLineRecord[],
  draft: OrderDraft,
): Promise<Version> {
  if (draft.lines.length === 0) throw new Refusal('order.noLines')
  const catalogue = await productsOf(work, draft.lines)
  const units = await findUnits(work, order.id, draft.lines, catalogue)
  const typed = draft.lines.map((line, i) => ({ ...line, unit: units[i]?.unit ?? line.unit }))
  const old: StandingLine[] = standing.map(({ orderId: _, ...line }) => line)
  const from = matched(old, typed)
  checkDelivered(old, typed, from, formatQty)
  const goods = typed.map((line, i) => from[i] ?? { ...productOf(catalogue, line, i), new: true })
  const lines = typed.map((line, i) => {
    const { taxKind, taxRate } = from[i] ?? productOf(catalogue, line, i)
    return { ...line, taxKind, taxRate, from: from[i] ?? null }
  })
  const { zeroAmount } = typeOf(await findTypeOf(work, order)).config
  const given = { allowZero: zeroAmount, coupon: order.couponAmount }
  const priced = reprice(lines, draft.discount, order.taxInclusive, given)
  if (order.couponId !== null)
    checkMinimum(await findCoupon(work, order.couponId), fen(priced.orderAmount + order.couponAmount))
  const discountPay = draft.discount.mode === 'percent' ? draft.discount.pay : fullPay
  const { promisedOn, contact, phone, address, externalNo, note, specialTerms } = draft
  const { productTotal, orderAmount, gross, net, tax } = priced
  return {
    head: {
      promisedOn,
      contact,
      phone,
      address,
      externalNo,
      note,
      specialTerms,
      discountMode: draft.discount.mode,
      discountPay,
      productTotal,
      orderAmount,
      gross,
      net,
      tax,
    },
    lines: lines.map((line, i) => {
      const figures = priced.lines[i]
      const unitRatio = units[i]?.unitRatio
      const product = goods[i]
      if (!figures || unitRatio === undefined || !product) throw new Error('A line was not priced')
      const named =
        'new' in product
          ? { productCode: product.code, productName: product.name, spec: product.spec }
          : { productCode: product.productCode, productName: product.productName, spec: product.spec }
      return {
        id: line.from?.id ?? work.newId(),
        lineNo: i + 1,
        productId: line.productId,
        ...named,
        unit: line.unit,
        unitRatio: line.from?.unitRatio ?? unitRatio,
        qty: line.qty,
        listPrice: line.listPrice,
        pay: line.pay,
        taxKind: line.taxKind,
        taxRate: line.taxRate,
        note: line.note,
        inDiscount: line.inDiscount,
        ...figures,
      }
    }),
  }
}

/** What was shipped stays shipped; a line that is raised to it has nothing beyond itself. */
const overAfter = (standing: readonly OrderLineRecord[], { lines }: Version): Fen =>
  overShippedOf(
    lines.map(({ id, gross }) => ({
      gross,
      deliveredGross: standing.find((line) => line.id === id)?.deliveredGross ?? zeroFen,
    })),
  )

/** No line comes to less than what of it is invoiced or asked for; one that is beyond that already may stay so. */
async function refuseLess(work: Work, order: OrderRecord, before: Version, after: Version): Promise<void> {
  const parts = await invoiceParts(work, [order.id])
  for (const part of parts) {
    const was = before.lines.find(({ id }) => id === part.orderLineId)
    const now = after.lines.find(({ id }) => id === part.orderLineId)
    const less = was && now ? was.gross - now.gross : 0
    if (less > 0 && part.gross < less && part.gross < part.whole) throw new Refusal('change.belowInvoiced')
  }
}

/** What is invoiced or asked for stays covered, as a whole and line by line. */
async function refuseInvoiced(
  work: Work,
  order: OrderRecord,
  before: Version,
  after: Version,
  overShipped: Fen,
): Promise<void> {
  if (after.head.gross + overShipped - order.returned < order.invoiced + order.invoicePending - order.invoiceBeyond)
    throw new Refusal('change.belowInvoiced')
  await refuseLess(work, order, before, after)
  for (const line of before.lines.filter(({ id }) => !after.lines.some((now) => now.id === id))) {
    const [used] = await work.db
      .select({ count: sql<number>`count(*)` })
      .from(invoiceRequestLines)
      .where(eq(invoiceRequestLines.orderLineId, line.id))
    if ((used?.count ?? 0) > 0) throw new Refusal('change.belowInvoiced')
  }
}

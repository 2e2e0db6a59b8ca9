import { eq, inArray } from 'drizzle-orm'
import { one } from '../../db/find'
import { invoiceParts } from '../../db/invoice'
import type { OrderRecord } from '../../db/order'
import { company } from '../../db/schema/access'
import { salesOrders } from '../../db/schema/order'
import type { Work } from '../command'
import { keepTaxId } from '../customer/taxid'
import { checkTitle } from '../customer/title'
import { isAgreed } from '../order/agreed'
import { dueOf, settledOf } from '../order/due'
import { writable } from '../order/order'
import { type Fen, formatFen, sumFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { checkInvoiceKind, type InvoiceKind, requestable } from './invoice'
import { type AskedPart, type InvoiceLine, longestRemark, remarkOf, requestLines, sharesOf } from './line'

/** What somebody asks an invoice for. */
export interface RequestInput {
  orderId: Id
  alsoOrderIds: Id[]
  deliveryId: Id | null
  lines: AskedPart[] | null
  discounts: boolean
  kind: InvoiceKind
  title: string
  taxId: string
  naturalPerson: boolean
  mailTo: string
  /** Null: the numbers of the orders. */
  remark: string | null
}

/** What of a request is right, and to be written. */
export interface CheckedRequest {
  orders: OrderRecord[]
  lines: InvoiceLine[]
  shares: { orderId: Id; gross: Fen }[]
  overAsked: boolean
  taxId: string
  remark: string
}

/**
 * Looks at what an invoice is asked for (R-INV): orders of one customer (`invoice.otherCustomer`) with one kind of price
 * (`invoice.mixedPrices`), agreed, archived or not, a delivery only of one order (`invoice.deliveryAlone`), of each line and order
 * no more than is left (`invoice.lineTooMuch`, `invoice.tooMuch`) unless by the right `invoice.over`, no more than was paid where
 * the shop wants that (`invoice.notPaid`, FPA-04), and to whom it may be made out (R-TAXID, R-VAT-2).
 */
export async function checkRequest(work: Work, input: RequestInput): Promise<CheckedRequest> {
  const orders = await ordersOf(work, [...new Set([input.orderId, ...input.alsoOrderIds])])
  if (input.deliveryId !== null && orders.length > 1) throw new Refusal('invoice.deliveryAlone')
  const over = work.user.rights.includes('invoice.over')
  const ids = orders.map(({ id }) => id)
  const parts = await invoiceParts(work, ids, input.deliveryId)
  const lines = requestLines(parts, input.lines, { discounts: input.discounts, over })
  if (lines.length === 0) throw new Refusal('invoice.nothing')
  const taxId = keepTaxId(input.taxId, 'taxId')
  checkTitle(input.title, 'title')
  const kinds = lines.map((line) => line.taxKind)
  checkInvoiceKind(input.kind, { ...input, taxId }, kinds)
  const shares = sharesOf(lines)
  const held = orders.filter(({ id }) => shares.some(({ orderId }) => orderId === id))
  const isOver = held.map((order) => isTooMuch(order, shareIn(shares, order.id), over))
  await refuseUnpaid(work, held, shares)
  const remark = (input.remark ?? remarkOf(held.map(({ no }) => no ?? ''))).trim()
  if (remark.length > longestRemark) throw new Refusal('invoice.remarkTooLong', { count: remark.length })
  const lineOver = lines.some((line) => {
    const part = parts.find(({ orderLineId }) => orderLineId === line.orderLineId)
    return part !== undefined && line.gross > part.gross
  })
  return { orders: held, lines, shares, overAsked: lineOver || isOver.includes(true), taxId, remark }
}

async function ordersOf(work: Work, ids: readonly Id[]): Promise<OrderRecord[]> {
  const found = await work.db.select().from(salesOrders).where(inArray(salesOrders.id, ids))
  const orders = ids.map((id) =>
    one(
      found.filter((order) => order.id === id),
      'salesOrder',
    ),
  )
  const [first] = orders
  for (const order of orders) {
    // What was put away unasked may still have to be invoiced.
    writable({ ...order, archived: false })
    const no = order.no ?? ''
    if (!isAgreed(order.state)) throw new Refusal('invoice.nothing')
    if (order.customerId !== first?.customerId)
      throw new Refusal('invoice.otherCustomer', { no, customer: order.customerName, first: first?.no ?? '' })
    if (order.taxInclusive !== first.taxInclusive)
      throw new Refusal('invoice.mixedPrices', { no, first: first.no ?? '' })
  }
  return orders
}

const shareIn = (shares: CheckedRequest['shares'], id: Id): Fen =>
  sumFen(shares.filter(({ orderId }) => orderId === id).map(({ gross }) => gross))

function isTooMuch(order: OrderRecord, gross: Fen, over: boolean): boolean {
  const { invoiced: issued, invoicePending: pending, invoiceBeyond: beyond } = order
  const left = requestable({ due: dueOf(order), issued, pending, beyond })
  if (gross <= left) return false
  if (over) return true
  throw new Refusal('invoice.tooMuch', { amount: formatFen(gross), left: formatFen(left) })
}

/** What of an order is settled, by money or without, and neither invoiced nor asked for (分): nothing is to come for the rest. */
export const paidLeftOf = (order: OrderRecord): Fen =>
  Math.max(0, settledOf(order) - order.invoiced - order.invoicePending + order.invoiceBeyond) as Fen

/** Where the shop invoices what is paid, not even who may ask for more than is due gets an invoice before the money is there. */
async function refuseUnpaid(work: Work, orders: readonly OrderRecord[], shares: CheckedRequest['shares']) {
  const settings = one(await work.db.select().from(company).where(eq(company.id, 1)), 'company')
  if (!settings.invoiceAfterPayment) return
  for (const order of orders) {
    const left = paidLeftOf(order)
    const gross = shareIn(shares, order.id)
    if (gross > left)
      throw new Refusal('invoice.notPaid', { no: order.no ?? '', amount: formatFen(gross), left: formatFen(left) })
  }
}

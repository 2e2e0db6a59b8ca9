import type { Reading } from '../../db/engine'
import { findOrder, findOrderLines, type OrderLineRecord, type OrderRecord } from '../../db/order'
import { sentLines, sentTo, sentWithOrders } from '../../db/sold'
import { isAgreed } from '../order/agreed'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { PaperOf } from './paper'
import { type SoldFigures, type SoldLine, soldPart } from './sold'
import type { SoldDocument, SoldGoods } from './view'

type Sent = Awaited<ReturnType<typeof sentTo>>[number]

/** What was sold to one customer with some documents; `customerName` is '' where none of them says it. */
export interface Sold {
  customerId: Id
  customerName: string
  address: string
  mark: 'draft' | 'cancelled' | null
  parts: SoldDocument[]
}

/**
 * What was sold with an order, with some deliveries, or with a customer's deliveries of some days. Refuses deliveries of several
 * customers (`salesList.customers`), one that was taken back (`salesList.voided`) and what is not there (`record.notFound`).
 */
export function findSold(reading: Reading, of: PaperOf): Promise<Sold> {
  return 'orderId' in of ? ofOrder(reading, of.orderId) : ofDeliveries(reading, of)
}

async function ofOrder(reading: Reading, orderId: Id): Promise<Sold> {
  const order = await findOrder(reading, orderId)
  const lines = (await findOrderLines(reading, orderId)).map((line) => ({
    ...goodsOf(line),
    ...soldPart(soldLine(line), order.taxInclusive, worthOf(order, line)),
  }))
  const { customerId, customerName, address, state, no, orderOn: on, externalNo, taxInclusive } = order
  const mark = state === 'CANCELLED' ? 'cancelled' : isAgreed(state) ? null : 'draft'
  const head = { id: order.id, kind: 'order', no: no ?? '', on, otherNo: '', externalNo, taxInclusive } as const
  return { customerId, customerName, address, mark, parts: [{ ...head, lines: lines.filter(({ qty }) => qty > 0) }] }
}

/** What of an order line counts: what went of a closed order, or went beyond what was ordered; else what was ordered. */
function worthOf({ state }: OrderRecord, { qty, gross, deliveredQty, deliveredGross }: OrderLineRecord) {
  if (state === 'CLOSED' || deliveredQty > qty) return { qty: deliveredQty, gross: deliveredGross }
  return { qty, gross }
}

async function ofDeliveries(reading: Reading, of: Exclude<PaperOf, { orderId: Id }>): Promise<Sold> {
  const sent = 'customerId' in of ? await sentTo(reading, of) : await sentWithOrders(reading, of.deliveryIds)
  const ids = sent.map(({ id }) => id)
  const lines = await sentLines(reading, ids)
  const parts = sent.map(({ id, no, deliveredOn: on, order }): SoldDocument => {
    const { taxInclusive, externalNo } = order
    const own = lines.filter(({ row }) => row.deliveryId === id)
    return {
      id,
      kind: 'delivery',
      no,
      on,
      otherNo: order.no ?? '',
      externalNo,
      taxInclusive,
      lines: own.map(({ row, line }) => ({
        ...goodsOf(line),
        ...soldPart(soldLine(line), taxInclusive, row),
        id: row.id,
      })),
    }
  })
  const none = { customerName: '', address: '', mark: null }
  if ('customerId' in of) return { ...none, customerId: of.customerId, parts }
  return { ...none, ...oneCustomer(sent, new Set(of.deliveryIds).size), parts }
}

/** Whose deliveries they are. */
function oneCustomer(sent: readonly Sent[], asked: number) {
  const [first, ...others] = sent
  if (first === undefined || sent.length < asked) throw new Refusal('record.notFound', { record: 'delivery' })
  const gone = sent.find(({ state }) => state === 'VOIDED' || state === 'CANCELLED')
  if (gone) throw new Refusal('salesList.voided', { no: gone.no })
  const { customerName, address } = first.order
  const other = others.find(({ customerId }) => customerId !== first.customerId)
  if (other) throw new Refusal('salesList.customers', { one: customerName, other: other.order.customerName })
  return { customerId: first.customerId, customerName, address }
}

/** An order line as its parts are told by it. */
export const soldLine = (line: OrderLineRecord): SoldLine => ({
  ...line,
  price: line.dealPrice,
  share: line.discountShare,
})

/** The goods of an order line. */
export function goodsOf(line: OrderLineRecord): Omit<SoldGoods, keyof SoldFigures> {
  const { id, productId, spec, unit, taxKind, taxRate, note } = line
  const { productCode: code, productName: name, dealPrice: price } = line
  return { id, productId, code, name, spec, unit, price, taxKind, taxRate, note }
}

import { eq } from 'drizzle-orm'
import { type ApprovalRecord, ownFieldsOf } from '../../db/approval'
import { takeCoupon } from '../../db/coupon'
import { mayGoBelow } from '../../db/missing'
import { findOrderLines, type OrderLineRecord, type OrderRecord } from '../../db/order'
import { refuseClosedDay } from '../../db/period'
import { customers } from '../../db/schema/customer'
import { salesOrders } from '../../db/schema/order'
import { indexForSearch } from '../../db/search'
import { availableIn, postReservation, type StockPart, stockOf, stockParts } from '../../db/stock'
import type { Work } from '../command'
import { orderKey } from '../order/key'
import { moved } from '../order/order'
import type { Id } from '../value/id'
import { formatQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { printOf } from './print-of'

/**
 * Confirms an order, the only way there is: a round of its own has passed, and it was for just this customer, these lines and
 * prices (`approval.changed`), and the period of its day is still open (`period.closed`). The order reserves its goods (R-STK, INV-03); refuses more than is available (`stock.short`,
 * INV-01) unless the shortage is accepted or the shop allows it, and a coupon that another order holds by now (DSC-05).
 */
export async function confirmApproved(
  work: Work,
  order: OrderRecord,
  approval: ApprovalRecord,
  acceptShortage: boolean,
): Promise<void> {
  const no = order.no ?? ''
  const state = moved(order, order.state === 'PENDING' ? 'approve' : 'autoPass')
  const lines = await findOrderLines(work, order.id)
  const given = approval.orderId === order.id && approval.state === 'PASSED'
  if (!given || approval.fingerprint !== (await printOf(work, order, lines, ownFieldsOf(approval))))
    throw new Refusal('approval.changed', { no })
  await refuseClosedDay(work, order.orderOn)
  await takeCoupon(work, order)
  await reserve(work, lines, acceptShortage)
  await work.db
    .update(salesOrders)
    .set({ no, state, version: order.version + 1, confirmedAt: work.now, searchKey: orderKey(order) })
    .where(eq(salesOrders.id, order.id))
  await indexForSearch(work, 'order', [order.id])
  await rememberLastOrder(work, order.customerId, order.orderOn)
}

/** Lines of the same product, and the components of bundles, are looked at together. */
async function reserve(work: Work, lines: readonly OrderLineRecord[], acceptShortage: boolean): Promise<void> {
  for (const line of lines)
    for (const part of await stockParts(work, line, line.qty)) await take(work, part, acceptShortage)
}

async function take(work: Work, { productId, qty: need }: StockPart, acceptShortage: boolean): Promise<void> {
  const stock = await stockOf(work, productId)
  const available = availableIn(stock)
  if (need > available && !acceptShortage && !(await mayGoBelow(work, productId))) {
    throw new Refusal('stock.short', {
      product: stock.name,
      need: formatQty(need),
      available: formatQty(Math.max(0, available)),
    })
  }
  await postReservation(work, productId, need)
}

async function rememberLastOrder(work: Work, customerId: Id, orderOn: string): Promise<void> {
  const [customer] = await work.db
    .select({ lastOrderOn: customers.lastOrderOn })
    .from(customers)
    .where(eq(customers.id, customerId))
  if (customer?.lastOrderOn && customer.lastOrderOn >= orderOn) return
  await work.db.update(customers).set({ lastOrderOn: orderOn }).where(eq(customers.id, customerId))
}

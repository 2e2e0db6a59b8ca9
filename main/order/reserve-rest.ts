import { findOrderLines } from '../../db/order'
import { postReservation, stockParts } from '../../db/stock'
import type { Work } from '../command'
import { stillToGo } from '../delivery/left'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'

/** Frees the goods that are still held back for an order, or holds back again what is left to deliver of it (R-STK). */
export async function reserveRest(work: Work, orderId: Id, what: 'free' | 'hold'): Promise<void> {
  for (const line of await findOrderLines(work, orderId)) {
    for (const { productId, qty } of await stockParts(work, line, stillToGo(line)))
      await postReservation(work, productId, (what === 'free' ? -qty : qty) as Qty)
  }
}

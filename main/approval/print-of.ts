import type { OrderRecord } from '../../db/order'
import { discountOf } from '../order/discount'
import { type ApprovableLine, fingerprintOf } from './fingerprint'

/** The fingerprint of an order as it is stored, or as a change makes it. */
export const printOf = (order: OrderRecord, lines: readonly ApprovableLine[]): string =>
  fingerprintOf({ ...order, discount: discountOf(order), lines })

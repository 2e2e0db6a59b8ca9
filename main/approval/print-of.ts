import type { OrderLineRecord, OrderRecord } from '../../db/order'
import { discountOf } from '../order/discount'
import { fingerprintOf } from './fingerprint'

/** The fingerprint of an order as it is stored. */
export const printOf = (order: OrderRecord, lines: readonly OrderLineRecord[]): string =>
  fingerprintOf({ ...order, discount: discountOf(order), lines })

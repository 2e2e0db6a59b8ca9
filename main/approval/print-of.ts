import type { Reading } from '../../db/engine'
import { ownValues } from '../../db/field'
import type { OrderRecord } from '../../db/order'
import { discountOf } from '../order/discount'
import type { Id } from '../value/id'
import { type ApprovableLine, fingerprintOf } from './fingerprint'
import { ownTexts } from './ownrule'

/** The fingerprint of an order as it is stored, or as a change makes it, with what stands in the own fields its round looks at. */
export async function printOf(
  reading: Reading,
  order: OrderRecord,
  lines: readonly ApprovableLine[],
  ownFields: readonly Id[],
): Promise<string> {
  const own = ownFields.length === 0 ? [] : ownTexts(ownFields, await ownValues(reading, 'order', order.id))
  return fingerprintOf({ ...order, discount: discountOf(order), own, lines })
}

import type { Reading } from '../../db/engine'
import { findOrder } from '../../db/order'
import { findPaying } from '../../db/paying'
import type { Right } from '../access/right'
import { dueOf, settledOf } from '../order/due'
import type { Id } from '../value/id'
import { gateOf } from './gate'
import type { ShippingGate } from './view'

/** What stands between an order and its goods leaving (DLV-02); figures are told to who may read receivables. */
export async function readGate(
  reading: Reading,
  { orderId }: { orderId: Id },
  rights: readonly Right[],
): Promise<ShippingGate> {
  const order = await findOrder(reading, orderId)
  const gate = gateOf({ ...(await findPaying(reading, order)), due: dueOf(order), received: settledOf(order) })
  return { waits: gate.missing > 0, figures: rights.includes('receivable.read') ? gate : null }
}

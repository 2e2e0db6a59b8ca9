import type { Reading } from '../../db/engine'
import { findOrder } from '../../db/order'
import { findPaying } from '../../db/paying'
import { findStanding } from '../../db/standing'
import type { Right } from '../access/right'
import { creditGate, isShut } from '../customer/credit'
import { dueOf, settledOf } from '../order/due'
import type { Day } from '../value/day'
import { zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { gateOf } from './gate'
import type { ShippingGate } from './view'

/** What stands between an order and its goods leaving (DLV-02, R-CRD); figures are told to who may read receivables. */
export async function readGate(
  reading: Reading,
  { orderId }: { orderId: Id },
  { rights, today }: { rights: readonly Right[]; today: Day },
): Promise<ShippingGate> {
  const order = await findOrder(reading, orderId)
  const gate = gateOf({ ...(await findPaying(reading, order)), due: dueOf(order), received: settledOf(order) })
  const { mostOverdue, ...standing } = await findStanding(reading, order.customerId, today)
  const credit = creditGate(standing, zeroFen, mostOverdue)
  const mayKnow = rights.includes('receivable.read')
  const beyond = { beyond: isShut(credit), credit: mayKnow && isShut(credit) ? credit : null }
  return { waits: gate.missing > 0, figures: mayKnow ? gate : null, ...beyond }
}

import type { OrderRecord } from '../../db/order'
import { findPaying } from '../../db/paying'
import type { Work } from '../command'
import { dueOf, settledOf } from '../order/due'
import { type Fen, formatFen } from '../value/fen'
import { Refusal } from '../value/refusal'
import { gateOf } from './gate'

/**
 * Lets goods leave once enough is paid (DLV-02), or for a reason of somebody who may. Gives what the log says of that: what was
 * missing, and why they went all the same. Refuses with what is missing (`delivery.unpaid`; without figures
 * `delivery.waitsForMoney` to who may not read receivables), and a reason of who may not give one (`right.missing`).
 */
export async function checkPaid(
  work: Work,
  order: OrderRecord,
  reason: string,
): Promise<{ unpaid?: Fen; reason?: string }> {
  const paying = await findPaying(work, order)
  const { missing, needed, paid } = gateOf({ ...paying, due: dueOf(order), received: settledOf(order) })
  if (missing === 0) return {}
  if (reason !== '') {
    if (!work.user.rights.includes('delivery.override'))
      throw new Refusal('right.missing', { right: 'delivery.override' })
    return { unpaid: missing, reason }
  }
  const customer = order.customerName
  if (!work.user.rights.includes('receivable.read')) throw new Refusal('delivery.waitsForMoney', { customer })
  const [said, had, lacking] = [formatFen(needed), formatFen(paid), formatFen(missing)]
  throw new Refusal('delivery.unpaid', { customer, needed: said, paid: had, missing: lacking })
}

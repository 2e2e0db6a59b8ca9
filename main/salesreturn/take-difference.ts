import type { Work } from '../command'
import type { Gone } from '../delivery/difference'
import type { Id } from '../value/id'
import { findReturnableDelivery } from './check-lines'
import { returnAtOnce } from './return-at-once'

/**
 * Gives a customer the value of what did not arrive of a delivery (R-DLV): what was lost is credited and comes back nowhere, what
 * came back lies in stock again. Refuses as a return does.
 */
export async function takeDifference(
  work: Work,
  { deliveryId, on, lost, lines }: Gone,
): Promise<{ id: Id; no: string }> {
  const lots = lines.flatMap((line) => line.lots)
  return returnAtOnce(work, await findReturnableDelivery(work, deliveryId), { on, reason: '', lost, lines, lots })
}

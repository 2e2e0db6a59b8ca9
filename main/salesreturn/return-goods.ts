import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { ChosenLot } from '../value/lot'
import { Refusal } from '../value/refusal'
import { findReturnableDelivery, type Wanted } from './check-lines'
import { returnAtOnce } from './return-at-once'

interface ReturnInput {
  deliveryId: Id
  returnedOn: Day
  reason: string
  lines: Wanted[]
  lots: ChosenLot[]
}

/**
 * Takes goods back from one delivery in one step: they return to stock, and their value (R-AMT-9) is credited, first against
 * that delivery, then against what is due earliest; the rest stays in the customer's favour. The return is completed. Refuses
 * more than may come back (`return.tooMuch`) or from one that was voided (`return.voided`), a day before the delivery
 * (`return.beforeDelivery`) or after today (`day.future`).
 */
export async function returnGoods(work: Work, input: ReturnInput): Promise<{ id: Id; no: string }> {
  const { returnedOn: on, reason, lines, lots } = input
  const delivery = await findReturnableDelivery(work, input.deliveryId)
  if (on < delivery.deliveredOn)
    throw new Refusal('return.beforeDelivery', { day: on, deliveredOn: delivery.deliveredOn })
  if (on > work.today) throw new Refusal('day.future', { day: on })
  return returnAtOnce(work, delivery, { on, reason, lost: false, lines, lots })
}

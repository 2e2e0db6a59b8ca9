import { eq, inArray } from 'drizzle-orm'
import { type DeliveryRecord, findDelivery } from '../../db/delivery'
import { reverseMovements } from '../../db/reversal'
import { deliveries, deliveryDifferences, deliveryLines } from '../../db/schema/delivery'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { forgetDifferences } from './settle-differences'

/** Takes back a return that was written because goods had not arrived; `because` is the number of their delivery. */
export type GiveUp = (work: Work, undone: { returnId: Id; because: string }) => Promise<null>

/**
 * Takes back what was done about goods of a delivery that had not arrived: what was shipped again is voided, its goods are in
 * stock; what was credited is owed again, and what came back is gone again. Refuses while a replacement is with the customer
 * (`delivery.replacementReceived`), and where what came back does not lie there any more (`stock.notThere`).
 */
export async function undoDifferences(work: Work, { id, no }: DeliveryRecord, giveUp: GiveUp): Promise<void> {
  const lines = await work.db
    .select({ id: deliveryLines.id })
    .from(deliveryLines)
    .where(eq(deliveryLines.deliveryId, id))
  const lineIds = lines.map((line) => line.id)
  const found = await work.db
    .select({ returnId: deliveryDifferences.returnId, replacementId: deliveryDifferences.replacementId })
    .from(deliveryDifferences)
    .where(inArray(deliveryDifferences.deliveryLineId, lineIds))
  for (const returnId of new Set(found.flatMap((one) => one.returnId ?? [])))
    await giveUp(work, { returnId, because: no })
  for (const replacementId of new Set(found.flatMap((one) => one.replacementId ?? [])))
    await drop(work, replacementId, no)
  if (found.length > 0) await forgetDifferences(work, lineIds)
}

async function drop(work: Work, id: Id, original: string): Promise<void> {
  const { no, state, deliveredOn } = await findDelivery(work, id)
  if (state !== 'SHIPPED') throw new Refusal('delivery.replacementReceived', { no, original })
  await reverseMovements(work, work, { kind: 'delivery', documentId: id, documentNo: no, movedOn: deliveredOn })
  await work.db.update(deliveries).set({ state: 'VOIDED', voidReason: original }).where(eq(deliveries.id, id))
}

import { eq } from 'drizzle-orm'
import { allTaken, lotChoice } from '../../db/lot'
import { findDeliveredLines } from '../../db/salesreturn'
import { salesReturns } from '../../db/schema/salesreturn'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { ChosenLot } from '../value/lot'
import { zeroQty } from '../value/qty'
import { type DeliveryRecord, type Wanted, wantedParts } from './check-lines'
import { postGoods, postValue } from './post-return'
import { sourceOf, writeLines, writeReturn } from './write-return'

/** A return that is asked for and completed in one step; `lost` goods come back nowhere, and are credited all the same. */
export interface AtOnce {
  on: Day
  reason: string
  lost: boolean
  lines: readonly Wanted[]
  /** Which batches and serial numbers come back, where it is not plain. */
  lots: readonly ChosenLot[]
}

/** Writes a completed return of a delivery: its goods are in stock again unless they were lost, its value is credited (R-AMT-9). */
export async function returnAtOnce(
  work: Work,
  delivery: DeliveryRecord,
  { on, reason, lost, lines: wanted, lots }: AtOnce,
): Promise<{ id: Id; no: string }> {
  const parts = await wantedParts(work, delivery.id, wanted, null)
  const kind = lost ? ({ wish: 'refundOnly', cause: 'damaged' } as const) : ({ wish: 'credit', cause: '' } as const)
  const settled = { returnedOn: lost ? null : on, settledOn: on, settledBy: 'credit' } as const
  const made = await writeReturn(work, await sourceOf(work, delivery), on, {
    state: 'COMPLETED',
    ...kind,
    reason,
    ...settled,
  })
  await writeLines(work, made.id, parts, !lost)
  const { orderId, customerId } = delivery
  const returning = { ...made, orderId, customerId, deliveryId: delivery.id }
  const lines = await findDeliveredLines(work, made.id)
  if (!lost) {
    const good = await lotChoice(work, lots)
    const here = { movedOn: on, good, bad: good }
    for (const line of lines) await postGoods(work, returning, line, { good: line.asked.qty, bad: zeroQty }, here)
    allTaken(good)
  }
  const amount = await postValue(work, returning, lines, on)
  await work.db.update(salesReturns).set({ amount }).where(eq(salesReturns.id, made.id))
  const after = { no: made.no, state: 'COMPLETED', amount, reason }
  work.log({ record: 'salesReturn', recordId: made.id, after })
  return made
}

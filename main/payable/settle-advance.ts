import { openCredits } from '../../db/payable'
import type { Work } from '../command'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { settleItems } from './settle-items'

/**
 * Uses what a supplier holds in advance, payments and goods that went back, oldest first, for what is owed to it, earliest due
 * first (预付冲应付, R-ALC). No money moves.
 */
export async function settleAdvance(work: Work, { supplierId }: { supplierId: Id }): Promise<{ settled: Fen }> {
  let settled = 0
  for (const credit of await openCredits(work, supplierId)) settled += await settleItems(work, credit)
  work.log({ record: 'supplier', recordId: supplierId, after: { settled } })
  return { settled: settled as Fen }
}

import { and, asc, eq, gt } from 'drizzle-orm'
import { allocateByHand } from '../../db/allocation'
import { one } from '../../db/find'
import { unsettledItems } from '../../db/ledger'
import { credits } from '../../db/schema/receivable'
import { keepSettlement } from '../../db/settlement'
import type { Work } from '../command'
import type { Move } from '../settlement/moves'
import { zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { settleOldestFirst } from './settlement'

/** Uses what a customer has in hand, oldest credit first, for what is open, oldest due first (预收冲应收, R-ALC), as of today under a number of its own. No money moves. */
export async function settleAdvance(work: Work, { customerId }: { customerId: Id }): Promise<{ settled: number }> {
  const inHand = await work.db
    .select()
    .from(credits)
    .where(and(eq(credits.customerId, customerId), gt(credits.unallocated, zeroFen)))
    .orderBy(asc(credits.creditOn), asc(credits.id))
  let settled = 0
  const moves: Move[] = []
  for (const credit of inHand) {
    const items = (await unsettledItems(work, customerId)).map((item) => ({ ...item, no: item.documentNo }))
    for (const { itemId, amount } of settleOldestFirst(credit.unallocated, items, credit.orderId)) {
      await allocateByHand(
        work,
        work,
        credit,
        one(
          items.filter(({ id }) => id === itemId),
          'openItem',
        ),
        amount,
      )
      moves.push({ creditId: credit.id, itemId, amount })
      settled += amount
    }
  }
  const moment = { ...work, by: work.user.id }
  const kept = moves.length > 0 ? await keepSettlement(work, moment, { customerId, moves, note: '' }) : null
  work.log({ record: 'customer', recordId: customerId, after: { ...(kept && { no: kept.no }), settled } })
  return { settled }
}

import { and, asc, eq, gt } from 'drizzle-orm'
import { allocateByHand } from '../../db/allocation'
import { one } from '../../db/find'
import { type Credit, unsettledItems } from '../../db/ledger'
import { findOrder } from '../../db/order'
import { credits } from '../../db/schema/receivable'
import { keepSettlement } from '../../db/settlement'
import type { Work } from '../command'
import { toComeOf } from '../order/due'
import type { Move } from '../settlement/moves'
import { type Fen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { type Bound, settleReceived } from './settlement'

/** Uses what a customer has in hand, oldest credit first, for what is open, oldest due first (预收冲应收, R-ALC); what an order still has
 * outstanding is left to it. As of today under a number of its own. No money moves. */
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
    for (const { itemId, amount } of settleReceived(credit.unallocated, items, await boundOf(work, credit))) {
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

/** What is in hand for an order counts as received for it. */
async function boundOf(work: Work, { orderId, unallocated }: Credit): Promise<Bound | null> {
  const toCome = orderId === null ? null : toComeOf(await findOrder(work, orderId))
  return orderId === null || toCome === null ? null : { orderId, outstanding: (toCome + unallocated) as Fen }
}

import { eq, inArray } from 'drizzle-orm'
import { allocateByHand } from '../../db/allocation'
import { one } from '../../db/find'
import { credits, openItems } from '../../db/schema/receivable'
import { settlementLines, settlements } from '../../db/schema/writeoff'
import { findSettling, keepSettlement } from '../../db/settlement'
import type { Work } from '../command'
import { toComeSql } from '../order/due'
import { type Fen, sumFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { checkMoves, inverse, type Move } from './moves'

/**
 * Settles what is open with what is in hand as somebody says, and takes back what was settled so (R-ALC): all under one number, no money
 * moves, and what is set and taken back counts from today on. Refuses what `checkMoves` refuses.
 */
export async function settleCredits(
  work: Work,
  { customerId, moves, note }: { customerId: Id; moves: Move[]; note: string },
): Promise<{ id: Id; no: string }> {
  const done = await postMoves(work, customerId, moves)
  const moment = { ...work, by: work.user.id }
  const { id, no } = await keepSettlement(work, moment, { customerId, moves: done, note })
  work.log({
    record: 'customer',
    recordId: customerId,
    after: { no, settled: sumFen(done.map(({ amount }) => amount)) },
  })
  return { id, no }
}

/**
 * Undoes what was settled under a number. Refuses a second time (`settlement.undone`), and what something stands in the way of by now, as
 * `checkMoves` does.
 */
export async function undoSettlement(work: Work, { id }: { id: Id }): Promise<null> {
  const found = one(await work.db.select().from(settlements).where(eq(settlements.id, id)), 'settlement')
  if (found.state === 'UNDONE') throw new Refusal('settlement.undone', { no: found.no })
  const lines = await work.db.select().from(settlementLines).where(eq(settlementLines.settlementId, id))
  const moves = lines.map(({ creditId, openItemId: itemId, amount }) => ({ creditId, itemId, amount }))
  await postMoves(work, found.customerId, inverse(moves))
  const undone = { state: 'UNDONE', undoneBy: work.user.id, undoneAt: work.now } as const
  await work.db.update(settlements).set(undone).where(eq(settlements.id, id))
  const { no, customerId } = found
  work.log({ record: 'customer', recordId: customerId, before: { no, state: 'DONE' }, after: { no, state: 'UNDONE' } })
  return null
}

async function postMoves(work: Work, customerId: Id, said: readonly Move[]): Promise<Move[]> {
  const moves = checkMoves(await findSettling(work, customerId, toComeSql), said)
  const inHand = await work.db
    .select()
    .from(credits)
    .where(
      inArray(
        credits.id,
        moves.map(({ creditId }) => creditId),
      ),
    )
  const items = await work.db
    .select()
    .from(openItems)
    .where(
      inArray(
        openItems.id,
        moves.map(({ itemId }) => itemId),
      ),
    )
  for (const { creditId, itemId, amount } of moves) {
    const credit = one(
      inHand.filter(({ id }) => id === creditId),
      'credit',
    )
    const item = one(
      items.filter(({ id }) => id === itemId),
      'openItem',
    )
    await allocateByHand(work, work, credit, item, amount as Fen)
  }
  return moves
}

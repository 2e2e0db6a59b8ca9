import { eq, inArray } from 'drizzle-orm'
import { one } from '../../db/find'
import { allocate } from '../../db/ledger'
import { nextNumber } from '../../db/number'
import { credits, openItems } from '../../db/schema/receivable'
import { settlementLines, settlements } from '../../db/schema/writeoff'
import type { Work } from '../command'
import { type Fen, sumFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { checkMoves, inverse, type Move } from './moves'
import { readSettling } from './read-settling'

/**
 * Settles what is open with what is in hand as somebody says, and takes back what was settled so (R-ALC): all under one number, no money
 * moves, and each share counts as of the day on which both documents existed. Refuses what `checkMoves` refuses.
 */
export async function settleCredits(
  work: Work,
  { customerId, moves, note }: { customerId: Id; moves: Move[]; note: string },
): Promise<{ id: Id; no: string }> {
  const done = await postMoves(work, customerId, moves)
  return keepSettlement(work, customerId, done, note)
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

/** Writes down under a number what was settled by hand, of a customer (R-DOC); the log tells how much. */
export async function keepSettlement(
  work: Work,
  customerId: Id,
  moves: readonly Move[],
  note: string,
): Promise<{ id: Id; no: string }> {
  const no = await nextNumber(work, 'HXD', work.today)
  const id = work.newId()
  await work.db.insert(settlements).values({
    ...{ id, no, customerId, state: 'DONE', settledOn: work.today, note },
    ...{ createdBy: work.user.id, createdAt: work.now },
  })
  await work.db.insert(settlementLines).values(
    moves.map(({ creditId, itemId, amount }) => ({
      ...{ id: work.newId(), settlementId: id, creditId, openItemId: itemId, amount },
    })),
  )
  const settled = sumFen(moves.map(({ amount }) => amount))
  work.log({ record: 'customer', recordId: customerId, after: { no, settled } })
  return { id, no }
}

async function postMoves(work: Work, customerId: Id, said: readonly Move[]): Promise<Move[]> {
  const moves = checkMoves(await readSettling(work, { customerId }), said)
  const inHand = await work.db.select().from(credits).where(inArray(credits.id, moves.map(({ creditId }) => creditId)))
  const items = await work.db.select().from(openItems).where(inArray(openItems.id, moves.map(({ itemId }) => itemId)))
  for (const { creditId, itemId, amount } of moves) {
    const credit = one(inHand.filter(({ id }) => id === creditId), 'credit')
    const item = one(items.filter(({ id }) => id === itemId), 'openItem')
    await allocate(work, work, credit, item, amount as Fen)
  }
  return moves
}

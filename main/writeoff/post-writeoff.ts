import { and, eq, inArray } from 'drizzle-orm'
import { one } from '../../db/find'
import { cancelItem, postAllocations, postCredit, postOpenItem, reverseCredit } from '../../db/ledger'
import { credits, openItems } from '../../db/schema/receivable'
import { writeOffLines, type writeOffs } from '../../db/schema/writeoff'
import type { Work } from '../command'
import type { Settlement } from '../receivable/settlement'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { findItems, smallChangeLimit, stillThere } from './find-items'
import { owedInstead, takeOff } from './writeoff'

type WriteOffRecord = typeof writeOffs.$inferSelect
type Posted = Omit<WriteOffRecord, 'confirmedBy' | 'confirmedAt'>

/**
 * Takes a write-off off the items it names, as of its day; of a transfer the other customer owes as much from that day on, due when the
 * items were (R-ALC). Refuses what is not that much open any more, as `takeOff` does, and a customer that was merged meanwhile.
 */
export async function postWriteOff(
  work: Work,
  { id, no, kind, customerId, toCustomerId, writtenOn }: Posted,
): Promise<void> {
  await stillThere(work, customerId)
  const found = await findItems(work, customerId, id)
  const { lines, amount } = takeOff({ kind, writtenOn }, found, await linesOf(work, id), await smallChangeLimit(work))
  const about = { orderId: null, documentId: id, documentNo: no, amount }
  const ids = lines.map(({ itemId }) => itemId)
  const items = await work.db.select().from(openItems).where(inArray(openItems.id, ids))
  const credit = await postCredit(work, work, {
    ...about,
    customerId,
    kind: kind === 'transfer' ? 'transfer' : 'writeOff',
    creditOn: writtenOn,
  })
  await postAllocations(work, work, credit, items, lines)
  if (toCustomerId === null) return
  await stillThere(work, toCustomerId)
  for (const owed of owedInstead(found, lines))
    await postOpenItem(work, work, {
      ...about,
      customerId: toCustomerId,
      kind: 'transfer',
      itemOn: writtenOn,
      dueOn: owed.dueOn,
      amount: owed.amount,
    })
}

/**
 * Takes a write-off or a transfer back as if it had never been: the items are open again, and the other customer owes nothing for it as
 * of its day, or of today where that is in a closed period. Refuses a transfer of which something is settled there (`writeOff.settled`). Nothing is deleted.
 */
export async function reverseWriteOff(work: Work, { id, no, kind }: WriteOffRecord): Promise<void> {
  const posted = and(eq(credits.kind, kind === 'transfer' ? 'transfer' : 'writeOff'), eq(credits.documentId, id))
  const credit = one(await work.db.select().from(credits).where(posted), 'credit')
  const own = and(eq(openItems.kind, 'transfer'), eq(openItems.documentId, id))
  for (const item of await work.db.select().from(openItems).where(own)) {
    if (item.open !== item.amount)
      throw new Refusal('writeOff.settled', { no, documents: await settling(work, item.id) })
    await cancelItem(work, work, 'transferVoid', item, item.id)
  }
  await reverseCredit(work, work, credit)
}

/** The numbers of what settles an item. */
function settling(work: Work, itemId: Id): Promise<string> {
  return work.json<string>(
    `select json_quote(group_concat(no, '、')) from (select c.document_no as no from allocations a join credits c on c.id = a.credit_id
      where a.open_item_id = ?1 group by c.id having sum(a.amount) <> 0)`,
    [itemId],
  )
}

async function linesOf(work: Work, id: Id): Promise<Settlement[]> {
  const { openItemId: itemId, amount } = writeOffLines
  return work.db
    .select({ itemId, amount })
    .from(writeOffLines)
    .where(eq(writeOffLines.writeOffId, id))
    .orderBy(writeOffLines.id)
}

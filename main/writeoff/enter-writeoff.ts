import { nextNumber } from '../../db/number'
import { writeOffLines, writeOffs } from '../../db/schema/writeoff'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { findItems, smallChangeLimit, stillThere } from './find-items'
import { postWriteOff } from './post-writeoff'
import type { WriteOffFields } from './view'
import { checkHead, next, takeOff, type WriteOffState } from './writeoff'

/**
 * Enters a write-off or a transfer and submits it (R-AR): small change counts at once, anything else waits for finance and changes no
 * figure until then. Refuses what `checkHead` and `takeOff` refuse, and a customer that was merged.
 */
export async function enterWriteOff(
  work: Work,
  input: WriteOffFields,
): Promise<{ id: Id; no: string; state: WriteOffState }> {
  const { lines: said, ...head } = input
  checkHead(head, work.today)
  await stillThere(work, head.customerId)
  if (head.toCustomerId !== null) await stillThere(work, head.toCustomerId)
  const { lines, amount } = takeOff(head, await findItems(work, head.customerId), said, await smallChangeLimit(work))
  const no = await nextNumber(work, head.kind === 'transfer' ? 'ZYD' : 'CXD', head.writtenOn)
  const id = work.newId()
  const state = next('DRAFT', 'submit', head.kind)
  const confirmed = state === 'CONFIRMED' ? { confirmedBy: work.user.id, confirmedAt: work.now } : {}
  const row = { ...head, id, no, state, amount, answer: '', createdBy: work.user.id, createdAt: work.now }
  await work.db.insert(writeOffs).values({ ...row, ...confirmed })
  await work.db
    .insert(writeOffLines)
    .values(lines.map((line) => ({ id: work.newId(), writeOffId: id, openItemId: line.itemId, amount: line.amount })))
  if (state === 'CONFIRMED') await postWriteOff(work, row)
  work.log({ record: 'writeOff', recordId: id, after: { no, state, kind: head.kind, amount } })
  return { id, no, state }
}

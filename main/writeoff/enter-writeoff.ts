import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { nextNumber } from '../../db/number'
import { writeOffLines, writeOffs } from '../../db/schema/writeoff'
import type { Work } from '../command'
import type { Settlement } from '../receivable/settlement'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { findItems, refuseAgreedDay, smallChangeLimit, stillThere } from './find-items'
import { postWriteOff } from './post-writeoff'
import type { WriteOffFields } from './view'
import { checkHead, next, submittedAs, takeOff, type WriteOffState } from './writeoff'

/**
 * Enters a write-off or a transfer and submits it (R-AR): small change by who may confirm counts at once, anything else waits for finance
 * and changes no figure until then. Refuses what `checkHead` and `takeOff` refuse, a customer that was merged,
 * and a day of a statement one of the customers has confirmed (`statement.confirmed`).
 */
export async function enterWriteOff(
  work: Work,
  input: WriteOffFields,
): Promise<{ id: Id; no: string; state: WriteOffState }> {
  const { lines: _said, ...head } = input
  const { lines, amount } = await checked(work, input)
  const no = await nextNumber(work, head.kind === 'transfer' ? 'ZYD' : 'CXD', head.writtenOn)
  const id = work.newId()
  const state = next('DRAFT', 'submit', submittedAs(head.kind, work.user.rights))
  const confirmed = state === 'CONFIRMED' ? { confirmedBy: work.user.id, confirmedAt: work.now } : {}
  const row = { ...head, id, no, state, amount, answer: '', createdBy: work.user.id, createdAt: work.now }
  await work.db.insert(writeOffs).values({ ...row, ...confirmed })
  await writeLines(work, id, lines)
  if (state === 'CONFIRMED') await postWriteOff(work, row)
  work.log({ record: 'writeOff', recordId: id, after: { no, state, kind: head.kind, amount } })
  return { id, no, state }
}

/**
 * Changes a write-off that was withdrawn or rejected, and submits it again under its number, for the same customer. Who changes it is who
 * entered it from now on and does not confirm it. Refuses what entering one refuses, one in another state (`writeOff.eventNotAllowed`),
 * and a transfer made of something else or the other way round, whose numbers differ (`writeOff.transferStays`).
 */
export async function changeWriteOff(
  work: Work,
  { id, ...fields }: Omit<WriteOffFields, 'customerId'> & { id: Id },
): Promise<{ state: WriteOffState }> {
  const found = one(await work.db.select().from(writeOffs).where(eq(writeOffs.id, id)), 'writeOff')
  const { lines: said, ...head } = { ...fields, customerId: found.customerId }
  const state = next(found.state, 'submit', submittedAs(head.kind, work.user.rights))
  if ((head.kind === 'transfer') !== (found.kind === 'transfer'))
    throw new Refusal('writeOff.transferStays', { no: found.no }, { kind: 'writeOff.transferStays' })
  const { lines, amount } = await checked(work, { ...head, lines: said })
  const confirmed = state === 'CONFIRMED' ? { confirmedBy: work.user.id, confirmedAt: work.now } : {}
  const row = { ...found, ...head, state, amount, answer: '', createdBy: work.user.id, ...confirmed }
  await work.db.update(writeOffs).set(row).where(eq(writeOffs.id, id))
  await work.db.delete(writeOffLines).where(eq(writeOffLines.writeOffId, id))
  await writeLines(work, id, lines)
  if (state === 'CONFIRMED') await postWriteOff(work, row)
  const before = { state: found.state, kind: found.kind, amount: found.amount }
  work.log({ record: 'writeOff', recordId: id, before, after: { state, kind: head.kind, amount } })
  return { state }
}

/** What it takes off, once nothing of it is to be refused. */
async function checked(work: Work, { lines, ...head }: WriteOffFields): Promise<{ lines: Settlement[]; amount: Fen }> {
  checkHead(head, work.today)
  await stillThere(work, head.customerId)
  if (head.toCustomerId !== null) await stillThere(work, head.toCustomerId)
  await refuseAgreedDay(work, head)
  return takeOff(head, await findItems(work, head.customerId), lines, await smallChangeLimit(work))
}

async function writeLines(work: Work, writeOffId: Id, lines: readonly Settlement[]): Promise<void> {
  const rows = lines.map(({ itemId, amount }) => ({ id: work.newId(), writeOffId, openItemId: itemId, amount }))
  await work.db.insert(writeOffLines).values(rows)
}

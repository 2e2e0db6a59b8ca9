import { eq } from 'drizzle-orm'
import { listNeeded } from '../../db/field'
import { neededFields } from '../../db/schema/field'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { type NeededRecord, needableOf } from './needed'

/**
 * Says which of the program's own fields the shop wants filled in for customers or products (SEC-08); records that are there
 * stay as they are. Refuses a field that is none of them (`record.notFound`).
 */
export async function changeNeeded(
  work: Work,
  { record, fields }: { record: NeededRecord; fields: readonly string[] },
): Promise<null> {
  const known = needableOf(record)
  const unknown = fields.find((field) => !known.some((one) => one === field))
  if (unknown !== undefined) throw new Refusal('record.notFound', { record: unknown })
  const needed = known.filter((field) => fields.includes(field))
  const before = { record, needed: await listNeeded(work, record) }
  await work.db.delete(neededFields).where(eq(neededFields.record, record))
  if (needed.length > 0) await work.db.insert(neededFields).values(needed.map((field) => ({ record, field })))
  work.log({ record: 'company', recordId: 1 as Id, before, after: { record, needed } })
  return null
}

import { and, eq, ne } from 'drizzle-orm'
import { fieldValues, listFields } from '../../db/field'
import { one } from '../../db/find'
import { fields, fieldWords } from '../../db/schema/field'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { type Field, type FieldKind, type FieldRecord, isFoundBy, mostFields } from './field'
import { keepWords, type TypedWord } from './keep-words'
import { refuseInRule } from './refuse-in-rule'
import { renewOwners } from './renew-search'

/**
 * Defines a field for customers or products (SEC-04); it stands last. Refuses a name that another one bears (`name.taken`), a
 * choice without words (`text.required`), a word twice (`field.wordTwice`), and more than forty (`field.tooMany`).
 */
export async function createField(
  work: Work,
  input: { record: FieldRecord; name: string; kind: FieldKind; decimals: number; needed: boolean; words: string[] },
): Promise<{ id: Id }> {
  const there = await listFields(work, input.record)
  if (there.length >= mostFields) throw new Refusal('field.tooMany', { most: mostFields })
  const { record, name, kind, needed } = input
  const id = work.newId()
  await refuseTaken(work, record, name, id)
  const decimals = kind === 'number' ? input.decimals : 0
  const row = { id, record, name, nameKey: foldName(name), kind, decimals, needed, active: true }
  await work.db.insert(fields).values({ ...row, place: there.length + 1, createdAt: work.now })
  const words = input.words.map((word) => ({ name: word, active: true, was: '' }))
  if (kind === 'choice') await keepWords(work, { ...row, words }, words)
  work.log({ record: 'field', recordId: id, after: { record, name, kind, decimals, needed, words: input.words } })
  return { id }
}

/**
 * Renames a field, makes it needed or not, and puts the words of a choice in order; renamed words are renamed in the records.
 * Refuses as defining does, and leaving out a word that a record bears (`record.inUse`).
 */
export async function changeField(
  work: Work,
  { id, name, needed, words }: { id: Id; name: string; needed: boolean; words: TypedWord[] },
): Promise<null> {
  const before = await findField(work, id)
  await refuseTaken(work, before.record, name, id)
  await work.db
    .update(fields)
    .set({ name, nameKey: foldName(name), needed })
    .where(eq(fields.id, id))
  if (before.kind === 'choice') await keepWords(work, before, words)
  const was = { name: before.name, needed: before.needed, words: before.words }
  work.log({ record: 'field', recordId: id, before: was, after: { name, needed, words } })
  return null
}

/** Puts the fields of a kind of record in this order; those not named follow in their own. */
export async function orderFields(
  work: Work,
  { record, ids }: { record: FieldRecord; ids: readonly Id[] },
): Promise<null> {
  const there = await listFields(work, record)
  const placed = [...ids, ...there.map(({ id }) => id).filter((id) => !ids.includes(id))]
  for (const [at, id] of placed.entries())
    await work.db
      .update(fields)
      .set({ place: at + 1 })
      .where(and(eq(fields.id, id), eq(fields.record, record)))
  const names = (of: readonly Id[]) => of.map((id) => there.find((field) => field.id === id)?.name)
  const before = { record, order: there.map(({ name }) => name) }
  work.log({ record: 'company', recordId: 1 as Id, before, after: { record, order: names(placed) } })
  return null
}

/**
 * Puts a field out of use, so that it is shown nowhere and nothing is found by it, or in use again with the values it has kept.
 * Refuses while an approval rule looks at it (`field.inRule`).
 */
export async function retireField(work: Work, { id, active }: { id: Id; active: boolean }): Promise<null> {
  const before = await findField(work, id)
  if (!active) await refuseInRule(work, before)
  await work.db.update(fields).set({ active }).where(eq(fields.id, id))
  if (isFoundBy(before.kind)) await renewOwners(work, before)
  work.log({ record: 'field', recordId: id, before: { active: before.active }, after: { active } })
  return null
}

/** Deletes a field that no record has a value in; refuses any other with how many have (`record.inUse`), and one an approval rule looks at (`field.inRule`). */
export async function deleteField(work: Work, { id }: { id: Id }): Promise<null> {
  const field = await findField(work, id)
  await refuseInRule(work, field)
  const { record, name, kind } = field
  const { table } = fieldValues[record]
  const count = await work.json<number>(`select count(*) from ${table} where field_id = ?`, [id])
  if (count > 0) throw new Refusal('record.inUse', { name, count })
  await work.db.delete(fieldWords).where(eq(fieldWords.fieldId, id))
  await work.db.delete(fields).where(eq(fields.id, id))
  work.log({ record: 'field', recordId: id, before: { record, name, kind } })
  return null
}

async function findField(work: Work, id: Id): Promise<Field> {
  const row = one(await work.db.select({ record: fields.record }).from(fields).where(eq(fields.id, id)), 'field')
  return one(
    (await listFields(work, row.record)).filter((field) => field.id === id),
    'field',
  )
}

async function refuseTaken(work: Work, record: FieldRecord, name: string, except: Id): Promise<void> {
  const same = and(eq(fields.record, record), eq(fields.nameKey, foldName(name)), ne(fields.id, except))
  const [taken] = await work.db.select({ id: fields.id }).from(fields).where(same).limit(1)
  if (taken) throw new Refusal('name.taken', { name }, { name: 'name.taken' })
}

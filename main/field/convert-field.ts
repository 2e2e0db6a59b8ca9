import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { fieldValues, listFields } from '../../db/field'
import { one } from '../../db/find'
import { fields } from '../../db/schema/field'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { type ConversionReport, convertHeld, type Held, wordsOf } from './conversion'
import { type Field, type FieldKind, type FieldShape, type FieldValue, isFoundBy } from './field'
import { writeWords } from './keep-words'
import { refuseInRule } from './refuse-in-rule'
import { renewOwners } from './renew-search'
import { formatField } from './value'

/** The kind a field is to become; `decimals` is only a number's. */
interface Wanted {
  id: Id
  kind: FieldKind
  decimals: number
}

/** Values read anew at a time, and how many of those that cannot be read are told. */
const page = 2000
const mostExamples = 5

/** What a change of kind would do: how many values would be read anew, and which would be kept as a text only (bad-input 74). */
export async function tryConversion(reading: Reading, wanted: Wanted): Promise<ConversionReport> {
  const field = await findField(reading, wanted.id)
  return report(reading, field, await shapeOf(reading, field, wanted), async () => undefined)
}

/**
 * Changes the kind of a field, or a number's decimals. What cannot be read anew stays as a text beside the field; nothing is lost.
 * Refuses while an approval rule looks at it (`field.inRule`).
 */
export async function convertField(work: Work, wanted: Wanted): Promise<ConversionReport> {
  const field = await findField(work, wanted.id)
  await refuseInRule(work, field)
  const shape = await shapeOf(work, field, wanted)
  const { table, owner, owners } = fieldValues[field.record]
  const done = await report(work, field, shape, (rows) => write(work, table, rows))
  const { kind, decimals } = shape
  await work.db.update(fields).set({ kind, decimals }).where(eq(fields.id, field.id))
  await writeWords(work, field.id, shape.words)
  if (isFoundBy(field.kind) || isFoundBy(kind)) await renewOwners(work, field)
  // Who is typing in such a record began from a value that is another now.
  await work.run(
    `update ${owners} set version = version + 1 where id in (select ${owner} from ${table} where field_id = ?)`,
    [field.id],
  )
  const { read, kept } = done
  const before = { kind: field.kind, decimals: field.decimals }
  work.log({ record: 'field', recordId: field.id, before, after: { kind, decimals, read, kept } })
  return done
}

async function findField(reading: Reading, id: Id): Promise<Field> {
  const row = one(await reading.db.select({ record: fields.record }).from(fields).where(eq(fields.id, id)), 'field')
  return one(
    (await listFields(reading, row.record)).filter((field) => field.id === id),
    'field',
  )
}

/** A choice gets the texts that are there as its words. */
async function shapeOf(reading: Reading, field: Field, { kind, decimals }: Wanted): Promise<FieldShape> {
  if (kind !== 'choice') return { kind, decimals: kind === 'number' ? decimals : 0, words: [] }
  if (field.kind === 'choice') return field
  const texts = new Map<string, number>()
  for await (const rows of heldValues(reading, field)) {
    for (const { held } of rows) {
      const text = textOf(field, held)
      texts.set(text, (texts.get(text) ?? 0) + 1)
    }
  }
  return { kind, decimals: 0, words: wordsOf(texts).map((name) => ({ name, active: true })) }
}

const textOf = (field: Field, { value, copy }: Held) => copy ?? (value === null ? '' : formatField(field, value))

interface Row {
  id: Id
  name: string
  held: Held
}

/** Every value of a field with the name of its record, some at a time. */
async function* heldValues(reading: Reading, field: Field): AsyncGenerator<Row[]> {
  const { table, owner, owners, named } = fieldValues[field.record]
  for (let last = 0; ; ) {
    const rows = await reading.json<[Id, string, FieldValue | null, string | null, Id][]>(
      `select json_group_array(json_array(id, name, value, copy, owner)) from (
        select v.id, ${named} as name, v.${owner} as owner, coalesce(v.text_value, v.number_value) as value, v.copy from ${table} v
          join ${owners} o on o.id = v.${owner} where v.field_id = ? and v.${owner} > ? order by v.${owner} limit ${page})`,
      [field.id, last],
    )
    if (rows.length > 0) yield rows.map(([id, name, value, copy]) => ({ id, name, held: { value, copy } }))
    if (rows.length < page) return
    last = rows.at(-1)?.[4] ?? last
  }
}

async function report(
  reading: Reading,
  field: Field,
  shape: FieldShape,
  onPage: (rows: { id: Id; held: Held }[]) => Promise<void>,
): Promise<ConversionReport> {
  const done: ConversionReport = { read: 0, kept: 0, words: shape.words.map(({ name }) => name), examples: [] }
  for await (const rows of heldValues(reading, field)) {
    const converted = rows.map(({ id, name, held }) => ({ id, name, held: convertHeld(field, shape, held) }))
    for (const { name, held } of converted) {
      if (held.value !== null) done.read += 1
      else {
        done.kept += 1
        if (done.examples.length < mostExamples) done.examples.push({ name, text: held.copy ?? '' })
      }
    }
    await onPage(converted)
  }
  return done
}

async function write(work: Work, table: string, rows: readonly { id: Id; held: Held }[]): Promise<void> {
  const columns = rows.map(({ id, held: { value, copy } }) => [
    ...[id, typeof value === 'string' ? value : null, typeof value === 'number' ? value : null, copy],
  ])
  await work.run(
    `update ${table} set text_value = v.value ->> 1, number_value = v.value ->> 2, copy = v.value ->> 3
      from jsonb_each(?) v where ${table}.id = v.value ->> 0`,
    [JSON.stringify(columns)],
  )
}

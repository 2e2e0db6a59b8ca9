import { eq } from 'drizzle-orm'
import { fieldValues } from '../../db/field'
import { fieldWords } from '../../db/schema/field'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { Field, FieldWord } from './field'
import { refuseInRule } from './refuse-in-rule'
import { renewOwners } from './renew-search'

/** A word as its owner leaves it; `was` is what it was called before, '' for a new one. */
export interface TypedWord extends FieldWord {
  was: string
}

/**
 * Gives a choice these words in this order. A renamed word is renamed in the records and in the approval rules. Refuses a choice without words
 * (`text.required`), the same word twice (`field.wordTwice`), and leaving out one that a record bears (`record.inUse`) or an
 * approval rule asks for (`field.inRule`): it can only be put out of use.
 */
export async function keepWords(work: Work, field: Field, words: readonly TypedWord[]): Promise<void> {
  if (words.length === 0) throw new Refusal('text.required', {}, { words: 'text.required' })
  refuseTwice(words)
  await rename(work, field, words)
  await refuseInUse(work, field, words)
  await writeWords(work, field.id, words)
}

/** Writes the words of a choice in the place of those that were there. */
export async function writeWords(work: Work, fieldId: Id, words: readonly FieldWord[]): Promise<void> {
  await work.db.delete(fieldWords).where(eq(fieldWords.fieldId, fieldId))
  const rows = words.map(({ name, active }, at) => ({ fieldId, name, active, place: at + 1 }))
  if (rows.length > 0) await work.db.insert(fieldWords).values(rows)
}

function refuseTwice(words: readonly TypedWord[]): void {
  const keys = words.map(({ name }) => foldName(name))
  const twice = words.find((_, at) => keys.indexOf(keys[at] ?? '') !== at)
  if (twice) throw new Refusal('field.wordTwice', { name: twice.name }, { words: 'field.wordTwice' })
}

/** All at once, so that two words can change places; who is typing in such a record sees that it was changed. */
async function rename(work: Work, { id, record }: Field, words: readonly TypedWord[]): Promise<void> {
  const renamed = words.filter(({ was, name }) => was !== '' && was !== name).map(({ was, name }) => [was, name])
  if (renamed.length === 0) return
  const { table, owner, owners } = fieldValues[record]
  const pairs = JSON.stringify(renamed)
  await work.run(
    `update ${owners} set version = version + 1 where id in (select ${owner} from ${table} where field_id = ?
      and text_value in (select value ->> 0 from jsonb_each(?)))`,
    [id, pairs],
  )
  await work.run(
    `update ${table} set text_value = w.value ->> 1 from jsonb_each(?) w where field_id = ? and text_value = w.value ->> 0`,
    [pairs, id],
  )
  await work.run(
    `update approval_own_rules set text_value = w.value ->> 1 from jsonb_each(?) w where field_id = ? and text_value = w.value ->> 0`,
    [pairs, id],
  )
  await renewOwners(work, { id, record })
}

async function refuseInUse(work: Work, field: Field, words: readonly TypedWord[]): Promise<void> {
  const { id, record } = field
  const gone = field.words.filter(({ name }) => !words.some(({ was }) => was === name))
  for (const { name } of gone) await refuseInRule(work, field, name)
  const [borne] = await work.json<[string, number][]>(
    `select json_group_array(json_array(text_value, total)) from (select text_value, count(*) as total
      from ${fieldValues[record].table} where field_id = ? and text_value not in (select value from json_each(?))
      group by text_value order by text_value limit 1)`,
    [id, JSON.stringify(words.map(({ name }) => name))],
  )
  if (borne) throw new Refusal('record.inUse', { name: borne[0], count: borne[1] }, { words: 'record.inUse' })
}

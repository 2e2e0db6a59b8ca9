import type { Reading } from '../../db/engine'
import type { Right } from '../access/right'
import { Refusal } from '../value/refusal'
import { discussed, type Topic } from './discussed'

/** Refuses a record the user may not read (`right.missing`), and one that is not there (`record.notFound`). */
export async function findTopic(
  reading: Reading,
  rights: readonly Right[],
  { record, recordId }: Topic,
): Promise<void> {
  const { table, read } = discussed[record]
  if (!rights.includes(read)) throw new Refusal('right.missing', { right: read })
  const there = await reading.json<number>(`select json(count(*)) from ${table} where id = ?1`, [recordId])
  if (there === 0) throw new Refusal('record.notFound', { record })
}

import type { Reading } from '../../db/engine'
import type { Right } from '../access/right'
import { searchKey } from '../search/key'
import type { Id } from '../value/id'
import type { Comment, Mention, Reader } from './comment'
import { type Discussed, discussed, readableWith, type Topic } from './discussed'
import { findReaders } from './find-readers'
import { findTopic } from './find-topic'

/** A page of what was said about a record, newest first, before the id of the last one seen. Refuses as reading the record does. */
export async function listComments(
  reading: Reading,
  rights: readonly Right[],
  { record, recordId, before, count }: Topic & { before: Id | null; count: number },
): Promise<Comment[]> {
  await findTopic(reading, rights, { record, recordId })
  const rows = await reading.json<(Omit<Comment, 'mentioned'> & { mentioned: string[] })[]>(
    `select json_group_array(json_object('id', id, 'text', text, 'byId', created_by, 'by', name, 'at', created_at,
        'struckAt', struck_at, 'mentioned', (select json_group_array(m.name) from (
          select x.name from comment_mentions n join users x on x.id = n.user_id where n.comment_id = c.id order by x.name) m))) from (
      select c.*, u.name from comments c join users u on u.id = c.created_by
      where c.record = ?1 and c.record_id = ?2 and c.id < ?3 order by c.id desc limit ?4) c`,
    [record, recordId, before ?? Number.MAX_SAFE_INTEGER, count],
  )
  return rows
}

/** The comments that name the user and that they have not seen, newest first, at most fifty; none of records they may no longer read. */
export async function listMentions(reading: Reading, rights: readonly Right[], userId: Id): Promise<Mention[]> {
  const lists = await Promise.all(readableWith(rights).map((record) => mentionsAbout(reading, record, userId)))
  return lists
    .flat()
    .sort((one, other) => other.id - one.id)
    .slice(0, 50)
}

/** Who can be named in a comment about such a record, with what they are found by. */
export async function listReaders(reading: Reading, record: Discussed): Promise<Reader[]> {
  const readers = await findReaders(reading, record)
  return readers.map((person) => ({ ...person, key: searchKey(person.name) }))
}

function mentionsAbout(reading: Reading, record: Discussed, userId: Id): Promise<Mention[]> {
  const { table, title } = discussed[record]
  return reading.json<Mention[]>(
    `select json_group_array(json_object('id', id, 'record', record, 'recordId', record_id, 'text', text, 'by', name,
        'at', created_at, 'title', (select ${title} from ${table} t where t.id = record_id))) from (
      select c.*, u.name from comment_mentions m join comments c on c.id = m.comment_id join users u on u.id = c.created_by
      where m.user_id = ?1 and m.read_at is null and c.struck_at is null and c.record = ?2 order by c.id desc limit 50)`,
    [userId, record],
  )
}

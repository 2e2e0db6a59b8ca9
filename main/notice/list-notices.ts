import type { Reading } from '../../db/engine'
import type { Right } from '../access/right'
import { discussed, discussedRecords, readableWith } from '../talk/discussed'
import type { Id } from '../value/id'
import { type NoticeRecord, noticeRecords } from './event'
import type { Notice, NoticeCount } from './view'

/** Whose notices, and what they may read: what was told once and may not be read any more is told no more (IDP-07). */
export interface Reader {
  userId: Id
  rights: readonly Right[]
}

/** How many notices and comments that name somebody they have not seen. */
export function countNotices(reading: Reading, reader: Reader): Promise<NoticeCount> {
  return reading.json<NoticeCount>(countSql, paramsOf(reader))
}

/** A page of what somebody was told, newest first, before the id of the last one seen; comments that name them among it. */
export function listNotices(
  reading: Reading,
  reader: Reader,
  { unread, before, count }: { unread: boolean; before: Id | null; count: number },
): Promise<Notice[]> {
  const from = before ?? Number.MAX_SAFE_INTEGER
  return reading.json<Notice[]>(listSql(unread), [...paramsOf(reader), from, count])
}

/** The person, the records they may read, and those of them that are talked about. */
function paramsOf({ userId, rights }: Reader): [number, string, string] {
  const records = (Object.keys(noticeRecords) as NoticeRecord[]).filter((one) => rights.includes(noticeRecords[one]))
  return [userId, JSON.stringify(records), JSON.stringify(readableWith(rights))]
}

const readable = 'n.record in (select value from json_each(?2))'
const mentions = `comment_mentions m join comments c on c.id = m.comment_id and c.struck_at is null
  and c.record in (select value from json_each(?3))`
const newest = `max(coalesce((select n.id from notices n where n.user_id = ?1 order by n.id desc limit 1), 0),
  coalesce((select m.comment_id from comment_mentions m where m.user_id = ?1 and m.read_at is null order by m.comment_id desc limit 1), 0))`

/** What the bell asks: the unread alone, by their index, and the newest of all. */
export const countSql = `select json_object('newest', ${newest}, 'unread',
  (select count(*) from notices n where n.user_id = ?1 and n.read_at is null and ${readable})
  + (select count(*) from ${mentions} where m.user_id = ?1 and m.read_at is null))`

const orderSql = `case record when 'salesOrder' then record_id when 'receipt' then (select r.order_id from receipts r where r.id = record_id)
  when 'invoiceRequest' then (select i.order_id from invoice_requests i where i.id = record_id) end`

/** What the sentence of a comment says of its document. */
const saidOfSql = `case c.record ${discussedRecords
  .map((record) => {
    const { table, title, with: partner } = discussed[record]
    const params = `json_object('no', coalesce(nullif(${title}, ''), '—'), 'customer', ${partner}, 'by', u.name)`
    return `when '${record}' then (select ${params} from ${table} t where t.id = c.record_id)`
  })
  .join(' ')} end`

/** The newest of both kinds, each from its own index, then the newest of all. */
const listSql = (unread: boolean) => `select json_group_array(json_object('id', id, 'event', event, 'record', record,
    'recordId', record_id, 'orderId', ${orderSql}, 'because', because, 'params', json(params), 'text', text, 'at', at, 'readAt', read_at)) from (
  select * from (
    select * from (select n.id, n.event, n.record, n.record_id, n.because, n.params, n.text, n.at, n.read_at from notices n
      where n.user_id = ?1 and n.id < ?4 and ${readable} ${unread ? 'and n.read_at is null' : ''} order by n.id desc limit ?5)
    union all
    select * from (select c.id, 'commentMentioned', c.record, c.record_id, null,
        ${saidOfSql}, c.text, c.created_at, m.read_at
      from ${mentions} join users u on u.id = c.created_by
      where m.user_id = ?1 and m.comment_id < ?4 ${unread ? 'and m.read_at is null' : ''} order by m.comment_id desc limit ?5))
  order by id desc limit ?5)`

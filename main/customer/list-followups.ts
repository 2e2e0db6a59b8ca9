import type { Reading } from '../../db/engine'
import type { Id } from '../value/id'
import type { FeedEntry, FollowUp } from './followup'

/** What was spoken about an order, newest first, at most fifty (CUS-07). */
export function followUpsOfOrder(reading: Reading, { orderId }: { orderId: Id }): Promise<FollowUp[]> {
  return reading.json<FollowUp[]>(
    `select json_group_array(json_object('id', id, 'at', happened_at, 'channel', channel, 'person', person,
        'content', content, 'by', user_name)) from (
      select f.*, u.name as user_name from follow_ups f join users u on u.id = f.created_by
      where f.customer_id = (select customer_id from sales_orders where id = ?1) and f.order_id = ?1 order by f.happened_at desc, f.id desc limit 50)`,
    [orderId],
  )
}

/**
 * What colleagues have spoken with customers, as far as somebody sees it and not what they noted for themselves, newest first, before the id of the last one seen, with
 * what was answered and who liked it (COL-05).
 */
export async function listFeed(
  reading: Reading,
  userId: Id,
  { before, count }: { before: Id | null; count: number },
): Promise<FeedEntry[]> {
  const entries = await reading.json<(Omit<FeedEntry, 'liked'> & { liked: 0 | 1 })[]>(feedSql, [
    ...[userId, before ?? Number.MAX_SAFE_INTEGER, count],
  ])
  return entries.map((entry) => ({ ...entry, liked: entry.liked === 1 }))
}

const feedSql = `select json_group_array(json_object('id', id, 'at', happened_at, 'channel', channel, 'person', person, 'content', content,
    'by', user_name, 'customerId', customer_id, 'customerName', customer_name, 'orderId', order_id, 'orderNo', order_no,
    'replies', (select json_group_array(json_object('id', r.id, 'text', r.text, 'by', r.name, 'at', r.created_at)) from (
      select r.*, u.name from follow_up_replies r join users u on u.id = r.created_by where r.follow_up_id = x.id order by r.id) r),
    'likes', (select json_group_array(l.name) from (
      select u.name from follow_up_likes l join users u on u.id = l.user_id where l.follow_up_id = x.id order by u.name) l),
    'liked', exists (select 1 from follow_up_likes l where l.follow_up_id = x.id and l.user_id = ?1))) from (
  select f.id, f.happened_at, f.channel, f.person, f.content, u.name as user_name, f.customer_id, c.name as customer_name,
    o.id as order_id, o.no as order_no
  from follow_ups f join users u on u.id = f.created_by join customers c on c.id = f.customer_id
    left join sales_orders o on o.id = f.order_id
  where f.id < ?2 and f.channel <> 'note' order by f.id desc limit ?3) x`

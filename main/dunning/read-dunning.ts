import { readPromises } from '../../db/dunning'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { type DunningPage, judgeAll } from './dunning'
import { leftSql, levelSql, promiseSql } from './dunningsql'

/** So many items stand in a letter; the rest is in its sum. */
const mostItems = 500

/** What is overdue of a customer today, and what was said about it, the latest first. */
export async function readDunning(
  reading: Reading,
  today: Day,
  { customerId }: { customerId: Id },
): Promise<DunningPage> {
  const promises = judgeAll(await readPromises(reading, today, customerId), today)
  const params = [today, customerId, JSON.stringify(promises), mostItems]
  return one(await reading.json<DunningPage[]>(pageSql, params), 'customer')
}

const late = `i.customer_id = ?2 and i."open" <> 0 and i.due_on < ?1`

const pageSql = `select json_group_array(json(page)) from (select json_object('customerId', c.id, 'customerName', c.name, 'contact', c.contact, 'phone', c.phone,
  'address', c.province || c.city || c.address, 'level', coalesce(${levelSql}, 0), 'overdue', coalesce(b.overdue, 0),
  'unallocated', -c.unallocated, 'left', coalesce(${leftSql}, 0), 'count', b.items,
  'items', (select json_group_array(json_object('id', id, 'documentNo', document_no, 'orderNo', order_no, 'itemOn', item_on, 'dueOn', due_on,
    'days', cast(julianday(?1) - julianday(due_on) as integer), 'amount', amount, 'settled', amount - "open", 'open', "open")) from (
    select i.*, o.no as order_no from open_items i left join sales_orders o on o.id = i.order_id where ${late}
    order by i.due_on, i.id limit ?4)),
  'notes', (select json_group_array(json_object('id', id, 'notedOn', noted_on, 'channel', channel, 'said', said, 'level', level,
    'nextOn', next_on, 'promisedOn', promised_on, 'promisedAmount', promised_amount, 'promise', promise, 'by', name,
    'withdrawn', case when withdrawn_at is null then null else json_object('reason', withdrawn_reason, 'by', taker) end)) from (
    select p.*, u.name, w.name as taker, ${promiseSql('?3')} as promise from dunning_notes p join users u on u.id = p.created_by
    left join users w on w.id = p.withdrawn_by
    where p.customer_id = ?2 order by p.noted_on desc, p.id desc)))
  as page from customers c join (select min(i.due_on) as oldest_on, sum(i."open") as overdue, count(*) as items from open_items i where ${late}) b
  left join dunning_notes n on n.id = (select x.id from dunning_notes x where x.customer_id = c.id
    and x.withdrawn_at is null order by x.noted_on desc, x.id desc limit 1)
  where c.id = ?2)`

import type { Engine, Reading } from '../../db/engine'
import { outstandingSql, settledSql } from '../order/due'
import { addDays, type Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { dayOf, type Instant } from '../value/instant'
import { presetDays, type TimedEvent } from './event'
import { findRules } from './find-rules'
import { type News, type Teller, tellPeople } from './tell-people'

/** What has lain for longer than these days is not reminded of any more: nobody wants to hear of years ago. */
const longest = 90
const msOfDay = 86_400_000

/**
 * Reminds of orders that nobody has touched for days, and then again the superior (NTF-01), and tells of those that are late
 * (ORD-23), and of money that is due soon or overdue. Each order and span, and each customer and due day, once, however often it
 * is looked and however long the program was off. Gives how many there were.
 */
export async function remindForgotten(engine: Engine, teller: Omit<Teller, 'actor'>): Promise<number> {
  const { now } = teller
  const rules = await findRules(engine)
  const daysOf = (timed: TimedEvent) => rules.find(({ event }) => event === timed)?.days ?? presetDays[timed]
  const [days, today] = [daysOf('orderUntouched'), dayOf(now)]
  const untouched = await findUntouched(engine, now, days)
  const news = [
    ...untouched.flatMap((one) => newsOfUntouched(one, now, days)),
    ...(await findLate(engine, today)),
    ...(await findDue(engine, today, daysOf('moneyDue'))),
    ...(await findPlanned(engine, today, daysOf('moneyDue'))),
  ]
  if (news.length > 0) await engine.tx((tx) => tellPeople(tx, { ...teller, actor: null }, news))
  return news.length
}

interface Untouched {
  id: Id
  touchedAt: Instant
}

/** The owner is told after the days, the superior after as many again. */
function newsOfUntouched({ id, touchedAt }: Untouched, now: Instant, days: number): News[] {
  const since = Math.floor((now - touchedAt) / msOfDay)
  const news = { record: 'salesOrder', recordId: id, params: { days: since }, once: `touched ${touchedAt}` } as const
  const forgotten = since >= 2 * days ? [{ ...news, event: 'orderForgotten' } as const] : []
  return [{ ...news, event: 'orderUntouched' }, ...forgotten]
}

const findUntouched = (reading: Reading, now: Instant, days: number): Promise<Untouched[]> =>
  reading.json(untouchedSql, [now - days * msOfDay, now - longest * msOfDay, now - 2 * days * msOfDay])

const told = (event: string, once: string) => `exists (select 1 from notices n where n.event = '${event}'
  and n.record = 'salesOrder' and n.record_id = x.id and n.once = ${once})`

/** Orders to handle (待处理) whose last entry in the log lies between two moments, and that were not reminded of since; the index of the states finds them. */
export const untouchedSql = `select json_group_array(json_object('id', id, 'touchedAt', touched)) from (
  select o.id, coalesce((select l.at from activity_log l where l.record = 'salesOrder' and l.record_id = o.id order by l.id desc limit 1),
    o.created_at) as touched
  from sales_orders o where o.state in ('DRAFT', 'PENDING', 'REJECTED', 'CONFIRMED') and o.historical = 0 and o.archived = 0) x
  where touched <= ?1 and touched > ?2
    and not (${told('orderUntouched', `'touched ' || touched`)} and (touched > ?3 or ${told('orderForgotten', `'touched ' || touched`)}))`

/** Orders whose promised day has passed before they were all shipped, by the index of the states; each promised day is told of once. */
export const lateSql = `select json_group_array(json_object('id', id, 'day', promised_on)) from (
  select o.id, o.promised_on from sales_orders o
  where o.promised_on < ?1 and o.promised_on >= ?2 and o.archived = 0 and o.historical = 0
    and o.state in ('CONFIRMED', 'PROCESSING', 'PART_SHIPPED')) x
  where not ${told('orderLate', `'promised ' || promised_on`)}`

async function findLate(reading: Reading, today: Day): Promise<News[]> {
  const late = await reading.json<{ id: Id; day: Day }[]>(lateSql, [today, addDays(today, -longest)])
  return late.map(({ id, day }) => ({
    event: 'orderLate',
    record: 'salesOrder',
    recordId: id,
    params: { day },
    once: `promised ${day}`,
  }))
}

/** What has been overdue for longer than these days was told of before, or is too old to be news. */
const longestOverdue = 10

/** What each customer owes for each due day, without orders that have a plan of their own, between two days, unless that was told of as it stands on day ?3; an index holds what is open. */
export const dueSql = `select json_group_array(json_object('id', customer_id, 'day', due_on, 'amount', amount)) from (
  select customer_id, due_on, sum("open") as amount from open_items
  where "open" <> 0 and due_on between ?1 and ?2
    and (order_id is null or not exists (select 1 from receipt_instalments p where p.order_id = open_items.order_id)) group by customer_id, due_on having sum("open") > 0) x
  where not exists (select 1 from notices n where n.event = case when due_on < ?3 then 'moneyOverdue' else 'moneyDue' end
    and n.record = 'customer' and n.record_id = x.customer_id and n.once = 'due ' || due_on)`

/** What of an order's plan is open between two days, by customer and day, unless that was told of as it stands on day ?3. */
export const plannedSql = `select json_group_array(json_object('id', customer_id, 'order', id, 'day', due_on, 'amount', amount)) from (
  select o.customer_id, o.id, i.due_on, min(i.until - ${settledSql}, i.amount, ${outstandingSql}) as amount
  from receipt_instalments i join sales_orders o on o.id = i.order_id
  where i.due_on between ?1 and ?2 and i.until > ${settledSql} and ${outstandingSql} > 0) x
  where not exists (select 1 from notices n where n.event = case when due_on < ?3 then 'moneyOverdue' else 'moneyDue' end
    and n.record = 'customer' and n.record_id = x.customer_id and n.once = 'plan ' || x.id || ' ' || due_on)`

async function findPlanned(reading: Reading, today: Day, days: number): Promise<News[]> {
  const span = [addDays(today, -longestOverdue), addDays(today, days), today]
  const due = await reading.json<{ id: Id; order: Id; day: Day; amount: Fen }[]>(plannedSql, span)
  return due.map(({ id, order, day, amount }) => ({
    record: 'customer',
    recordId: id,
    params: { day, amount },
    once: `plan ${order} ${day}`,
    event: day < today ? 'moneyOverdue' : 'moneyDue',
  }))
}

async function findDue(reading: Reading, today: Day, days: number): Promise<News[]> {
  const span = [addDays(today, -longestOverdue), addDays(today, days), today]
  const due = await reading.json<{ id: Id; day: Day; amount: Fen }[]>(dueSql, span)
  return due.map(({ id, day, amount }) => ({
    record: 'customer',
    recordId: id,
    params: { day, amount },
    once: `due ${day}`,
    event: day < today ? 'moneyOverdue' : 'moneyDue',
  }))
}

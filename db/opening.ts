import type { NewOpening, Opening, OpeningPage } from '../main/receivable/opening'
import type { Day } from '../main/value/day'
import type { Id } from '../main/value/id'
import type { Reading, Tx } from './engine'
import type { Moment } from './ledger'
import { nextNumbers } from './number'
import { refuseClosedDay } from './period'

/** Every opening balance with its sign: what was owed is an open item, what was paid in advance a credit. */
export const openingsSql = `select id, customer_id, document_no as no, item_on as opened_on, due_on, amount, "open" from open_items
    where kind = 'opening'
  union all select id, customer_id, document_no, credit_on, null, -amount, -unallocated from credits where kind = 'opening'`

/**
 * Posts opening balances, each with a number of its day, and raises the customers' maintained figures with them. Gives
 * their ids in the same order. Whether a customer has one already is the caller's question. Refuses a day of a closed period
 * (`period.closed`).
 */
export async function postOpenings(tx: Tx, at: Moment, openings: readonly NewOpening[]): Promise<Id[]> {
  await refuseEarliest(
    tx,
    openings.map(({ openedOn }) => openedOn),
  )
  const numbers = await numbersFor(tx, openings)
  const posted = openings.map((opening, i) => ({ ...opening, id: at.newId(), no: numbers[i] ?? '' }))
  const owed = posted.filter(({ amount }) => amount > 0)
  const advances = posted.filter(({ amount }) => amount < 0)
  await tx.bulk(
    'open_items',
    ['id', 'customer_id', 'document_id', 'document_no', 'item_on', 'due_on', 'amount', 'open'],
    owed.map((one) => [one.id, one.customerId, one.id, one.no, one.openedOn, one.dueOn, one.amount, one.amount]),
    { kind: 'opening', order_id: null, created_at: at.now },
  )
  await tx.bulk(
    'credits',
    ['id', 'customer_id', 'document_id', 'document_no', 'credit_on', 'amount', 'unallocated'],
    advances.map((one) => [one.id, one.customerId, one.id, one.no, one.openedOn, -one.amount, -one.amount]),
    { kind: 'opening', order_id: null, reverses: null, created_at: at.now },
  )
  await addToCustomers(
    tx,
    posted.map((one) => one.id),
    1,
  )
  return posted.map(({ id }) => id)
}

/** Takes opening balances back, and their customers' figures with them, and allocations that were taken back themselves. Refuses those of a closed period (`period.closed`). */
export async function removeOpenings(tx: Tx, ids: readonly Id[]): Promise<void> {
  const some = JSON.stringify(ids)
  const days = `select opened_on as day from (${openingsSql}) where id in (select value from json_each(?1))`
  await refuseEarliest(tx, await tx.json<Day[]>(`select json_group_array(day) from (${days})`, [some]))
  await addToCustomers(tx, ids, -1)
  await tx.run(
    `delete from allocations where open_item_id in (select value from json_each(?1)) or credit_id in (select value from json_each(?1))`,
    [some],
  )
  await tx.run('delete from due_changes where open_item_id in (select value from json_each(?))', [some])
  for (const table of ['open_items', 'credits'])
    await tx.run(`delete from ${table} where kind = 'opening' and id in (select value from json_each(?))`, [some])
}

/** The documents that settle opening balances, or are settled by them; while there are any, these cannot be taken back. */
export function settlingOpenings(reading: Reading, ids: readonly Id[]): Promise<string[]> {
  return reading.json<string[]>(
    `select json_group_array(distinct no) from (
      select case when i.id in (select value from json_each(?1)) then c.document_no else i.document_no end as no
      from allocations a join open_items i on i.id = a.open_item_id join credits c on c.id = a.credit_id
      where a.open_item_id in (select value from json_each(?1)) or a.credit_id in (select value from json_each(?1))
      group by i.id, c.id having sum(a.amount) <> 0 order by 1)`,
    [JSON.stringify(ids)],
  )
}

/** A customer's opening balances, and the first day on which its account has anything else. */
export function readOpenings(reading: Reading, { id }: { id: Id }): Promise<OpeningPage> {
  return reading.json<OpeningPage>(
    `select json_object('openings', (select json_group_array(json_object('id', id, 'no', no, 'openedOn', opened_on, 'dueOn', due_on,
        'amount', amount, 'open', "open")) from (${openingsSql}) where customer_id = ?1),
      'firstOn', (select min(day) from (${firstDaysSql}) where customer_id = ?1))`,
    [id],
  )
}

/** The first day of each kind in a customer's account apart from its opening. */
export const firstDaysSql = `select customer_id, min(item_on) as day from open_items where kind <> 'opening' group by customer_id
  union all select customer_id, min(credit_on) from credits where kind <> 'opening' group by customer_id`

/** One opening balance with its customer; null when it is not there. */
export async function findOpening(reading: Reading, id: Id): Promise<(Opening & { customerId: Id }) | null> {
  const [found] = await reading.json<(Opening & { customerId: Id })[]>(
    `select json_group_array(json_object('id', id, 'customerId', customer_id, 'no', no, 'openedOn', opened_on, 'dueOn', due_on,
      'amount', amount, 'open', "open")) from (${openingsSql}) where id = ?`,
    [id],
  )
  return found ?? null
}

async function refuseEarliest(tx: Tx, days: readonly Day[]): Promise<void> {
  const [earliest] = [...days].sort()
  if (earliest !== undefined) await refuseClosedDay(tx, earliest)
}

async function numbersFor(tx: Tx, openings: readonly NewOpening[]): Promise<string[]> {
  const days = new Map<Day, number>()
  for (const { openedOn } of openings) days.set(openedOn, (days.get(openedOn) ?? 0) + 1)
  const given = new Map<Day, string[]>()
  for (const [day, count] of days) given.set(day, await nextNumbers(tx, 'QCD', day, count))
  return openings.map(({ openedOn }) => given.get(openedOn)?.shift() ?? '')
}

/** Adds the openings to their customers' figures (`sign` 1), or takes them out again (-1). */
async function addToCustomers(tx: Tx, ids: readonly Id[], sign: 1 | -1): Promise<void> {
  await tx.run(
    `update customers set receivable = receivable + ?2 * v.owed, unallocated = unallocated + ?2 * v.advance from (
      select customer_id, sum(case when amount > 0 then amount else 0 end) as owed,
        sum(case when amount < 0 then -amount else 0 end) as advance from (${openingsSql})
      where id in (select value from json_each(?1)) group by customer_id) v where v.customer_id = customers.id`,
    [JSON.stringify(ids), sign],
  )
}

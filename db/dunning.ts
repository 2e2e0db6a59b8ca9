import type { Came, Promised } from '../main/dunning/dunning'
import type { Day } from '../main/value/day'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'

/**
 * The promises of each customer who is late on a day, or of one customer, and the receipts that may keep them. What was taken back is no
 * promise, and a voided receipt no money.
 */
export function readPromises(
  reading: Reading,
  today: Day,
  customerId: Id | null,
): Promise<{ promises: Promised[]; received: Came[] }[]> {
  return reading.json(customerId === null ? promisesSql(lateSql) : promisesSql('x.customer_id = ?1'), [
    customerId ?? today,
  ])
}

const lateSql = `exists (select 1 from open_items i where i.customer_id = x.customer_id and i."open" <> 0 and i.due_on < ?1)`

const promisesSql = (which: string) => `with p as materialized (select x.* from dunning_notes x
    where x.promised_on is not null and x.withdrawn_at is null and ${which})
  select json_group_array(json_object('promises', json(promises), 'received', (
    select json_group_array(json_object('on', k.credit_on, 'at', k.created_at, 'amount', k.amount)) from credits k
    where k.customer_id = g.customer_id and k.kind = 'receipt' and (k.credit_on >= g.first_on or k.created_at > g.first_at)
      and not exists (select 1 from credits v where v.reverses = k.id)))) from (
  select customer_id, min(noted_on) as first_on, min(created_at) as first_at, json_group_array(json_object('id', id, 'notedOn', noted_on,
    'createdAt', created_at, 'promisedOn', promised_on, 'promisedAmount', promised_amount)) as promises from p group by customer_id) g`

import type { Reading, SqlValue } from '../../db/engine'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { Reminder } from './followup'

/** What a user is to be reminded of before a moment, the oldest first, at most fifty. */
export function dueReminders(reading: Reading, userId: Id, before: Instant): Promise<Reminder[]> {
  return list(reading, 'r.user_id = ?1 and r.due_at < ?2', [userId, before])
}

/** What is still to be done for a customer, by whomever. */
export function customerReminders(reading: Reading, { customerId }: { customerId: Id }): Promise<Reminder[]> {
  return list(reading, 'r.customer_id = ?1', [customerId])
}

function list(reading: Reading, where: string, params: SqlValue[]): Promise<Reminder[]> {
  return reading.json<Reminder[]>(
    `select json_group_array(json_object('id', id, 'customerId', customer_id, 'customerName', name, 'phone', phone,
        'about', about, 'orderId', order_id, 'dueAt', due_at, 'userName', user_name)) from (
      select r.id, r.order_id, r.customer_id, c.name, c.phone, r.about, r.due_at, u.name as user_name
      from reminders r join customers c on c.id = r.customer_id join users u on u.id = r.user_id
      where r.done_at is null and ${where} order by r.due_at, r.id limit 50)`,
    params,
  )
}

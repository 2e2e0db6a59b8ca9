import type { Standing } from '../main/customer/credit'
import type { Day } from '../main/value/day'
import type { Id } from '../main/value/id'
import { creditUsedSql } from './customer'
import type { Reading } from './engine'

/** How a customer stands today, and from how many days overdue its goods wait; null where they do not (R-CRD). */
export function findStanding(
  reading: Reading,
  customerId: Id,
  today: Day,
): Promise<Standing & { mostOverdue: number | null }> {
  return reading.json(standingSql, [customerId, today])
}

const standingSql = `select json_object('limit', c.credit_limit, 'used', ${creditUsedSql},
  'overdueDays', coalesce((select cast(julianday(?2) - julianday(min(i.due_on)) as integer) from open_items i
    where i.customer_id = c.id and i."open" > 0 and i.due_on < ?2), 0),
  'mostOverdue', (select overdue_days from receivable_settings)) from customers c where c.id = ?1`

import type { Reading } from '../../db/engine'
import type { SignedInUser } from '../access/view'
import type { Instant } from '../value/instant'
import { isLate } from './late'
import { type Failure, told } from './rule'
import type { InboxRow } from './view'

interface Stored extends Omit<InboxRow, 'late' | 'failures' | 'openedAt'> {
  openedAt: Instant
  remindAfter: number | null
  failures: string
}

/** The orders that wait for a person, the longest first (APR-11). */
export async function listInbox(
  reading: Reading,
  { id, rights }: Pick<SignedInUser, 'id' | 'rights'>,
  now: Instant,
): Promise<InboxRow[]> {
  const rows = await reading.json<Stored[]>(inboxSql, [id])
  const may = { knowDebts: true, knowCosts: rights.includes('cost.read') }
  return rows.map(({ remindAfter, failures, ...row }) => ({
    ...row,
    failures: told(JSON.parse(failures) as Failure[], may),
    late: isLate({ openedAt: row.openedAt, remindAfter }, now),
  }))
}

const inboxSql = `select json_group_array(json_object('taskId', task_id, 'orderId', order_id, 'no', no, 'version', version,
    'customerName', customer_name, 'gross', gross, 'isChange', json(iif(change_id is null, 'false', 'true')), 'orderOn', order_on, 'submittedBy', submitter, 'forName', for_name,
    'openedAt', opened_at, 'remindAfter', remind_after, 'failures', failures)) from (
  select t.id as task_id, o.id as order_id, o.no, o.version, o.customer_name, coalesce(c.gross, o.gross) as gross, a.change_id, o.order_on, u.name as submitter,
    f.name as for_name, t.opened_at, t.remind_after, a.failures
  from approval_tasks t join approvals a on a.id = t.approval_id join sales_orders o on o.id = a.order_id
    left join order_changes c on c.id = a.change_id join users u on u.id = a.submitted_by left join users f on f.id = t.for_user_id
  where t.user_id = ?1 and t.state = 'OPEN' and a.state = 'PENDING' order by t.opened_at, t.id)`

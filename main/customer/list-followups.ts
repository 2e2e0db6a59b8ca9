import type { Reading } from '../../db/engine'
import type { Id } from '../value/id'
import type { FollowUp } from './followup'

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

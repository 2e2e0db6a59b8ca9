import type { Reading } from '../../db/engine'
import type { Id } from '../value/id'
import type { NoticeRecord, Params } from './event'
import type { Parts } from './recipient'

/** What of a record its notices tell, and who has to do with it. */
export interface Concerned {
  params: Params
  parts: Parts
}

/** Whom records of a kind concern, and what is said of each; what is gone is not among them. */
export async function findConcerned(
  reading: Reading,
  record: NoticeRecord,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Concerned>> {
  const found = await reading.json<(Concerned & { id: Id })[]>(
    `select json_group_array(json_object('id', id, 'params', json(params), 'parts', json(parts))) from (${concernedSql[record]})`,
    [JSON.stringify(ids)],
  )
  return new Map(found.map(({ id, ...concerned }) => [id, concerned]))
}

const list = (ids: string) => `(select json_group_array(distinct id) from (${ids}) where id is not null)`
const noOne = 'select null as id'

interface Found {
  owner: string
  submitter: string
  /** The order's id, in SQL, where the record has one. */
  order: string
}

/** The people of a record as JSON, from SQL that gives the ids of each part. */
const partsSql = ({ owner, submitter, order }: Found) => `json_object(
  'owner', ${list(owner)}, 'submitter', ${list(submitter)},
  'team', ${list(`select user_id as id from order_members m where m.order_id = ${order}`)},
  'approvers', ${list(`select k.user_id as id from approval_tasks k join approvals a on a.id = k.approval_id
    where a.order_id = ${order} and k.state in ('OPEN', 'APPROVED', 'REJECTED')`)},
  'shippers', ${list(`select created_by as id from deliveries d where d.order_id = ${order} and d.state = 'SHIPPED'`)},
  'finance', ${list(`select u.id from users u join roles r on r.id = u.role_id where r.code = 'accountant'`)})`

const concernedSql: Readonly<Record<NoticeRecord, string>> = {
  salesOrder: `select o.id, json_object('no', coalesce(o.no, '—'), 'customer', o.customer_name, 'amount', o.gross,
      'owner', coalesce((select u.name from users u where u.id = o.owner_id), '—')) as params,
    ${partsSql({
      owner: 'select o.owner_id as id',
      submitter: `select coalesce((select submitted_by from approvals a where a.order_id = o.id order by round desc limit 1), o.created_by) as id`,
      order: 'o.id',
    })} as parts from sales_orders o where o.id in (select value from json_each(?1))`,
  receipt: `select r.id, json_object('no', r.no, 'customer', c.name, 'amount', r.amount) as params,
    ${partsSql({
      owner: 'select coalesce((select owner_id from sales_orders o where o.id = r.order_id), c.owner_id) as id',
      submitter: 'select r.created_by as id',
      order: 'r.order_id',
    })} as parts from receipts r join customers c on c.id = r.customer_id where r.id in (select value from json_each(?1))`,
  invoiceRequest: `select i.id, json_object('no', i.no, 'order', coalesce(o.no, '—'), 'customer', o.customer_name, 'amount', i.gross) as params,
    ${partsSql({ owner: 'select o.owner_id as id', submitter: 'select i.created_by as id', order: 'o.id' })} as parts
    from invoice_requests i join sales_orders o on o.id = i.order_id where i.id in (select value from json_each(?1))`,
  customer: `select c.id, json_object('customer', c.name) as params,
    ${partsSql({ owner: 'select c.owner_id as id', submitter: noOne, order: 'null' })} as parts from customers c where c.id in (select value from json_each(?1))`,
  followUp: `select f.id, json_object('customer', c.name) as params,
    ${partsSql({ owner: 'select c.owner_id as id', submitter: 'select f.created_by as id', order: 'null' })} as parts
    from follow_ups f join customers c on c.id = f.customer_id where f.id in (select value from json_each(?1))`,
  company: `select c.id, json_object() as params, ${partsSql({ owner: noOne, submitter: noOne, order: 'null' })} as parts
    from company c where c.id in (select value from json_each(?1))`,
  product: `select p.id, json_object('product', p.name) as params,
    ${partsSql({
      owner: `select o.owner_id as id from sales_order_lines l join sales_orders o on o.id = l.order_id
        where l.product_id = p.id and l.delivered_qty < l.qty and o.state in ('CONFIRMED', 'PROCESSING', 'PART_SHIPPED')`,
      submitter: noOne,
      order: 'null',
    })} as parts from products p where p.id in (select value from json_each(?1))`,
}

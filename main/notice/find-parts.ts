import type { Reading } from '../../db/engine'
import type { Right } from '../access/right'
import { ownerCode } from '../access/role'
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

const askedSql = (
  order: string,
) => `select k.user_id as id from approval_tasks k join approvals a on a.id = k.approval_id
    where a.order_id = ${order} and k.state in ('OPEN', 'APPROVED', 'REJECTED')`
/** Everybody who may do something. */
const holders = (right: Right) => `select u.id from users u join roles r on r.id = u.role_id
    where r.code = '${ownerCode}' or u.role_id in (select role_id from role_rights where "right" = '${right}')`

interface Found {
  owner: string
  submitter: string
  /** The order's id, in SQL, where the record has one. */
  order: string
  /** Who may decide, where no round of approval says who is asked; who goes there. */
  approvers?: string
  technician?: string
}

/** The people of a record as JSON, from SQL that gives the ids of each part. */
const partsSql = ({ owner, submitter, order, approvers = askedSql(order), technician = noOne }: Found) => `json_object(
  'owner', ${list(owner)}, 'submitter', ${list(submitter)},
  'team', ${list(`select user_id as id from order_members m where m.order_id = ${order}`)},
  'approvers', ${list(approvers)}, 'technician', ${list(technician)},
  'shippers', ${list(`select created_by as id from deliveries d where d.order_id = ${order} and d.state = 'SHIPPED'`)},
  'finance', ${list(`select u.id from users u join roles r on r.id = u.role_id where r.code = 'accountant'`)})`

/** A purchase order or a purchase return belongs to whoever wrote it. */
const purchaseSql = (
  table: string,
) => `select p.id, json_object('no', coalesce(p.no, '—'), 'supplier', p.supplier_name, 'amount', p.gross) as params,
    ${partsSql({
      owner: 'select p.created_by as id',
      submitter: 'select p.created_by as id',
      order: 'null',
      approvers: holders('purchase.approve'),
    })} as parts from ${table} p where p.id in (select value from json_each(?1))`

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
  refund: `select r.id, json_object('no', r.no, 'customer', c.name, 'amount', r.amount) as params,
    ${partsSql({
      owner: 'select coalesce((select owner_id from sales_orders o where o.id = b.order_id), c.owner_id) as id',
      submitter: 'select r.created_by as id',
      order: 'b.order_id',
      approvers: holders('receipt.confirm'),
    })} as parts from refunds r join customers c on c.id = r.customer_id left join sales_returns b on b.id = r.return_id
    where r.id in (select value from json_each(?1))`,
  payment: `select p.id, json_object('no', p.no, 'supplier', s.name, 'amount', p.amount) as params,
    ${partsSql({
      owner: 'select p.created_by as id',
      submitter: 'select p.created_by as id',
      order: 'null',
      approvers: holders('payment.confirm'),
    })} as parts from payments p join suppliers s on s.id = p.supplier_id where p.id in (select value from json_each(?1))`,
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
  purchaseOrder: purchaseSql('purchase_orders'),
  purchaseReturn: purchaseSql('purchase_returns'),
  salesReturn: `select r.id, json_object('no', r.no, 'customer', coalesce(o.customer_name, c.name), 'order', coalesce(o.no, '—')) as params,
    ${partsSql({
      owner: 'select coalesce(o.owner_id, c.owner_id) as id',
      submitter: 'select r.created_by as id',
      order: 'r.order_id',
      approvers: holders('return.approve'),
    })} as parts from sales_returns r join customers c on c.id = r.customer_id
      left join sales_orders o on o.id = r.order_id where r.id in (select value from json_each(?1))`,
  serviceOrder: `select s.id, json_object('no', s.no, 'customer', s.customer_name) as params,
    ${partsSql({
      owner: 'select s.owner_id as id',
      submitter: 'select s.created_by as id',
      order: 'null',
      approvers: holders('service.plan'),
      technician: 'select s.technician_id as id',
    })} as parts from service_orders s where s.id in (select value from json_each(?1))`,
  stockTransfer: `select m.id, json_object('no', m.no, 'from', f.name, 'to', w.name, 'day', m.planned_on, 'carrier', m.carrier) as params,
    ${partsSql({
      owner: 'select m.created_by as id',
      submitter: 'select m.created_by as id',
      order: 'null',
      approvers: holders('transfer.plan'),
    })} as parts from stock_transfers m join warehouses f on f.id = m.from_id join warehouses w on w.id = m.to_id
    where m.id in (select value from json_each(?1))`,
  period: `select c.id, json_object('day', c.to_on) as params, ${partsSql({ owner: noOne, submitter: noOne, order: 'null' })} as parts
    from period_closings c where c.id in (select value from json_each(?1))`,
  product: `select p.id, json_object('product', p.name) as params,
    ${partsSql({
      owner: `select o.owner_id as id from sales_order_lines l join sales_orders o on o.id = l.order_id
        where l.product_id = p.id and l.delivered_qty < l.qty and o.state in ('CONFIRMED', 'PROCESSING', 'PART_SHIPPED')`,
      submitter: noOne,
      order: 'null',
    })} as parts from products p where p.id in (select value from json_each(?1))`,
}

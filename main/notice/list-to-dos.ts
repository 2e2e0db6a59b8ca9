import { availableGoodsSql, shortLineSql } from '../../db/available'
import { readPromises } from '../../db/dunning'
import type { Reading, SqlValue } from '../../db/engine'
import type { SignedInUser } from '../access/view'
import { judgeAll } from '../dunning/dunning'
import { latest, overdueSql, promiseSql } from '../dunning/dunningsql'
import { outstandingSql, settledSql } from '../order/due'
import { awaitingStates } from '../purchase/purchase'
import type { SalesReturnState } from '../salesreturn/salesreturn'
import { addDays, type Day } from '../value/day'
import { dayStart } from '../value/instant'
import { usualSoonDays } from '../value/lot'
import { isService, type ToDoGroup, type ToDoKind, toDoKindsOf } from './todo'

/** Of each kind so many are shown; the rest is counted. */
const shown = 50

/**
 * What a person has to do, by kind (NTF-02). Nothing of it is kept: it follows from the documents as they are now, so that what
 * is done is gone.
 */
export async function listToDos(reading: Reading, user: SignedInUser, today: Day): Promise<ToDoGroup[]> {
  const found = await Promise.all(
    toDoKindsOf(user).map(async (kind) => {
      const { rows, params } = toDoOf(kind, user, today)
      const more = kind === 'dun' ? [JSON.stringify(judgeAll(await readPromises(reading, today, null), today))] : []
      return { kind, ...(await reading.json<Omit<ToDoGroup, 'kind'>>(groupSql(rows), [...params, ...more])) }
    }),
  )
  return found.filter(({ count }) => count > 0)
}

/** Rows with id, opens, opens_id, title, detail, amount and day, the most pressing first. */
const groupSql = (rows: string) => `with due as (${rows}) select json_object('count', (select count(*) from due),
  'items', (select json_group_array(json_object('id', id, 'opens', opens, 'opensId', opens_id, 'title', title, 'detail', detail,
    'amount', amount, 'day', day)) from (select * from due limit ${shown})))`

interface Rows {
  rows: string
  params: SqlValue[]
}

function toDoOf(kind: ToDoKind, { id: me, role }: SignedInUser, today: Day): Rows {
  const params: Record<ToDoKind, SqlValue[]> = {
    approve: [me],
    rework: [me],
    astray: [me],
    late: [me, today],
    tellLate: [today],
    short: [me, isService(role) ? 1 : 0],
    ship: [],
    confirmReceipt: [],
    confirmRefund: [],
    confirmWriteOff: [],

    followUp: [me, dayStart(addDays(today, 1))],
    collect: [me, addDays(today, soon)],
    dun: [today, me],
    issueInvoice: [],
    redLetter: [],
    restock: [],
    expire: [addDays(today, usualSoonDays)],
    approveRequest: [],
    approvePurchase: [],
    reworkPurchase: [me],
    latePurchase: [today],
    inspectGoods: [],
    pay: [addDays(today, soon)],
    confirmPayment: [],
    settlePurchaseReturn: [],
    decideReturn: [],
    inspectReturn: [],
    settleReturn: [],
    visit: [me, today],
  }
  return { rows: rowsSql[kind], params: params[kind] }
}

/** Money due within so many days is to be asked for, or paid. */
const soon = 3

const order = `o.id, 'order' as opens, o.id as opens_id, coalesce(o.no, '') as title, o.customer_name as detail, o.gross as amount, o.promised_on as day`
const waiting = `o.archived = 0 and o.historical = 0 and o.state in ('CONFIRMED', 'PROCESSING', 'PART_SHIPPED')`

/** Purchase orders and purchase returns of which a condition holds. */
const purchasesIn = (
  condition: string,
) => `select id, 'purchase' as opens, id as opens_id, no as title, supplier_name as detail,
    gross as amount, null as day, ordered_on as since from purchase_orders where ${condition}
  union all select id, 'purchaseReturn', id, no, supplier_name, gross, null, returned_on from purchase_returns where ${condition}`

/** Sales returns in a state, and since when. */
const returnsIn = (state: SalesReturnState, since: string) =>
  `select r.id, 'return' as opens, r.id as opens_id, r.no as title, c.name as detail, null as amount, ${since} as day
    from sales_returns r join customers c on c.id = r.customer_id where r.state = '${state}' order by day, r.id`

const rowsSql: Readonly<Record<ToDoKind, string>> = {
  approve: `select o.id, 'order' as opens, o.id as opens_id, coalesce(o.no, '') as title, o.customer_name as detail,
      coalesce(c.gross, o.gross) as amount, null as day
    from approval_tasks k join approvals a on a.id = k.approval_id join sales_orders o on o.id = a.order_id
      left join order_changes c on c.id = a.change_id
    where k.user_id = ?1 and k.state = 'OPEN' and a.state = 'PENDING' order by k.opened_at, k.id`,
  rework: `select ${order} from sales_orders o where o.state = 'REJECTED' and o.archived = 0 and o.historical = 0
      and ?1 in (o.owner_id, (select a.submitted_by from approvals a where a.order_id = o.id order by a.round desc limit 1))
    order by o.order_on, o.id`,
  astray: `select d.id, 'delivery' as opens, d.id as opens_id, d.no as title, o.customer_name || '  ' || x.reason as detail, null as amount,
      d.delivered_on as day
    from delivery_troubles x join deliveries d on d.id = x.delivery_id join sales_orders o on o.id = d.order_id
    where x.settled_at is null and d.state <> 'VOIDED' and ?1 in (o.owner_id, x.raised_by) order by x.raised_at, x.id`,
  late: `select ${order} from sales_orders o where o.promised_on < ?2 and ${waiting} and o.owner_id = ?1
    order by o.promised_on, o.id`,
  tellLate: `select ${order} from sales_orders o where o.promised_on < ?1 and ${waiting}
      and not exists (select 1 from follow_ups f where f.customer_id = o.customer_id and f.order_id = o.id and f.happened_on > o.promised_on)
    order by o.promised_on, o.id`,
  short: `select ${order} from sales_orders o where ${waiting} and (o.owner_id = ?1 or ?2 = 1) and exists (select 1 from sales_order_lines l
      where l.order_id = o.id and ${shortLineSql})
    order by o.promised_on nulls last, o.order_on, o.id`,
  followUp: `select r.id, iif(r.order_id is null, 'customer', 'order') as opens, coalesce(r.order_id, r.customer_id) as opens_id,
      r.about as title, c.name as detail, null as amount, null as day
    from reminders r join customers c on c.id = r.customer_id where r.user_id = ?1 and r.done_at is null and r.due_at < ?2
    order by r.due_at, r.id`,
  ship: `select ${order} from sales_orders o where ${waiting} and o.on_hold = 0 order by o.promised_on nulls last, o.order_on, o.id`,
  collect: `select c.id, 'customer' as opens, c.id as opens_id, c.name as title, '' as detail, sum(i.amount) as amount, min(i.due_on) as day
    from (select customer_id, "open" as amount, due_on from open_items where "open" > 0 and due_on <= ?2
        and (order_id is null or not exists (select 1 from receipt_instalments p where p.order_id = open_items.order_id))
      union all select o.customer_id, min(p.until - ${settledSql}, p.amount, ${outstandingSql}), p.due_on
      from receipt_instalments p join sales_orders o on o.id = p.order_id
      where p.due_on <= ?2 and p.until > ${settledSql} and ${outstandingSql} > 0) i
    join customers c on c.id = i.customer_id where c.owner_id = ?1 group by c.id, c.name order by day, c.id`,
  dun: `select c.id, 'customer' as opens, c.id as opens_id, c.name as title, p.said as detail, b.overdue as amount,
      min(coalesce(p.next_on, p.promised_on), coalesce(p.promised_on, p.next_on)) as day
    from ${overdueSql} b join customers c on c.id = b.customer_id join dunning_notes p on p.id = ${latest('')}
    where ?2 in (p.created_by, c.owner_id)
      and (p.next_on <= ?1 or (p.promised_on <= ?1 and ${promiseSql('?3')} <> 'kept')) order by day, c.id`,
  confirmReceipt: `select r.id, 'receipts' as opens, null as opens_id, r.no as title, c.name as detail, r.amount, r.received_on as day
    from receipts r join customers c on c.id = r.customer_id where r.state = 'PENDING' order by r.received_on, r.id`,
  confirmRefund: `select r.id, 'refunds' as opens, null as opens_id, r.no as title, c.name as detail, r.amount, r.paid_on as day
    from refunds r join customers c on c.id = r.customer_id where r.state = 'PENDING' order by r.paid_on, r.id`,
  confirmWriteOff: `select w.id, 'writeOffs' as opens, null as opens_id, w.no as title, c.name as detail, w.amount, w.written_on as day
    from write_offs w join customers c on c.id = w.customer_id where w.state = 'PENDING' order by w.written_on, w.id`,
  issueInvoice: `select i.id, 'invoice' as opens, i.id as opens_id, i.no as title, i.title as detail, i.gross as amount,
      i.requested_on as day
    from invoice_requests i where i.state in ('PENDING', 'APPROVED') order by i.requested_on, i.id`,
  redLetter: `select o.id, 'order' as opens, o.id as opens_id, o.no as title, o.customer_name as detail,
      o.red_due as amount, o.order_on as day
    from sales_orders o where o.red_due > 0 and (o.returned > 0 or o.state = 'CLOSED') and o.historical = 0 and not exists (
      select 1 from invoice_request_orders k join invoice_reds r on r.request_id = k.request_id
      where k.order_id = o.id and r.state in ('WAITING', 'CONFIRMED'))
    union all
    select r.id, 'invoice', r.request_id, r.no, v.title, -r.gross, v.issued_on
    from invoice_reds r join invoice_requests v on v.id = r.request_id where r.state in ('WAITING', 'CONFIRMED')
    order by day, id`,
  restock: `select p.id, 'product' as opens, p.id as opens_id, p.name as title, p.code as detail, null as amount, null as day
    from products p where p.active = 1 and p.min_stock > ${availableGoodsSql} order by p.code, p.id`,
  expire: `select b.id, 'lot' as opens, b.id as opens_id, p.name as title, b.code as detail, null as amount, b.expires_on as day
    from lots b join products p on p.id = b.product_id where b.expires_on <= ?1
      and exists (select 1 from lot_levels v where v.lot_id = b.id and v.qty <> 0) order by b.expires_on, b.id`,
  approveRequest: `select r.id, 'request' as opens, r.id as opens_id, r.no as title, r.reason as detail, null as amount, r.needed_on as day
    from purchase_requests r where r.state = 'PENDING' order by r.needed_on nulls last, r.id`,
  approvePurchase: `select * from (${purchasesIn("state = 'PENDING'")}) order by since, id`,
  reworkPurchase: `select * from (${purchasesIn("state = 'REJECTED' and created_by = ?1")}) order by since, id`,
  latePurchase: `select o.id, 'purchase' as opens, o.id as opens_id, o.no as title, o.supplier_name as detail, o.gross as amount,
      o.promised_on as day
    from purchase_orders o where o.promised_on < ?1 and o.state in (${awaitingStates.map((state) => `'${state}'`).join(', ')})
    order by o.promised_on, o.id`,
  inspectGoods: `select r.id, 'purchase' as opens, o.id as opens_id, r.no as title, o.supplier_name as detail, null as amount, r.received_on as day
    from purchase_receipts r join purchase_orders o on o.id = r.purchase_id where r.state = 'RECEIVED' order by r.received_on, r.id`,
  pay: `select s.id, 'supplier' as opens, s.id as opens_id, s.name as title, '' as detail, sum(i."open") as amount, min(i.due_on) as day
    from payable_items i join suppliers s on s.id = i.supplier_id where i."open" > 0 and i.due_on <= ?1
    group by s.id, s.name order by day, s.id`,
  confirmPayment: `select p.id, 'payments' as opens, null as opens_id, p.no as title, s.name as detail, p.amount, p.paid_on as day
    from payments p join suppliers s on s.id = p.supplier_id where p.state = 'PENDING' order by p.paid_on, p.id`,
  settlePurchaseReturn: `select id, 'purchaseReturn' as opens, id as opens_id, no as title, supplier_name as detail, gross as amount,
      shipped_on as day
    from purchase_returns where state = 'SHIPPED_BACK' order by shipped_on, id`,
  decideReturn: returnsIn('SUBMITTED', 'r.requested_on'),
  inspectReturn: returnsIn('RECEIVED', 'r.returned_on'),
  settleReturn: returnsIn('INSPECTED', 'r.returned_on'),
  visit: `select s.id, 'service' as opens, s.id as opens_id, s.no as title, s.customer_name as detail, null as amount, s.planned_on as day
    from service_orders s where s.technician_id = ?1 and s.planned_on <= ?2 and s.state in ('PLANNED', 'IN_SERVICE')
    order by s.planned_on, s.starts_at, s.id`,
}

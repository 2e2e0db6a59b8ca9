import type { Right } from '../main/access/right'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'

/**
 * Whose records somebody sees: the person, and those whose records are in reach, the person among them; and whether what a
 * statement says of money that went out is for them.
 */
export interface Reach {
  userId: Id
  owners: readonly Id[]
  outgoing: boolean
}

/**
 * What somebody with a reach sees, as tables that stand before a query in the place of the real ones: lists, pages, search,
 * figures and exports hold nothing else, whatever they ask (IDP-08, ASN-02). An order is seen by its owner, its team and
 * whoever is or was asked to approve it; a customer by its owner, by who owns, works on or is asked about an order of it or goes there for a service, and
 * by everybody where it has no owner; an order without owner by whoever sees its customer. Documents go with their order or
 * their customer, an invoice with any of its orders, a line of a statement with what it is of, a service order is seen by its owner and by who is sent, words and reminders with who wrote them or whose customer it is. The real tables are called `main.…`
 * here; another database has its own word for that.
 */
export function scopeSql({ userId, owners, outgoing }: Reach): string {
  const ids = `(${owners.join(', ')})`
  const member = `main.order_members m where m.user_id = ${userId} and m.order_id`
  const asked = `main.approval_tasks k join main.approvals a on a.id = k.approval_id where k.user_id = ${userId}`
  const worksOn = [
    `o.owner_id in ${ids}`,
    `exists (select 1 from ${member} = o.id)`,
    `o.id in (select a.order_id from ${asked} and k.state = 'OPEN')`,
  ]
  const seen: Record<string, string> = {
    customers: [
      `t.owner_id is null or t.owner_id in ${ids}`,
      `exists (select 1 from main.service_orders s where s.customer_id = t.id and (s.owner_id in ${ids} or s.technician_id in ${ids}))`,
      ...worksOn.map((works) => `exists (select 1 from main.sales_orders o where o.customer_id = t.id and ${works})`),
    ].join(' or '),
    sales_orders: `t.owner_id in ${ids} or exists (select 1 from ${member} = t.id)
      or exists (select 1 from ${asked} and a.order_id = t.id and k.state <> 'WAITING') or (t.owner_id is null and ${ofCustomer})`,
    ...all(ofOrderTables, ofOrder),
    invoice_requests: 'exists (select 1 from invoice_request_orders k where k.request_id = t.id)',
    sales_returns: `case when t.order_id is null then ${ofCustomer} else ${ofOrder} end`,
    service_orders: `t.owner_id in ${ids} or t.technician_id in ${ids}`,
    ...all(ofEitherTables, `${ofCustomer} or ${ofOrder}`),
    ...all(ofCustomerTables, ofCustomer),
    bank_lines: `(t.receipt_id is null or exists (select 1 from receipts r where r.id = t.receipt_id))
      and (t.refund_id is null or exists (select 1 from refunds f where f.id = t.refund_id))${outgoing ? '' : ` and ${cameIn}`}`,
    bureau_batches: `exists (select 1 from main.bureau_batch_requests q join invoice_requests v on v.id = q.request_id
      where q.batch_id = t.id)`,
    coupons: `t.customer_id is null or ${ofCustomer}`,
    customer_merges: 'exists (select 1 from customers c where c.id = t.kept_id)',
    follow_ups: `${ofCustomer} and (t.created_by in ${ids} or ${ownCustomer(ids)})`,
    reminders: `${ofCustomer} and (t.user_id in ${ids} or ${ownCustomer(ids)})`,
    ...all(ofFollowUpTables, 'exists (select 1 from follow_ups f where f.id = t.follow_up_id)'),
    ...all(ofTopicTables, ofLogged),
    comment_mentions: 'exists (select 1 from comments c where c.id = t.comment_id)',
    ...all(['activity_log', 'notices'], ofLogged),
  }
  return tablesSql(seen)
}

const tablesSql = (seen: Record<string, string>): string => {
  const tables = Object.entries(seen).map(
    ([table, rows]) => `${table} as not materialized (select t.* from main.${table} t where ${rows})`,
  )
  return `with ${tables.join(', ')} `
}

/** Wages and whatever else the shop pays stand in a statement beside what customers paid: only finance reads them. */
const cameIn = 't.amount > 0'

// Looked up row by row: the first page of a list and a page of one record must not wait for all that is in reach.
const ofCustomer = 'exists (select 1 from customers c where c.id = t.customer_id)'
const ofOrder = 'exists (select 1 from sales_orders o where o.id = t.order_id)'
const ownCustomer = (ids: string) =>
  `exists (select 1 from main.customers c where c.id = t.customer_id and c.owner_id in ${ids})`

const ofTopicTables = ['comments', 'attachments']
const ofFollowUpTables = ['follow_up_replies', 'follow_up_likes']

const ofOrderTables = [
  ...[
    'sales_order_lines',
    'deliveries',
    'invoice_request_orders',
    'order_members',
    'approvals',
    'order_changes',
    'coupon_uses',
    'order_field_values',
    'receipt_instalments',
  ],
]
/** Money is the customer's: a statement that leaves a receipt out does not add up. */
const ofEitherTables = ['receipts', 'open_items', 'credits']
const ofCustomerTables = [
  ...[
    'customer_contacts',
    'customer_addresses',
    'invoice_titles',
    'customer_prices',
    'customer_field_values',
    'refunds',
    'write_offs',
    'settlements',
    'customer_statements',
    'dunning_notes',
  ],
]

/**
 * All orders, whatever the scope: for a figure of a customer in sight, which would be wrong without the orders of others. It
 * may tell a sum and no order.
 */
export const wholeOrders = 'main.sales_orders'

/** All uses of coupons: one that an order out of sight holds is not free. */
export const wholeUses = 'main.coupon_uses'

/** All lines of statements: what a file adds, and what is still open, depends on those out of sight too. */
export const wholeLines = 'main.bank_lines'

/** The tables whose rows not everybody sees. */
export const scopedTables: readonly string[] = [
  ...[
    'customers',
    'sales_orders',
    'sales_returns',
    'service_orders',
    ...ofOrderTables,
    'invoice_requests',
    ...ofEitherTables,
    ...ofCustomerTables,
  ],
  ...[
    'bank_lines',
    'bureau_batches',
    'coupons',
    'customer_merges',
    'follow_ups',
    'reminders',
    ...ofFollowUpTables,
    ...ofTopicTables,
    'comment_mentions',
    'activity_log',
    'notices',
  ],
]

/** Where the records lie of which the log tells. */
const logged = {
  customer: 'customers',
  salesOrder: 'sales_orders',
  delivery: 'deliveries',
  salesReturn: 'sales_returns',
  serviceOrder: 'service_orders',
  receipt: 'receipts',
  refund: 'refunds',
  writeOff: 'write_offs',
  bankLine: 'bank_lines',
  customerStatement: 'customer_statements',
  invoiceRequest: 'invoice_requests',
  followUp: 'follow_ups',
}

/** What the log and the notices tell, and what is said about a document or added to it, goes with its record. */
const ofLogged = Object.entries(logged)
  .map(([record, table]) => `(t.record <> '${record}' or exists (select 1 from ${table} r where r.id = t.record_id))`)
  .join(' and ')

const all = (tables: readonly string[], rows: string) => Object.fromEntries(tables.map((table) => [table, rows]))

/**
 * The scope of somebody; '' for who sees everything. Of the lines of statements only who may confirm receipts sees what went out,
 * whatever their reach.
 */
export function scopeOf({
  id,
  reach,
  rights,
}: {
  id: Id
  reach: readonly Id[] | null
  rights: readonly Right[]
}): string {
  const outgoing = rights.includes('receipt.confirm')
  if (reach !== null) return scopeSql({ userId: id, owners: reach, outgoing })
  const ofLine = `t.record <> 'bankLine' or exists (select 1 from bank_lines r where r.id = t.record_id)`
  return outgoing ? '' : tablesSql({ bank_lines: cameIn, activity_log: ofLine })
}

/** Which of some records are there within a scope. */
export function seenAmong(reading: Reading, table: string, ids: readonly Id[], scope: string): Promise<Id[]> {
  const among = `select id from ${table} where id in (select value from json_each(?))`
  return reading.json<Id[]>(withScope(scope, `select json_group_array(id) from (${among})`), [JSON.stringify(ids)])
}

/** A query with the tables of a scope before it; '' is no scope. */
export function withScope(scope: string, sql: string): string {
  const own = /^\s*with(\s+recursive)?\s/i.exec(sql)
  if (scope === '' || !own) return scope + sql
  return `${scope.replace(/^with/, own[1] ? 'with recursive' : 'with').trimEnd()}, ${sql.slice(own[0].length)}`
}

import type { Right } from '../access/right'

interface Kind {
  table: string
  /** In SQL over the record `t`: its number, and whom it is with. */
  title: string
  with: string
  /** Who may read one may say something about it and add a file; who may change it may take off the files of others too. */
  read: Right
  edit: Right
  /** The screen it is looked at on. */
  opens:
    | 'order'
    | 'return'
    | 'request'
    | 'purchase'
    | 'purchaseReturn'
    | 'service'
    | 'transfer'
    | 'statement'
    | 'invoice'
    | 'receipt'
}

const title = `coalesce(t.no, '')`
const customer = `(select c.name from customers c where c.id = t.customer_id)`
const writer = '(select u.name from users u where u.id = t.created_by)'
const warehouse = (id: string) => `(select w.name from warehouses w where w.id = t.${id})`

/**
 * The documents people talk about and add files to (COL-01, COL-03): who ships brings the signed delivery note, who keeps the books
 * the payment slip, who buys the supplier's paper.
 */
export const discussed = {
  salesOrder: {
    table: 'sales_orders',
    title,
    with: 't.customer_name',
    read: 'order.read',
    edit: 'order.edit',
    opens: 'order',
  },
  salesReturn: {
    table: 'sales_returns',
    title,
    with: customer,
    read: 'order.read',
    edit: 'return.request',
    opens: 'return',
  },
  purchaseRequest: {
    table: 'purchase_requests',
    title,
    with: `coalesce(nullif(t.reason, ''), ${writer})`,
    read: 'purchase.request',
    edit: 'purchase.approve',
    opens: 'request',
  },
  purchaseOrder: {
    table: 'purchase_orders',
    title,
    with: 't.supplier_name',
    read: 'purchase.read',
    edit: 'purchase.edit',
    opens: 'purchase',
  },
  purchaseReturn: {
    table: 'purchase_returns',
    title,
    with: 't.supplier_name',
    read: 'purchase.read',
    edit: 'purchase.return',
    opens: 'purchaseReturn',
  },
  serviceOrder: {
    table: 'service_orders',
    title,
    with: 't.customer_name',
    read: 'service.read',
    edit: 'service.edit',
    opens: 'service',
  },
  stockTransfer: {
    table: 'stock_transfers',
    title,
    with: `${warehouse('from_id')} || ' → ' || ${warehouse('to_id')}`,
    read: 'transfer.read',
    edit: 'transfer.edit',
    opens: 'transfer',
  },
  receipt: {
    table: 'receipts',
    title,
    with: customer,
    read: 'receivable.read',
    edit: 'receipt.create',
    opens: 'receipt',
  },
  customerStatement: {
    table: 'customer_statements',
    title,
    with: 't.customer_name',
    read: 'receivable.read',
    edit: 'statement.send',
    opens: 'statement',
  },
  invoiceRequest: {
    table: 'invoice_requests',
    title,
    with: customer,
    read: 'receivable.read',
    edit: 'invoice.issue',
    opens: 'invoice',
  },
} as const satisfies Record<string, Kind>

export type Discussed = keyof typeof discussed

/** All of them, in the order of the trade. */
export const discussedRecords = Object.keys(discussed) as Discussed[]

/** Whether a record is one of them. */
export const isDiscussed = (record: string): record is Discussed => Object.hasOwn(discussed, record)

/** Those of them that somebody may read. */
export const readableWith = (rights: readonly Right[]): Discussed[] =>
  discussedRecords.filter((record) => rights.includes(discussed[record].read))

/** A record that is talked about. */
export interface Topic {
  record: Discussed
  recordId: number
}

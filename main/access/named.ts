import type { Id } from '../value/id'

/** The tables of the records, and the opening balances, that entries speak of by id and not everybody sees. */
export type Named =
  | 'customers'
  | 'customer_merges'
  | 'customer_prices'
  | 'sales_orders'
  | 'deliveries'
  | 'sales_returns'
  | 'service_orders'
  | 'receipts'
  | 'refunds'
  | 'write_offs'
  | 'settlements'
  | 'bank_lines'
  | 'bureau_batches'
  | 'customer_statements'
  | 'invoice_requests'
  | 'openings'
  | 'dunning_notes'
  | 'open_items'
  | 'coupons'
  | 'reminders'
  | 'follow_ups'
  | 'comments'
  | 'attachments'

/** What an id is of, by the name of its field. */
const byField: Readonly<Record<string, Named>> = {
  customerId: 'customers',
  toCustomerId: 'customers',
  keptId: 'customers',
  goneId: 'customers',
  mergeId: 'customer_merges',

  orderId: 'sales_orders',
  deliveryId: 'deliveries',
  deliveryIds: 'deliveries',
  orderIds: 'sales_orders',
  alsoOrderIds: 'sales_orders',
  returnId: 'sales_returns',
  requestIds: 'invoice_requests',
  requestId: 'invoice_requests',
  couponId: 'coupons',
  receiptId: 'receipts',
  refundId: 'refunds',
  writeOffId: 'write_offs',
}

/** What the `id` of an entry is of, by the entry or the room it belongs to. */
const byEntry: Readonly<Record<string, Named>> = {
  customer: 'customers',
  customerPrice: 'customer_prices',
  reminder: 'reminders',
  followUp: 'follow_ups',

  order: 'sales_orders',
  change: 'sales_orders',
  delivery: 'sales_orders',
  print: 'sales_orders',
  receipt: 'receipts',
  refund: 'refunds',
  writeOff: 'write_offs',
  settlement: 'settlements',
  bankLine: 'bank_lines',
  'bureau.withdraw': 'bureau_batches',
  statement: 'customer_statements',
  invoice: 'invoice_requests',
  salesReturn: 'sales_returns',
  service: 'service_orders',

  'delivery.read': 'deliveries',
  'delivery.print': 'deliveries',
  'delivery.printOnPaper': 'deliveries',
  'print.mailStatement': 'customer_statements',
  'opening.read': 'customers',
  'opening.delete': 'openings',
  openItem: 'open_items',
  dunning: 'dunning_notes',
  coupon: 'coupons',
  comment: 'comments',
  attachment: 'attachments',
}

/** What a `recordId` is of, where something is said about a record or a file is added to it, by the `record` beside it. */
const byTopic: Readonly<Record<string, Named>> = {
  salesOrder: 'sales_orders',
  salesReturn: 'sales_returns',
  serviceOrder: 'service_orders',
  customerStatement: 'customer_statements',
  invoiceRequest: 'invoice_requests',
  receipt: 'receipts',
}
const isTopical = (entry: string) => /^(comment|mention|attachment)\./.test(entry)
const topicOf = (entry: string, value: object) =>
  isTopical(entry) && 'record' in value ? byTopic[String(value.record)] : undefined

/** Entries about the shop as a whole: their right is the right to all of it. */
const wholeShop = /^(shop|backup|book|import|company|field|user|role|department|session)\./

/** Whether an entry works on what the person at the screen sees, and not on the shop as a whole. */
export const isScoped = (entry: string): boolean => !wholeShop.test(entry)

/**
 * The records that the input of an entry names by id, wherever they stand in it, by their tables. Rows inside a record, and
 * records that everybody sees who may ask, are not among them.
 */
export function namedRecords(entry: string, input: unknown): Map<Named, Id[]> {
  const found = new Map<Named, Id[]>()
  const own = byEntry[entry] ?? byEntry[entry.split('.')[0] ?? '']
  const look = (value: unknown, top: boolean) => {
    if (Array.isArray(value)) for (const one of value) look(one, false)
    else if (typeof value === 'object' && value !== null)
      for (const [field, inside] of Object.entries(value)) {
        const named = top && field === 'id' ? own : byField[field]
        const table = field === 'recordId' ? topicOf(entry, value) : named
        const ids = [inside].flat().filter((one): one is Id => typeof one === 'number')
        if (table && ids.length > 0) found.set(table, [...(found.get(table) ?? []), ...ids])
        else look(inside, false)
      }
  }
  look(input, true)
  return found
}

import type { ListSpec } from '../../db/list'
import { unagreedSql } from '../order/agreed'
import { agreedSql, settledSql } from '../order/due'
import type { OrderInvoicesRow } from './view'

const from = 'sales_orders o'
const dueSql = `(${agreedSql} - o.returned)`
const sentSql = '(o.delivered - o.returned)'
const heldSql = '(o.invoiced + o.invoice_pending)'
const beyond = (what: string, than: string) => `(case when ${what} > ${than} then ${what} - ${than} else 0 end)`

/**
 * How far each agreed order is invoiced, in fen: shipped and not invoiced or asked for, invoiced and not settled, and invoiced beyond what
 * is due since goods came back, so that a red letter is due; each line by line, for an invoice of one does not stand for another (R-INV). Its sums of what is invoiced are those of the invoices.
 */
export const orderInvoicesList: ListSpec<keyof OrderInvoicesRow> = {
  from,
  where: `o.historical = 0 and o.no is not null and o.state not in ${unagreedSql}`,
  key: { id: 'o.id', from },
  columns: {
    id: { sql: 'o.id', kind: 'integer' },
    no: { sql: 'o.no', kind: 'text' },
    state: { sql: 'o.state', kind: 'text', words: 'order.state' },
    orderOn: { sql: 'o.order_on', kind: 'day' },
    customerId: { sql: 'o.customer_id', kind: 'integer' },
    customerName: { sql: 'o.customer_name', kind: 'text' },
    due: { sql: dueSql, kind: 'money', sum: true },
    sent: { sql: sentSql, kind: 'money', sum: true },
    pending: { sql: 'o.invoice_pending', kind: 'money', sum: true },
    invoiced: { sql: 'o.invoiced', kind: 'money', sum: true },
    toInvoice: { sql: `(${sentSql} - ${heldSql} + o.invoice_ahead)`, kind: 'money', sum: true },
    left: { sql: `(${dueSql} - ${heldSql} + o.invoice_beyond)`, kind: 'money', sum: true },
    received: { sql: 'o.received', kind: 'money', sum: true },
    unpaid: { sql: beyond('o.invoiced', settledSql), kind: 'money', sum: true },
    redDue: { sql: 'o.red_due', kind: 'money', sum: true },
  },
  search: 'o.search_key',
  searchIn: 'order',
  order: 'o.order_on desc, o.id desc',
}

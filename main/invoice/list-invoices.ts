import { batchNoOf, failureOf } from '../../db/bureau'
import type { ListSpec } from '../../db/list'
import type { InvoiceRow } from './view'

const from = 'invoice_requests v join customers c on c.id = v.customer_id'

/** The numbers of the orders of a request that somebody may see. */
const ordersSql = `(select group_concat(o.no, '、') from invoice_request_orders k join sales_orders o on o.id = k.order_id
  where k.request_id = v.id)`

/** The invoice list: requests in every state, with the number once it is issued and what red letters took back (FPA-05). */
export const invoiceList: ListSpec<keyof InvoiceRow> = {
  from,
  key: { id: 'v.id', from },
  columns: {
    id: { sql: 'v.id', kind: 'integer' },
    no: { sql: 'v.no', kind: 'text' },
    state: { sql: 'v.state', kind: 'text', words: 'invoice.state' },
    kind: { sql: 'v.kind', kind: 'text', words: 'invoice.kind' },
    customerId: { sql: 'v.customer_id', kind: 'integer' },
    customerName: { sql: 'c.name', kind: 'text' },
    orderId: { sql: 'v.order_id', kind: 'integer' },
    orderNo: { sql: ordersSql, kind: 'text' },
    title: { sql: 'v.title', kind: 'text' },
    requestedOn: { sql: 'v.requested_on', kind: 'day' },
    gross: { sql: 'v.gross', kind: 'money', sum: true },
    net: { sql: 'v.net', kind: 'money', sum: true },
    tax: { sql: 'v.tax', kind: 'money', sum: true },
    invoiceNo: { sql: 'v.invoice_no', kind: 'text' },
    issuedOn: { sql: 'v.issued_on', kind: 'day' },
    mailTo: { sql: 'v.mail_to', kind: 'text' },
    redGross: { sql: '-v.red_gross', kind: 'money', sum: true },
    counted: {
      sql: `case when v.state in ('ISSUED', 'PART_RED', 'RED') then v.gross - v.red_gross else 0 end`,
      kind: 'money',
      sum: true,
    },
    remark: { sql: 'v.remark', kind: 'text' },
    batchNo: { sql: batchNoOf, kind: 'text' },
    failure: { sql: `(case when v.state = 'APPROVED' then ${failureOf} else '' end)`, kind: 'text' },
  },
  search: 'v.search_key',
  searchIn: 'invoice',
  order: 'v.requested_on desc, v.id desc',
}

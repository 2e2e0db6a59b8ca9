import { overpaidSql } from '../../db/customer'
import type { ListColumn, ListSpec } from '../../db/list'
import { wholeOrders } from '../../db/scope'
import { unagreedSql } from '../order/agreed'
import { agreedSql } from '../order/due'
import { addDays, type Day } from '../value/day'
import { type Bounds, daysOf } from './band'
import type { FigureOf, FigureRow } from './figure'
import { boundRows, creditRows, itemRows, type Narrow, orderRows, outstandingRows } from './figuresql'
import type { ReceivableSettings } from './view'

/** The days a figure holds, both included. */
function daysIn({ figure, asOf, basis, band }: FigureOf, bounds: Bounds): { from: Day | null; to: Day | null } {
  if (figure === 'notDue') return { from: asOf, to: null }
  if (figure === 'overdue') return { from: null, to: addDays(asOf, -1) }
  return figure === 'band' && band !== null ? daysOf(band, asOf, basis, bounds) : { from: null, to: null }
}

/** The rows of a figure, found in indexes alone where they are of today. */
function rowsOf(of: FigureOf, narrow: Narrow, { useAdvance }: ReceivableSettings): string {
  switch (of.figure) {
    case 'outstanding':
      return outstandingRows(agreedSql, unagreedSql)
    case 'unallocated':
      return creditRows(narrow)
    case 'balance':
      return `${itemRows(narrow)} union all ${creditRows(narrow)}`
    case 'creditUsed':
      return [
        ...[
          itemRows(narrow),
          useAdvance ? creditRows(narrow) : boundRows(narrow, overpaidSql),
          orderRows(narrow, wholeOrders),
        ],
      ].join(' union all ')
    default:
      return itemRows(narrow)
  }
}

/**
 * The documents that a figure is the sum of, earliest first: the sum of `open` is the figure to the fen, as of its day (R-AR, R-CRD).
 * What counts against a limit, and what is still to come for an order, are those of now.
 */
export function figureList(of: FigureOf, today: Day, settings: ReceivableSettings): ListSpec<keyof FigureRow> {
  const { from, to } = daysIn(of, settings.bounds)
  const ofNow = of.figure === 'creditUsed' || of.asOf >= today
  const by = of.figure === 'band' ? of.basis : 'due'
  const range = from === null && to === null ? null : { by, from: from !== null, to: to !== null }
  const rows = `(${rowsOf(of, { now: ofNow, range, ofCustomer: of.customerId !== null }, settings)}) t`
  return {
    from: `${rows} left join customers c on c.id = t.customer_id
      left join open_items i on t.side = 0 and i.id = t.id left join credits k on t.side = 1 and k.id = t.id
      left join sales_returns r on t.side = 4 and r.id = t.id
      left join sales_orders s on s.id = case t.side when 0 then i.order_id when 1 then k.order_id when 4 then r.order_id else t.id end`,
    key: { id: 't.id', from: rows },
    params: [of.asOf, from, to, of.customerId, of.orderId],
    columns,
    search: `(coalesce(c.search_key, '') || ' ' || lower(${documentNo}) || ' ' || lower(coalesce(s.no, '')))`,
    order: 't.sort_on, t.id',
  }
}

const documentNo = `coalesce(case t.side when 0 then i.document_no when 1 then k.document_no when 2 then s.no when 4 then r.no end, '')`
const known = (kind: string, kinds: readonly string[]) =>
  `iif(${kind} in (${kinds.map((one) => `'${one}'`).join(', ')}), ${kind}, 'other')`
const debits = ['delivery', 'opening', 'refund', 'service', 'transfer']
const credits = [
  ...['receipt', 'return', 'opening', 'writeOff', 'transfer'],
  ...['deliveryVoid', 'returnVoid', 'refundVoid', 'serviceVoid', 'transferVoid'],
]
const amount = `case t.side when 0 then i.amount when 1 then -k.amount
  when 2 then iif(s.state = 'CLOSED', s.delivered, s.gross + s.over_shipped) else t."open" end`

const columns: Record<keyof FigureRow, ListColumn> = {
  id: { sql: 't.id', kind: 'integer' },
  kind: {
    sql: `case t.side when 0 then ${known('i.kind', debits)} when 1 then ${known('k.kind', credits)}
      when 2 then 'order' when 3 then 'outOfSight' else 'return' end`,
    kind: 'text',
    words: 'figure.kind',
  },
  documentId: {
    sql: 'case t.side when 0 then i.document_id when 1 then k.document_id when 3 then null else t.id end',
    kind: 'integer',
  },
  documentNo: { sql: documentNo, kind: 'text' },
  customerId: { sql: 't.customer_id', kind: 'integer' },
  customerCode: { sql: 'c.code', kind: 'text' },
  customerName: { sql: 'c.name', kind: 'text' },
  orderId: { sql: 's.id', kind: 'integer' },
  orderNo: { sql: 's.no', kind: 'text' },
  datedOn: {
    sql: 'case t.side when 0 then i.item_on when 3 then null else t.sort_on end',
    kind: 'day',
  },
  dueOn: { sql: 'case when t.side = 0 then t.sort_on end', kind: 'day' },
  overdueDays: {
    sql: 'case when t.side = 0 then cast(julianday(?1) - julianday(t.sort_on) as integer) end',
    kind: 'integer',
  },
  amount: { sql: amount, kind: 'money' },
  settled: { sql: `(${amount} - t."open")`, kind: 'money' },
  open: { sql: 't."open"', kind: 'money', sum: true },
}

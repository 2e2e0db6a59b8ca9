import type { ListSpec } from '../../db/list'
import type { Right } from '../access/right'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { factsSql } from './factsql'
import {
  moneyFigures,
  type PerformanceDocument,
  type PerformanceFigure,
  type PerformanceGroup,
  type PerformanceRow,
  performanceFigures,
} from './performance'

interface Period {
  from: Day
  to: Day
}

/** What each way of adding up keeps apart; the columns of the others are null. */
const kept: Readonly<Record<PerformanceGroup, readonly ('owner_id' | 'customer_id' | 'level')[]>> = {
  employee: ['owner_id'],
  employeeCustomer: ['owner_id', 'customer_id'],
  level: ['level'],
  customer: ['customer_id'],
}

const orders: Readonly<Record<PerformanceGroup, string>> = {
  employee: 'p.ordered desc, p.id',
  employeeCustomer: 'p.employee nulls last, p.ordered desc, p.id',
  level: `p.level = '', p.level, p.id`,
  customer: `p.level = '', p.level, p.ordered desc, p.id`,
}

const sumOf = (figure: PerformanceFigure) =>
  `sum(case when d.figure = '${figure}' then d.amount else 0 end) as ${figure}`

/** The performance of a period by employee or customer: a row each, what it comes to, and how many orders (REP-13, REP-14). */
export function performanceList({ from, to }: Period, by: PerformanceGroup): ListSpec<keyof PerformanceRow> {
  const groups = kept[by]
  const owner = groups.includes('owner_id')
  const customer = groups.includes('customer_id')
  const only = (shown: boolean, column: string) => `${shown ? `max(${column})` : 'null'} as ${column}`
  const figure = (name: PerformanceFigure) => ({ sql: `p.${name}`, kind: 'money', sum: true }) as const
  return {
    from: `(select min(d.source) as id, ${only(owner, 'owner_id')}, ${only(owner, 'employee')},
        ${only(customer || by === 'level', 'level')}, ${only(customer, 'customer_id')}, ${only(customer, 'customer_code')},
        ${only(customer, 'customer_name')}, group_concat(distinct d.search_key) as search_key,
        count(distinct case when d.source_kind = 'order' then d.source end) as orders, ${performanceFigures.map(sumOf).join(', ')}
      from ${factsSql} d group by ${groups.map((group) => `d.${group}`).join(', ')}) p`,
    params: [from, to],
    rowId: 'p.id',
    columns: {
      id: { sql: 'p.id', kind: 'integer' },
      ownerId: { sql: 'p.owner_id', kind: 'integer' },
      employee: { sql: 'p.employee', kind: 'text' },
      level: { sql: 'p.level', kind: 'text' },
      customerId: { sql: 'p.customer_id', kind: 'integer' },
      customerCode: { sql: 'p.customer_code', kind: 'text' },
      customerName: { sql: 'p.customer_name', kind: 'text' },
      orders: { sql: 'p.orders', kind: 'integer', sum: true },
      ordered: figure('ordered'),
      returned: figure('returned'),
      received: figure('received'),
      cleared: figure('cleared'),
      refunded: figure('refunded'),
      outstanding: figure('outstanding'),
      requested: figure('requested'),
    },
    search: `(coalesce(p.search_key, '') || ' ' || lower(coalesce(p.employee, '')))`,
    order: orders[by],
  }
}

/** Whose documents are meant; what a row is not added up by is not narrowed by. */
interface Behind extends Period {
  figure: PerformanceFigure
  by: PerformanceGroup
  ownerId: Id | null
  level: string | null
  customerId: Id | null
}

/** The documents behind a figure of the performance: they add up to it. Refuses what somebody may not be told (`right.missing`). */
export function performanceDocumentList(of: Behind, rights: readonly Right[]): ListSpec<keyof PerformanceDocument> {
  const { from, to, figure, by, ownerId, level, customerId } = of
  if (moneyFigures.some((one) => one === figure) && !rights.includes('receivable.read'))
    throw new Refusal('right.missing', { right: 'receivable.read' })
  const values = { owner_id: ownerId, level, customer_id: customerId }
  const narrowed = kept[by].map((group, i) => ({ sql: `d.${group} is ?${i + 4}`, value: values[group] }))
  const one = (column: string) =>
    `case when min(d.source) = max(d.source) and max(d.source_kind) = 'order' then max(d.${column}) end`
  return {
    from: `(select d.document_id as id, d.kind, max(d.document_no) as no, max(d."on") as "on", max(d.employee) as employee,
        max(d.customer_id) as customer_id, max(d.customer_code) as customer_code, max(d.customer_name) as customer_name,
        ${one('source')} as order_id, ${one('source_no')} as order_no, sum(d.amount) as amount
      from ${factsSql} d where ${['d.figure = ?3', ...narrowed.map(({ sql }) => sql)].join(' and ')}
      group by d.kind, d.document_id having sum(d.amount) <> 0) f`,
    params: [from, to, figure, ...narrowed.map(({ value }) => value)],
    rowId: 'f.id',
    columns: {
      id: { sql: 'f.id', kind: 'integer' },
      kind: { sql: 'f.kind', kind: 'text', words: 'performance.document' },
      no: { sql: 'f.no', kind: 'text' },
      on: { sql: 'f."on"', kind: 'day' },
      employee: { sql: 'f.employee', kind: 'text' },
      customerId: { sql: 'f.customer_id', kind: 'integer' },
      customerCode: { sql: 'f.customer_code', kind: 'text' },
      customerName: { sql: 'f.customer_name', kind: 'text' },
      orderId: { sql: 'f.order_id', kind: 'integer' },
      orderNo: { sql: 'f.order_no', kind: 'text' },
      amount: { sql: 'f.amount', kind: 'money', sum: true },
    },
    search: `lower(f.no || ' ' || coalesce(f.order_no, '') || ' ' || f.customer_name)`,
    order: 'f."on", f.id',
  }
}

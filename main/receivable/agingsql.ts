import { addDays, type Day } from '../value/day'
import { dueThenSql } from './duesql'

/** Where what is owed between the shop and one kind of its partners is kept: the tables, and the columns that tie them together. */
export interface Ledger {
  partner: 'customer_id' | 'supplier_id'
  items: string
  credits: string
  allocations: string
  /** The column of an allocation that names its item. */
  item: string
  /** SQL of the due day of an item `i` as it was at the end of day ?1. */
  dueThen: string
}

/** What customers owe. */
export const receivables: Ledger = {
  partner: 'customer_id',
  items: 'open_items',
  credits: 'credits',
  allocations: 'allocations',
  item: 'open_item_id',
  dueThen: dueThenSql,
}

/** What is owed to suppliers. */
export const payables: Ledger = {
  partner: 'supplier_id',
  items: 'payable_items',
  credits: 'payable_credits',
  allocations: 'payable_allocations',
  item: 'item_id',
  dueThen: 'i.due_on',
}

/** The parameters of `agingSql`: the day, and the bounds of its columns. */
export const agingParams = (asOf: Day): Day[] => [asOf, addDays(asOf, -30), addDays(asOf, -60), addDays(asOf, -90)]

/**
 * SQL of the aging by due date, a row `b` per partner (R-AR): five columns and 未核销, which together are the balance. As of today
 * or later (`now`) the maintained `open` is read; for an earlier day everything is computed from what was there then. `only` names
 * the parameter that is the one partner looked at.
 */
export function agingSql(ledger: Ledger, now: boolean, only: '?5' | null = null): string {
  const items = now ? openNow(ledger) : openThen(ledger)
  const credits = now ? unallocatedNow(ledger) : unallocatedThen(ledger)
  const one = (row: string) => (only === null ? '' : ` and ${row}${ledger.partner} = ${only}`)
  return `(select partner_id, sum(not_due) as not_due, sum(late_30) as late_30, sum(late_60) as late_60, sum(late_90) as late_90,
      sum(late_more) as late_more, sum(unallocated) as unallocated
    from (${itemsSql(items + one(now ? '' : 'i.'))} union all ${creditsSql(credits + one(now ? '' : 'k.'))}) f
    group by partner_id) b`
}

/** Whether a partner has anything to show. */
export const agedSql =
  'b.not_due <> 0 or b.late_30 <> 0 or b.late_60 <> 0 or b.late_90 <> 0 or b.late_more <> 0 or b.unallocated <> 0'

const balanceSql = '(b.not_due + b.late_30 + b.late_60 + b.late_90 + b.late_more + b.unallocated)'

/** Most owed first. */
export const agingOrder = `${balanceSql} desc, b.partner_id`

const money = (sql: string) => ({ sql, kind: 'money', sum: true }) as const

/** The columns of the aging that are amounts. */
export const agingAmounts = {
  balance: money(balanceSql),
  notDue: money('b.not_due'),
  days1To30: money('b.late_30'),
  days31To60: money('b.late_60'),
  days61To90: money('b.late_90'),
  over90: money('b.late_more'),
  unallocated: money('b.unallocated'),
}

/** What is open of each item now. */
export const openNow = ({ partner, items }: Ledger) =>
  `select ${partner} as partner_id, item_on, due_on, "open" as amount from ${items} where "open" <> 0`
/** What was open of each item at the end of day ?1, by what was allocated up to then. */
export const openThen = ({
  partner,
  items,
  allocations,
  item,
  dueThen,
}: Ledger) => `select i.${partner} as partner_id, i.item_on, ${dueThen} as due_on,
    i.amount - coalesce((select sum(a.amount) from ${allocations} a where a.${item} = i.id and a.allocated_on <= ?1), 0) as amount
  from ${items} i where +i.item_on <= ?1`

/** What is unallocated of each credit now. */
export const unallocatedNow = ({ partner, credits }: Ledger) =>
  `select ${partner} as partner_id, -unallocated as amount from ${credits} where unallocated <> 0`
/** What was unallocated of each credit at the end of day ?1, by what was allocated up to then. */
export const unallocatedThen = ({ partner, credits, allocations }: Ledger) => `select k.${partner} as partner_id,
    coalesce((select sum(a.amount) from ${allocations} a where a.credit_id = k.id and a.allocated_on <= ?1), 0) - k.amount as amount
  from ${credits} k where +k.credit_on <= ?1`

// Items and credits are summed apart, each in the order of an index that begins with the partner: together they would have to be sorted.
function itemsSql(open: string): string {
  const column = (test: string, name: string) => `sum(case when ${test} then amount else 0 end) as ${name}`
  return `select partner_id, ${[
    column('due_on >= ?1', 'not_due'),
    column('due_on < ?1 and due_on >= ?2', 'late_30'),
    column('due_on < ?2 and due_on >= ?3', 'late_60'),
    column('due_on < ?3 and due_on >= ?4', 'late_90'),
    column('due_on < ?4', 'late_more'),
  ].join(', ')}, 0 as unallocated from (${open}) o group by partner_id`
}

const creditsSql = (unallocated: string) =>
  `select partner_id, 0, 0, 0, 0, 0, sum(amount) from (${unallocated}) k group by partner_id`

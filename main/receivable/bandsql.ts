import { addDays, type Day } from '../value/day'
import type { Id } from '../value/id'
import { type Ledger, openNow, openThen, unallocatedNow, unallocatedThen } from './agingsql'
import { type AgingBasis, type Band, type Bounds, bands, bandsOf } from './band'

/** How an aging is seen: from the end of which day, by which days, in which columns. */
export interface Aging {
  asOf: Day
  basis: AgingBasis
  bounds: Bounds
}

/** The parameters of `bandsSql`: the day, and the last day of each column; of one partner alone its id stands after those of all columns there may be. */
export function bandParams({ asOf, bounds }: Aging, only: Id | null = null): (Day | Id | null)[] {
  const days = [asOf, ...bounds.map((bound) => addDays(asOf, -bound))]
  return only === null ? days : [...days, ...new Array<null>(bands.length - days.length).fill(null), only]
}

/**
 * SQL of the aging in a shop's own columns, a row `b` per partner (R-AR): not due, the columns and 未核销. By due day they are together
 * the balance; by document the columns hold everything, and what is not due is told beside. As of today or later (`now`) the
 * maintained `open` is read, for an earlier day everything is computed from what was there then. `only` looks at one partner alone.
 */
export function bandsSql(ledger: Ledger, now: boolean, { basis, bounds }: Aging, only = false): string {
  const one = (row: string) => (only ? ` and ${row}${ledger.partner} = ?${bands.length + 1}` : '')
  const items = `${now ? openNow(ledger) : openThen(ledger)}${one(now ? '' : 'i.')}`
  const credits = `${now ? unallocatedNow(ledger) : unallocatedThen(ledger)}${one(now ? '' : 'k.')}`
  const names = ['not_due', ...bands, 'unallocated']
  const sums = names.map((name) => `sum(${name}) as ${name}`).join(', ')
  return `(select partner_id, ${sums} from (${itemsSql(items, basis, bounds)} union all ${creditsSql(credits)}) f
    group by partner_id) b`
}

// Items and credits are summed apart, each in the order of an index that begins with the partner: together they would have to be sorted.
function itemsSql(open: string, basis: AgingBasis, bounds: Bounds): string {
  const sum = (test: string, name: string) => `sum(case when ${test} then amount else 0 end) as ${name}`
  const columns = bands.map((band) => {
    const test = testOf(band, basis, bounds)
    return test === null ? `0 as ${band}` : sum(test, band)
  })
  return `select partner_id, ${[sum('due_on >= ?1', 'not_due'), ...columns].join(', ')}, 0 as unallocated
    from (${open}) o group by partner_id`
}

/** That an item stands in a column; null where the bounds make none such. */
function testOf(band: Band, basis: AgingBasis, bounds: Bounds): string | null {
  const at = bandsOf(bounds).indexOf(band)
  if (at === -1) return null
  const day = basis === 'due' ? 'due_on' : 'item_on'
  const youngest = basis === 'due' ? [`${day} < ?1`] : []
  const before = at === 0 ? youngest : [`${day} < ?${at + 1}`]
  return [...before, ...(at < bounds.length ? [`${day} >= ?${at + 2}`] : [])].join(' and ')
}

const creditsSql = (unallocated: string) =>
  `select partner_id, ${['not_due', ...bands].map(() => '0').join(', ')}, sum(amount) from (${unallocated}) k group by partner_id`

/** SQL of a partner's balance: everything open less what is in hand. */
export const balanceOf = (basis: AgingBasis): string => {
  const columns = basis === 'due' ? ['not_due', ...bands] : bands
  return `(${[...columns, 'unallocated'].map((name) => `b.${name}`).join(' + ')})`
}

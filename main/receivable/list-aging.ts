import type { ListSpec } from '../../db/list'
import type { Day } from '../value/day'
import { receivables } from './agingsql'
import { bands, usualBounds } from './band'
import { type Aging, balanceOf, bandParams, bandsSql } from './bandsql'
import type { AgingRow } from './view'

const money = (sql: string) => ({ sql, kind: 'money', sum: true }) as const

/** What customers owe by due or document date as of a day, a row per customer, in the shop's own columns (R-AR). */
export function agingList(
  asOf: Day,
  today: Day,
  { basis, bounds }: Omit<Aging, 'asOf'> = { basis: 'due', bounds: usualBounds },
): ListSpec<keyof AgingRow> {
  const aging = { asOf, basis, bounds }
  const balance = balanceOf(basis)
  const all = ['not_due', ...bands, 'unallocated'].map((name) => `b.${name} <> 0`)
  const columns = Object.fromEntries(bands.map((band) => [band, money(`b.${band}`)])) as Record<
    (typeof bands)[number],
    ReturnType<typeof money>
  >
  return {
    from: `${bandsSql(receivables, asOf >= today, aging)} join customers c on c.id = b.partner_id`,
    rowId: 'b.partner_id',
    params: bandParams(aging),
    where: all.join(' or '),
    columns: {
      customerId: { sql: 'b.partner_id', kind: 'integer' },
      customerCode: { sql: 'c.code', kind: 'text' },
      customerName: { sql: 'c.name', kind: 'text' },
      balance: money(balance),
      notDue: money('b.not_due'),
      ...columns,
      unallocated: money('b.unallocated'),
    },
    search: 'c.search_key',
    order: `${balance} desc, b.partner_id`,
  }
}

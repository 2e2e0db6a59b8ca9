import { type AgingBasis, agesOf, type Band, type Bounds, bandsOf, usualBounds } from '../../main/receivable/band'
import type { AgingRow } from '../../main/receivable/view'
import type { Translate, WordKey } from '../look/words'
import type { ListColumn } from '../part/list'
import type { Title } from '../part/title'

/** What the usual columns by due day are called. */
const usual: readonly WordKey[] = [
  'receivable.column.days1To30',
  'receivable.column.days31To60',
  'receivable.column.days61To90',
  'receivable.column.over90',
]

/** What a column of the aging is called: its days. */
export function bandTitle(t: Translate, band: Band, basis: AgingBasis, bounds: Bounds): string {
  const { from, to } = agesOf(band, basis, bounds)
  return to === null ? t('figure.bandOpen', { days: from - 1 }) : t('figure.band', { from, to })
}

/** The columns of the aging, as many as the shop's bounds make; what is not due and what is in hand are always among them. */
export function agingColumns(
  t: Translate,
  basis: AgingBasis = 'due',
  bounds: Bounds = usualBounds,
): readonly ListColumn<AgingRow>[] {
  const isUsual = basis === 'due' && bounds.join() === usualBounds.join()
  const columns = bandsOf(bounds).map((band, at): ListColumn<AgingRow> => {
    const title: Title = (isUsual ? usual[at] : undefined) ?? { name: bandTitle(t, band, basis, bounds) }
    const late = basis === 'due'
    return { key: band, title, kind: 'money', width: 118, tone: (row) => (late && row[band] > 0 ? 'bad' : undefined) }
  })
  const notDue = basis === 'due' ? 'receivable.column.notDue' : 'figure.ofWhichNotDue'
  return [
    {
      key: 'customerName',
      title: 'receivable.column.customerName',
      kind: 'text',
      grow: true,
      width: 190,
      pinned: true,
    },
    { key: 'customerCode', title: 'receivable.column.customerCode', kind: 'text', hidden: true },
    { key: 'balance', title: 'receivable.column.balance', kind: 'money', width: 128 },
    { key: 'notDue', title: notDue, kind: 'money', width: 122 },
    ...columns,
    { key: 'unallocated', title: 'receivable.column.unallocated', kind: 'money', width: 118 },
  ]
}

import type { Translate } from '../look/words'
import { formatCell } from './grid-cell'
import type { ListColumn } from './list'
import { filterOf, type GridFilter } from './list-filter'
import { titleText } from './title'

/** What a column's filter narrows to, in words: `金额 ≥ 1,000.00`, `状态 已确认、已发货`; null when it narrows nothing. */
export function filterWords<Row>(column: ListColumn<Row>, model: GridFilter, t: Translate): string | null {
  const filter = filterOf(column.kind, model)
  if (!filter) return null
  const title = titleText(column.title, t)
  const shown = (value: string | number) => formatCell(column.kind, value, t)
  if (filter.kind === 'contains') return t('part.filterContains', { title, text: filter.text })
  if (filter.kind === 'oneOf') return `${title} ${filter.values.map((value) => nameOf(column, value, t)).join('、')}`
  const { from, to } = filter
  if (from !== null && to !== null)
    return `${title} ${from === to ? `= ${shown(from)}` : `${shown(from)} – ${shown(to)}`}`
  return from !== null ? `${title} ≥ ${shown(from)}` : `${title} ≤ ${shown(to ?? '')}`
}

function nameOf<Row>({ kind, choices }: ListColumn<Row>, value: string | number, t: Translate): string {
  const choice = choices?.find((one) => one.value === value)
  return choice ? titleText(choice.title, t) : formatCell(kind, value, t)
}

import type { GridApi } from 'ag-grid-community'
import { Button } from 'antd'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { filterWords } from './filter-words'
import type { ListColumn } from './list'
import type { GridFilter } from './list-filter'

interface Props<Row> {
  api: GridApi | null
  columns: readonly ListColumn<Row>[]
  /** The grid's own filters, by column. */
  model: Record<string, GridFilter>
}

/** The column filters in force, each with a button that takes it back: what hides rows is always in sight. */
export function FilterStrip<Row>({ api, columns, model }: Props<Row>) {
  const t = useWords()
  const shown = columns.flatMap((column) => {
    const filter = model[column.key]
    const words = filter && filterWords(column, filter, t)
    return words ? [{ key: column.key as string, words }] : []
  })
  if (shown.length === 0) return null
  const takeBack = (key: string) => {
    const { [key]: _, ...others } = model
    api?.setFilterModel(others)
  }
  return (
    <div className="grid-strip" role="status">
      <Icon name="filter" />
      {shown.map(({ key, words }) => (
        <Button
          key={key}
          size="small"
          onClick={() => takeBack(key)}
          aria-label={t('part.filterRemove', { filter: words })}
        >
          {words} <Icon name="close" size={10} />
        </Button>
      ))}
      <span className="end" />
      <Button size="small" onClick={() => api?.setFilterModel(null)}>
        {t('part.clearFilters')}
      </Button>
    </div>
  )
}

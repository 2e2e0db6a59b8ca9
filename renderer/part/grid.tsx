import type { GridState } from 'ag-grid-community'
import { Button, Segmented } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { exportRights } from '../../main/list/right'
import type { SavedView } from '../../main/list/view'
import { useMay } from '../access/user'
import { useWords, type WordKey } from '../look/words'
import { useGiven, useGivenDays } from './given-days'
import { GridBody, type GridMemory } from './grid-body'
import { ColumnsButton } from './grid-columns'
import { ExportButton, useListExport } from './grid-export'
import { FilterStrip } from './grid-filters'
import { useMarks } from './grid-marks'
import { ExportRunning, PickedBar } from './grid-picked'
import { useReadable } from './grid-readable'
import { knownFilters, useListSource } from './grid-source'
import { useViewCounts } from './grid-views'
import { askPage, type ExtraOf, type ListColumn, type ListName, type ListView, type RowOf } from './list'
import type { GridFilter } from './list-filter'
import { markedCount, pickedOf } from './marks'
import { usePreference } from './preference'
import { SavedViews } from './saved-views'
import { ScreenHead } from './screen'
import { SearchBox } from './search-box'
import { Failed } from './state'

export interface ListGridProps<L extends ListName> {
  list: L
  title: WordKey
  columns: readonly ListColumn<RowOf<L>>[]
  extra: ExtraOf<L>
  /** What the search box finds by; no search box without it. */
  searchHint?: WordKey
  views?: readonly ListView[]
  /** Whether ways of looking at it can be kept under a name. */
  saved?: boolean
  /** More to narrow by, between the views and the search box. */
  narrow?: ReactNode
  /** Buttons at the right end: the primary one last. */
  toolbar?: ReactNode
  /** Enter or double click. */
  onOpen?: (row: RowOf<L>) => void
  /** The row and the column the cursor is on: for a panel beside the grid. */
  onSelect?: (row: RowOf<L>, column: string) => void
  /** The row under the cursor is otherwise by now, changed somewhere else. */
  onRenew?: (row: RowOf<L>) => void
  /** F4 on a figure, or a click on one at the foot (no row): shows what it is made of. `narrowed` says that the foot sums a part. */
  onExplain?: (row: RowOf<L> | null, column: string, narrowed: boolean) => void
  /** What can be done with the ticked rows besides exporting them; `rows` reads them, in the order of the list. */
  many?: (picked: { rows: () => Promise<RowOf<L>[]>; count: number }) => ReactNode
  /** Between the bar and the grid: what the list comes to. */
  under?: ReactNode
  /** Takes back what narrows the list beside its views, search and filters; given while something does. */
  onClear?: () => void
  /** Shown instead of the grid while the list has never had a row. */
  empty?: ReactNode
  /** False for a list inside a page, which has a heading of its own. */
  headed?: boolean
  /** A name of its own to remember columns under, when a list is shown in two ways. */
  memory?: string
}

/** A list of the program: rows as it scrolls, sort, filters and search by the database, totals at the foot, export of all. */
export function ListGrid<L extends ListName>(props: ListGridProps<L>) {
  const memory = usePreference<GridState>(`grid.1.${props.memory ?? props.list}`)
  const readable = useReadable(props)
  const given = useGiven()
  return memory.ready ? <ReadyGrid key={given} {...readable} memoryOf={memory} /> : <div className="grid-place" />
}

function ReadyGrid<L extends ListName>({ memoryOf, ...props }: ListGridProps<L> & { memoryOf: GridMemory }) {
  const { list, columns, extra, views, empty, headed = true } = props
  const t = useWords()
  const [search, setSearch] = useState('')
  const [view, setView] = useState(views?.[0]?.key ?? '')
  const [model, setModel] = useState<Record<string, GridFilter>>({})
  const [kept, setKept] = useState<SavedView | null>(null)
  const chosen = kept?.scope.filters ?? views?.find(({ key }) => key === view)?.filters ?? {}
  const filters = knownFilters(chosen, columns, list)
  const rows = useListSource({ list, columns, extra, search, filters })
  useGivenDays(rows.api)
  const counts = useViewCounts(list, extra, views, rows.round)
  const count = rows.totals?.count
  const own = search === '' && Object.keys(model).length === 0 && kept === null
  const plain = own && !props.onClear && view === (views?.[0]?.key ?? '')
  const look = (chosen: SavedView | null) => {
    setKept(chosen)
    setSearch(chosen?.scope.search ?? '')
    setView(views?.[0]?.key ?? '')
  }
  const clear = () => {
    setKept(null)
    setSearch('')
    setView(views?.[0]?.key ?? '')
    rows.api?.setFilterModel(null)
    props.onClear?.()
  }
  const between = (start: number, end: number) =>
    askPage(list, { ...extra, ...rows.scope(), start, end }) as Promise<object[]>
  const marks = useMarks(rows.api, between)
  const picked = pickedOf(marks.marks)
  const mayExport = useMay(exportRights[list])
  const exporting = useListExport({ list, title: t(props.title), api: rows.api, columns, extra, scope: rows.scope })
  const { key: shown } = rows
  const { clear: unmark } = marks
  // What was ticked in another list is not meant in this one.
  useEffect(() => (shown === '' ? undefined : unmark()), [shown, unmark])
  const shownCount = t('part.count', { count: (count ?? 0).toLocaleString('en') })
  const named = views?.map(({ key, title }) => ({ value: key, label: labelOf(t(title), counts[key]) }))
  return (
    <section className="list" aria-label={t('part.rows', { title: t(props.title) })}>
      <ScreenHead
        title={headed ? t(props.title) : null}
        note={count === undefined ? '' : shownCount}
        narrow={
          <>
            {named && named.length > 1 && (
              <Segmented options={named} value={view} onChange={setView} disabled={kept !== null} />
            )}
            {props.saved && <SavedViews list={list} api={rows.api} chosen={kept} onChoose={look} scope={rows.scope} />}
            {props.narrow}
            {props.searchHint && <SearchBox value={search} onChange={setSearch} hint={t(props.searchHint)} />}
          </>
        }
      >
        <ColumnsButton api={rows.api} columns={columns} />
        {mayExport && <ExportButton running={exporting} picked={picked} count={shownCount} />}
        {props.toolbar}
      </ScreenHead>
      {props.under}
      <FilterStrip api={rows.api} columns={columns} model={model} />
      {exporting.pending && <ExportRunning running={exporting} />}
      {picked && !exporting.pending && (
        <PickedBar
          list={list}
          columns={columns}
          extra={extra}
          picked={picked}
          scope={rows.scope}
          round={rows.round}
          count={markedCount(marks.marks, count ?? 0)}
          acts={props.many?.({
            rows: () =>
              askPage(list, { ...extra, ...rows.scope(), picked, start: 0, end: markedCount(marks.marks, count ?? 0) }),
            count: markedCount(marks.marks, count ?? 0),
          })}
          onExport={mayExport ? () => exporting.start('xlsx', picked) : null}
          onClear={marks.clear}
        />
      )}
      <div className="grid-place">
        <GridBody {...props} rows={rows} marks={marks} memory={memoryOf} onFiltered={setModel} />
        {rows.error !== null && (
          <div className="grid-over">
            <Failed error={rows.error} again={rows.again} />
          </div>
        )}
        {rows.error === null && count === 0 && (
          <div className="grid-over">{plain && empty ? empty : <NothingMatches plain={plain} clear={clear} />}</div>
        )}
      </div>
    </section>
  )
}

const labelOf = (title: string, count?: number) => (count === undefined ? title : `${title} ${count}`)

function NothingMatches({ plain, clear }: { plain: boolean; clear: () => void }) {
  const t = useWords()
  return (
    <div className="state">
      <p>{t('part.nothingMatches')}</p>
      {!plain && <Button onClick={clear}>{t('part.clearFilters')}</Button>}
    </div>
  )
}

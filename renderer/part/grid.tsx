import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale'
import type { CellKeyDownEvent, ColDef, GridState } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { Button, Segmented } from 'antd'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { ListTotals } from '../../main/list/list'
import type { SavedView } from '../../main/list/view'
import { useAppearance } from '../look/appearance'
import { useWords, type WordKey } from '../look/words'
import { columnFor } from './grid-cell'
import { ColumnsButton } from './grid-columns'
import { ExportButton, useListExport } from './grid-export'
import { FilterStrip } from './grid-filters'
import { gridTheme, styleNonce } from './grid-look'
import { isMarkKey, useMarks } from './grid-marks'
import { ExportRunning, PickedBar } from './grid-picked'
import { useListSource } from './grid-source'
import { useViewCounts } from './grid-views'
import { askPage, type ExtraOf, type ListColumn, type ListName, type ListView, type RowOf } from './list'
import type { GridFilter } from './list-filter'
import { markColumn, markOf } from './mark-box'
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
  return memory.ready ? <ReadyGrid {...props} memoryOf={memory} /> : <div className="grid-place" />
}

type Memory = { value: GridState | null; save: (state: GridState) => void }

function ReadyGrid<L extends ListName>({ memoryOf, ...props }: ListGridProps<L> & { memoryOf: Memory }) {
  const { list, columns, extra, views, empty, headed = true } = props
  const t = useWords()
  const [search, setSearch] = useState('')
  const [view, setView] = useState(views?.[0]?.key ?? '')
  const [model, setModel] = useState<Record<string, GridFilter>>({})
  const [kept, setKept] = useState<SavedView | null>(null)
  const filters = kept?.scope.filters ?? views?.find(({ key }) => key === view)?.filters ?? {}
  const rows = useListSource({ list, columns, extra, search, filters })
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
        <ExportButton running={exporting} picked={picked} count={shownCount} />
        {props.toolbar}
      </ScreenHead>
      {props.under}
      <FilterStrip api={rows.api} columns={columns} model={model} />
      {exporting.pending && <ExportRunning running={exporting} />}
      {picked && !exporting.pending && (
        <PickedBar
          {...{ list, columns, extra, picked, scope: rows.scope }}
          count={markedCount(marks.marks, count ?? 0)}
          onExport={() => exporting.start('xlsx', picked)}
          onClear={marks.clear}
        />
      )}
      <div className="grid-place">
        <Grid {...props} rows={rows} marks={marks} memory={memoryOf} onFiltered={setModel} />
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

interface GridProps<L extends ListName> extends Omit<ListGridProps<L>, 'memory'> {
  rows: ReturnType<typeof useListSource<L>>
  marks: ReturnType<typeof useMarks>
  memory: Memory
  onFiltered: (model: Record<string, GridFilter>) => void
}

function Grid<L extends ListName>({ columns, onOpen, onSelect, rows, marks, memory, onFiltered }: GridProps<L>) {
  const t = useWords()
  const { language } = useAppearance()
  const first = columns.find(({ kind }) => kind === 'text')?.key
  const defs = useMemo<ColDef[]>(
    () => [markColumn(marks.book, t), ...columns.map((column) => columnFor(column, column.key === first, t))],
    [columns, first, marks.book, t],
  )
  const handlers = useRef({ onOpen, onSelect })
  handlers.current = { onOpen, onSelect }
  const { api, totals } = rows
  const pinned = useMemo(() => footOf(totals, columns), [totals, columns])
  return (
    <AgGridReact
      // The words of the grid itself are read once, when it is made.
      key={language}
      theme={gridTheme}
      themeCssLayer="grid"
      loadThemeGoogleFonts={false}
      styleNonce={styleNonce}
      columnDefs={defs}
      defaultColDef={ownKeys}
      {...(language === 'zh' ? { localeText: AG_GRID_LOCALE_CN } : {})}
      {...(memory.value ? { initialState: memory.value } : {})}
      rowModelType="infinite"
      cacheBlockSize={100}
      maxBlocksInCache={20}
      cacheOverflowSize={1}
      maxConcurrentDatasourceRequests={2}
      blockLoadDebounceMillis={30}
      rowBuffer={4}
      animateRows={false}
      maintainColumnOrder
      suppressMultiSort={false}
      suppressCellFocus={false}
      enableFilterHandlers={false}
      rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: true }}
      getRowId={({ data }) => String(markOf(data as object))}
      datasource={rows.source}
      pinnedBottomRowData={pinned}
      onGridReady={(event) => {
        rows.setApi(event.api)
        onFiltered(event.api.getFilterModel())
      }}
      onStateUpdated={({ state, sources }) => {
        if (!sources.includes('gridInitializing')) memory.save(kept(state))
      }}
      onFilterChanged={(event) => {
        marks.clear()
        onFiltered(event.api.getFilterModel())
        void rows.countAgain()
      }}
      onCellFocused={({ rowIndex, rowPinned, column }) => {
        const node = rowPinned || rowIndex === null ? undefined : api?.getDisplayedRowAtIndex(rowIndex)
        if (!node?.data) return
        node.setSelected(true)
        marks.onCursor(rowIndex ?? 0)
        handlers.current.onSelect?.(
          node.data as RowOf<L>,
          typeof column === 'string' ? column : (column?.getColId() ?? ''),
        )
      }}
      onRowDoubleClicked={({ data, rowPinned }) => data && !rowPinned && handlers.current.onOpen?.(data as RowOf<L>)}
      onCellKeyDown={(event) => {
        const pressed = event as CellKeyDownEvent
        marks.onKey(pressed)
        onKey(pressed, (row) => handlers.current.onOpen?.(row as RowOf<L>))
      }}
    />
  )
}

const ownKeys: ColDef = { suppressKeyboardEvent: ({ event }) => isMarkKey(event) }

/** The row at the foot: none when nothing is added up, as with quantities in different units. */
function footOf(totals: ListTotals | null, columns: readonly { key: string }[]): Record<string, number>[] {
  const summed = totals !== null && totals.count > 0 && columns.some(({ key }) => key in totals.sums)
  return summed ? [totals.sums] : []
}

/** Columns, sort and filters are remembered; what a filter hides from a person who has forgotten it, the strip above tells. */
function kept({ version, columnOrder, columnSizing, columnVisibility, sort, filter }: GridState): GridState {
  const state: GridState = { partialColumnState: true }
  if (version !== undefined) state.version = version
  if (columnOrder) state.columnOrder = columnOrder
  if (columnSizing) state.columnSizing = columnSizing
  if (columnVisibility) state.columnVisibility = columnVisibility
  if (sort) state.sort = sort
  if (filter) state.filter = filter
  return state
}

function onKey({ event, data, node, value, column, api }: CellKeyDownEvent, open: (row: unknown) => void): void {
  if (!(event instanceof KeyboardEvent) || !data || node.rowPinned) return
  if (event.key === 'Enter') open(data)
  const copies = (event.ctrlKey || event.metaKey) && event.key === 'c' && !window.getSelection()?.toString()
  if (!copies) return
  const def = column.getColDef()
  const format = def.valueFormatter
  const text =
    typeof format === 'function'
      ? format({ value, data, node, column, colDef: def, api, context: undefined })
      : String(value)
  void navigator.clipboard.writeText(text)
}

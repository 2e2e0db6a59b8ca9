import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale'
import type { CellKeyDownEvent, ColDef, GridState } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useEffect, useMemo, useRef } from 'react'
import type { ListTotals } from '../../main/list/list'
import { useAppearance } from '../look/appearance'
import { useWords } from '../look/words'
import type { ListGridProps } from './grid'
import { columnFor } from './grid-cell'
import { gridTheme, styleNonce } from './grid-look'
import { isMarkKey, type useMarks } from './grid-marks'
import type { useListSource } from './grid-source'
import { widenForTotals } from './grid-widths'
import { keyOf } from './keys'
import type { ListName, RowOf } from './list'
import type { GridFilter } from './list-filter'
import { markColumn, markOf } from './mark-box'

/** What a person has arranged in a grid, as it was read, and the way to keep it. */
export interface GridMemory {
  value: GridState | null
  save: (state: GridState) => void
}

interface GridProps<L extends ListName>
  extends Pick<ListGridProps<L>, 'columns' | 'onOpen' | 'onSelect' | 'onRenew' | 'onExplain'> {
  rows: ReturnType<typeof useListSource<L>>
  marks: ReturnType<typeof useMarks>
  memory: GridMemory
  onFiltered: (model: Record<string, GridFilter>) => void
}

/** The rows themselves: only what is in sight is drawn, the rest is fetched as one scrolls. */
export function GridBody<L extends ListName>({
  columns,
  onOpen,
  onSelect,
  onRenew,
  onExplain,
  rows,
  marks,
  memory,
  onFiltered,
}: GridProps<L>) {
  const t = useWords()
  const { language } = useAppearance()
  const first = columns.find(({ kind }) => kind === 'text')?.key
  const defs = useMemo<ColDef[]>(
    () => [markColumn(marks.book, t), ...columns.map((column) => columnFor(column, column.key === first, t))],
    [columns, first, marks.book, t],
  )
  const handlers = useRef({ onOpen, onSelect, onRenew, onExplain })
  handlers.current = { onOpen, onSelect, onRenew, onExplain }
  const explain = (row: RowOf<L> | null, column: string) => {
    const { filters, search } = rows.scope()
    handlers.current.onExplain?.(row, column, search !== '' || Object.keys(filters).length > 0)
  }
  const { api, totals } = rows
  const pinned = useMemo(() => footOf(totals, columns), [totals, columns])
  useEffect(() => {
    if (api && pinned[0]) widenForTotals(api, pinned[0], columns, t)
  }, [api, pinned, columns, t])
  const awaited = useRef<number | null>(null)
  /** The row under the cursor, as it was told last. */
  const told = useRef<object | null>(null)
  const follow = (rowIndex: number | null, column: string) => {
    const node = rowIndex === null ? undefined : api?.getDisplayedRowAtIndex(rowIndex)
    awaited.current = node?.data ? null : rowIndex
    if (!node?.data) return
    node.setSelected(true)
    marks.onCursor(rowIndex ?? 0)
    told.current = node.data
    handlers.current.onSelect?.(node.data as RowOf<L>, column)
  }
  const renew = (rowIndex: number) => {
    const row: object | undefined = api?.getDisplayedRowAtIndex(rowIndex)?.data
    if (!row || !told.current || row === told.current || markOf(row) !== markOf(told.current)) return
    told.current = row
    handlers.current.onRenew?.(row as RowOf<L>)
  }
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
        if (!rowPinned) follow(rowIndex, typeof column === 'string' ? column : (column?.getColId() ?? ''))
      }}
      // The cursor may be sent to a row that is not here yet; when it comes, the cursor is on it.
      onModelUpdated={(event) => {
        const cursor = event.api.getFocusedCell()
        if (!cursor) return
        if (cursor.rowIndex === awaited.current) follow(cursor.rowIndex, cursor.column.getColId())
        else renew(cursor.rowIndex)
      }}
      onCellClicked={({ rowPinned, column }) => {
        if (rowPinned) explain(null, column.getColId())
      }}
      onRowDoubleClicked={({ data, rowPinned }) => data && !rowPinned && handlers.current.onOpen?.(data as RowOf<L>)}
      onCellKeyDown={(event) => {
        const pressed = event as CellKeyDownEvent
        marks.onKey(pressed)
        if (event.event instanceof KeyboardEvent && keyOf(event.event) === 'F4')
          explain(pressed.rowPinned ? null : (pressed.data as RowOf<L>), pressed.column.getColId())
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

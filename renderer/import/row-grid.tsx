import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale'
import {
  type CellClassParams,
  type ColDef,
  type GridApi,
  type IDatasource,
  ModuleRegistry,
  type NewValueParams,
  TextEditorModule,
  TooltipModule,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ImportDraft } from '../../main/import/draft'
import { type ImportField, kindOf } from '../../main/import/kind'
import type { ImportPlan } from '../../main/import/plan'
import type { ImportRow, RowState } from '../../main/import/view'
import type { TaxKind } from '../../main/pricing/vat'
import { ask } from '../ask'
import { useAppearance } from '../look/appearance'
import { type Translate, useWords } from '../look/words'
import { formatCell, PillCell } from '../part/grid-cell'
import { gridTheme, styleNonce } from '../part/grid-look'
import type { Tone } from '../part/pill'
import { Failed } from '../part/state'
import { fieldTitle } from './plan'

ModuleRegistry.registerModules([TextEditorModule, TooltipModule])

const tones: Record<RowState, Tone> = {
  new: 'ok',
  changed: 'info',
  unchanged: 'neutral',
  refused: 'bad',
  held: 'warn',
  skipped: 'neutral',
}

interface Props {
  plan: ImportPlan
  draft: ImportDraft
  states: RowState[]
  /** Only rows with hints. */
  hinted: boolean
  /** Another text for a cell of a row. */
  onMend: (row: number, field: string, text: string) => void
  /** The rows the cursor has chosen. */
  onChosen: (rows: ImportRow[]) => void
}

/** The rows of the sheet with what would become of each; cells at fault are marked and can be mended in place. */
export function RowGrid({ plan, draft, states, hinted, onMend, onChosen }: Props) {
  const t = useWords()
  const { language } = useAppearance()
  const [api, setApi] = useState<GridApi | null>(null)
  const [error, setError] = useState<unknown>(null)
  const latest = useRef({ draft, states, hinted })
  latest.current = { draft, states, hinted }
  const key = JSON.stringify([draft.id, states, hinted])
  const source = useMemo<IDatasource>(
    () => ({
      getRows: ({ startRow, endRow, successCallback, failCallback }) => {
        const now = latest.current
        const asked = { draft: now.draft.id, states: now.states, hinted: now.hinted, start: startRow, end: endRow }
        ask('import.rows', asked).then(
          (rows) => successCallback(rows, rows.length < endRow - startRow ? startRow + rows.length : undefined),
          (failure: unknown) => {
            failCallback()
            setError(failure)
          },
        )
      },
    }),
    [],
  )
  useEffect(() => {
    if (key) api?.purgeInfiniteCache()
  }, [api, key])
  // A mended row may change others; the page on screen is asked for again without losing its place.
  useEffect(() => {
    if (draft.counts) api?.refreshInfiniteCache()
  }, [api, draft.counts])
  const troubled = hinted || (states.length > 0 && states.every((state) => state === 'refused' || state === 'held'))
  const columns = useMemo(() => columnsOf(plan, troubled, t), [plan, troubled, t])
  if (error !== null) return <Failed error={error} again={() => setError(null)} />
  return (
    <div className="grid-place import-rows">
      <AgGridReact
        key={language}
        theme={gridTheme}
        themeCssLayer="grid"
        loadThemeGoogleFonts={false}
        styleNonce={styleNonce}
        columnDefs={columns}
        {...(language === 'zh' ? { localeText: AG_GRID_LOCALE_CN } : {})}
        rowModelType="infinite"
        cacheBlockSize={100}
        maxBlocksInCache={10}
        animateRows={false}
        tooltipShowDelay={300}
        rowSelection={{ mode: 'multiRow', checkboxes: false, headerCheckbox: false, enableClickSelection: true }}
        getRowId={({ data }) => String((data as ImportRow).row)}
        datasource={source}
        onGridReady={(event) => setApi(event.api)}
        onSelectionChanged={(event) => onChosen(event.api.getSelectedRows() as ImportRow[])}
        onCellValueChanged={({ data, colDef, newValue }: NewValueParams) =>
          onMend((data as ImportRow).row, colDef.field ?? '', String(newValue ?? ''))
        }
      />
    </div>
  )
}

/** The reason stands last, but before the cells where every row has one. */
function columnsOf(plan: ImportPlan, reasonFirst: boolean, t: Translate): ColDef[] {
  const fixed = { sortable: false, filter: false, suppressMovable: true } as const
  const mapped = Object.keys(kindOf(plan).fields).filter((field) => plan.mapping[field] !== undefined)
  const cells = mapped.map((field) => cellColumn(field as ImportField, plan, t))
  const reason: ColDef = {
    ...fixed,
    colId: 'reason',
    headerName: t('import.problem.message'),
    minWidth: 320,
    flex: 1,
    cellClass: ({ data }: CellClassParams) => ((data as ImportRow | undefined)?.problems.length ? 'bad' : 'cell-hint'),
    valueGetter: ({ data }) => reasonOf(data as ImportRow | undefined, t),
    tooltipValueGetter: ({ data }) => reasonOf(data as ImportRow | undefined, t),
  }
  return [
    { ...fixed, colId: 'row', field: 'row', headerName: t('import.problem.row'), width: 76, pinned: 'left' },
    {
      ...fixed,
      colId: 'state',
      headerName: t('import.rowState.title'),
      width: 96,
      pinned: 'left',
      cellRenderer: PillCell,
      cellRendererParams: {
        pillOf: ({ state }: { state: RowState }) => ({ tone: tones[state], text: t(`import.rowState.${state}`) }),
      },
    },
    ...(reasonFirst ? [reason, ...cells] : [...cells, reason]),
  ]
}

/** A column of the user's sheet under the name of the field it holds. */
function cellColumn(field: ImportField, plan: ImportPlan, t: Translate): ColDef {
  const column = plan.mapping[field] ?? 0
  const { kind = 'text', words } = kindOf(plan).fields[field] ?? {}
  const shown = (value: string | number | null) =>
    (words && typeof value === 'string' ? t(`${words}.${value as TaxKind}`) : formatCell(kind, value, t)) ||
    t('part.none')
  return {
    colId: field,
    field,
    headerName: fieldTitle(t, field, plan),
    width: 130,
    sortable: false,
    filter: false,
    editable: true,
    valueGetter: ({ data }) => (data as ImportRow | undefined)?.cells[column] ?? '',
    valueFormatter: ({ data, value }) => changeText(data as ImportRow | undefined, field, shown) ?? String(value ?? ''),
    valueSetter: ({ data, newValue, oldValue }) => {
      if (newValue === oldValue) return false
      const row = data as ImportRow
      row.cells[column] = String(newValue ?? '')
      return true
    },
    cellClass: ({ data }: CellClassParams) => classAt(data as ImportRow | undefined, field),
    tooltipValueGetter: ({ data }) => problemAt(data as ImportRow | undefined, field)?.message ?? null,
  }
}

const problemAt = (row: ImportRow | undefined, field: string) => row?.problems.find((one) => one.field === field)

const changeAt = (row: ImportRow | undefined, field: string) => row?.changes.find((one) => one.field === field)

/** A changed cell as people compare it: the value before, an arrow, the value after. */
function changeText(
  row: ImportRow | undefined,
  field: string,
  shown: (value: string | number | null) => string,
): string | null {
  const change = changeAt(row, field)
  if (!change) return null
  return `${shown(change.before)} → ${shown(change.after)}`
}

const classAt = (row: ImportRow | undefined, field: string) =>
  problemAt(row, field) ? 'cell-fault' : changeAt(row, field) ? 'cell-change' : ''

/** Why a row cannot come in, and what is odd about it; '' when there is nothing to say. */
export function reasonOf(row: ImportRow | undefined, t: Translate): string {
  if (!row) return ''
  if (row.state === 'held') return t('import.heldReason')
  const hints = row.hints.map(({ code, values }) => t(`import.hint.${code}`, values))
  return [...row.problems.map(({ message }) => message), ...hints].join(' ')
}

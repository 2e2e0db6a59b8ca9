import type { Reading } from '../../db/engine'
import { type ListSpec, listTotals, pageSql } from '../../db/list'
import type { Column } from '../excel/column'
import { writeWorkbook } from '../excel/write-workbook'
import { formatInstant, type Instant } from '../value/instant'
import type { ColumnKind, ListScope } from './list'

/** What an export needs beside the list itself. `label` says what a cell of an enumerated column means (state, method …). */
export interface Export extends ListScope {
  columns: { key: string; title: string }[]
  sheet: string
  path: string
}

/** How the export goes on: where the worker is, the words, and how to hear of progress or stop. */
export interface Exporter {
  excelWorker: string
  signal: AbortSignal
  totalLabel: string
  label(column: string, value: unknown): string
  onProgress(done: number, total: number): void
}

/** Rows fetched at a time. */
const pageRows = 2000

/**
 * Writes a list as it is filtered and sorted, all its rows, as a real workbook: amounts are numbers, days are dates, codes
 * are text, sums are formulas. Memory stays bounded; the file is whole or not there. The rows are of one moment when the
 * reading is a snapshot.
 */
export async function exportList(
  reading: Reading,
  spec: ListSpec,
  scope: Export,
  exporter: Exporter,
): Promise<{ path: string; rows: number }> {
  const kinds = scope.columns.map(({ key }) => spec.columns[key]?.kind ?? 'text')
  const { count } = await listTotals(reading, spec, scope)
  const columns = scope.columns.map(({ key, title }, i) =>
    columnOf(title, kinds[i] ?? 'text', spec.columns[key]?.sum === true),
  )
  const table = { sheet: scope.sheet, columns, totalLabel: exporter.totalLabel }
  const { rows } = await writeWorkbook(
    exporter.excelWorker,
    scope.path,
    table,
    pages(reading, spec, scope, kinds, exporter),
    {
      signal: exporter.signal,
      onProgress: (done) => exporter.onProgress(done, count),
    },
  )
  return { path: scope.path, rows }
}

async function* pages(
  reading: Reading,
  spec: ListSpec,
  scope: Export,
  kinds: readonly ColumnKind[],
  exporter: Exporter,
): AsyncGenerator<string> {
  const keys = scope.columns.map((column) => column.key)
  for (let start = 0; ; start += pageRows) {
    const rows = await reading.json<unknown[][]>(...pageSql(spec, { ...scope, start, end: start + pageRows }, keys))
    if (rows.length > 0) {
      yield JSON.stringify(
        rows.map((row) => row.map((value, i) => cellOf(value, kinds[i] ?? 'text', keys[i] ?? '', exporter))),
      )
    }
    if (rows.length < pageRows) return
  }
}

function columnOf(title: string, kind: ColumnKind, total: boolean): Column {
  const written = kind === 'instant' || kind === 'flag' ? 'text' : kind
  return { title, kind: written, width: widths[kind] ?? 14, ...(total ? { total } : {}) }
}

const widths: Partial<Record<ColumnKind, number>> = {
  text: 22,
  money: 16,
  day: 12,
  integer: 10,
  percent: 10,
  quantity: 12,
  price: 14,
}

function cellOf(value: unknown, kind: ColumnKind, key: string, exporter: Exporter): unknown {
  if (value === null) return null
  if (kind === 'instant') return formatInstant(value as Instant)
  return kind === 'text' || kind === 'flag' ? exporter.label(key, value) : value
}

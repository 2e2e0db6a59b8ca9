import type { Reading } from '../../db/engine'
import { type ListColumn, type ListSpec, listRows } from '../../db/list'
import type { Column } from '../excel/column'
import { writeWorkbook } from '../excel/write-workbook'
import { formatInstant, type Instant } from '../value/instant'
import type { ColumnKind, ListScope } from './list'

/** What an export needs beside the list itself. */
export interface Export extends ListScope {
  columns: { key: string; title: string }[]
  sheet: string
  path: string
}

/** How the export goes on: where the worker is, the words, and how to hear of progress or stop. */
export interface Exporter {
  excelWorker: string
  signal: AbortSignal
  /** The word of a key in the user's language: the label of the totals row, a state, a method … */
  word(key: string): string
  onProgress(done: number, total: number): void
}

/**
 * Writes a list as it is filtered and sorted, all its rows or the picked ones, as a real workbook (amounts are numbers, days
 * are dates, codes are text, sums are formulas), or as .csv when the path ends so. Memory stays bounded; the file is whole or
 * not there. The rows are of one moment when the reading is a snapshot.
 */
export async function exportList(
  reading: Reading,
  spec: ListSpec,
  scope: Export,
  exporter: Exporter,
): Promise<{ path: string; rows: number }> {
  const chosen = scope.columns.map(({ key, title }) => ({ key, title, ...columnAt(spec, key) }))
  const all = { count: 0 }
  const table = { sheet: scope.sheet, columns: chosen.map(written), totalLabel: exporter.word('part.total') }
  const { rows } = await writeWorkbook(
    exporter.excelWorker,
    scope.path,
    table,
    pages(reading, spec, scope, chosen, exporter, all),
    {
      signal: exporter.signal,
      onProgress: (done) => exporter.onProgress(done, all.count),
    },
  )
  return { path: scope.path, rows }
}

type Chosen = ListColumn & { key: string; title: string }

async function* pages(
  reading: Reading,
  spec: ListSpec,
  scope: Export,
  chosen: readonly Chosen[],
  exporter: Exporter,
  all: { count: number },
): AsyncGenerator<string> {
  const keys = chosen.map((column) => column.key)
  const counted = (count: number) => {
    all.count = count
    exporter.onProgress(0, count)
  }
  for await (const rows of listRows(reading, spec, scope, keys, counted))
    yield JSON.stringify(rows.map((row) => chosen.map((column, i) => cellOf(row[i] ?? null, column, exporter))))
}

function columnAt(spec: ListSpec, key: string): ListColumn {
  const column = spec.columns[key]
  if (!column) throw new Error(`The list has no column ${key}`)
  return column
}

function written({ title, kind, sum }: Chosen): Column {
  const cells = kind === 'instant' || kind === 'flag' ? 'text' : kind
  return { title, kind: cells, width: widths[kind] ?? 14, ...(sum ? { total: true } : {}) }
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

function cellOf(value: unknown, { kind, words }: ListColumn, exporter: Exporter): unknown {
  if (value === null) return null
  if (words !== undefined && value !== '') {
    // What the shop has named itself is no key of the dictionary.
    const word = exporter.word(`${words}.${value}`)
    return word === `${words}.${value}` ? value : word
  }
  if (kind === 'instant') return formatInstant(value as Instant)
  return kind === 'flag' ? exporter.word(value === 1 ? 'part.yes' : 'part.no') : value
}

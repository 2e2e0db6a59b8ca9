import type { Cell } from '../excel/cell'
import type { Column } from '../excel/column'
import { writeWorkbook } from '../excel/write-workbook'
import type { Id } from '../value/id'
import { shown } from './cell'
import { columnName } from './field'
import { type OpenDraft, withDraft } from './open-draft'
import type { CellProblem, Say } from './row'

const pageRows = 1000

/** What writing the file needs beside the draft: the worker, the user's words, how to stop. */
export interface Returning {
  folder: string
  excelWorker: string
  signal: AbortSignal
  say: Say
  /** The titles of the four columns behind the user's own: row, column, value, reason; and the reason of a held row. */
  titles: [row: string, column: string, value: string, reason: string]
  heldReason: string
}

/**
 * Writes the rows that cannot be imported as a workbook of their own: the user's columns as they are, then the row in the
 * file, and for each problem the column, what stands there and why it will not do (R-IMP). Mended, it can be imported itself.
 */
export function returnRows(
  returning: Returning,
  input: { draft: Id; path: string },
): Promise<{ path: string; rows: number }> {
  return withDraft(returning.folder, input.draft, async (draft) => {
    const { headers, sheet } = draft.plan
    const own = await draft.json<number>('select coalesce(max(json_array_length(cells)), 0) from rows')
    const width = Math.max(own, headers.length)
    const titles = [...Array.from({ length: width }, (_, i) => headers[i] || columnName(i)), ...returning.titles]
    // Texts keep codes, long numbers and dates as they are shown; the import reads them back the same.
    const columns: Column[] = titles.map((title) => ({ title, kind: 'text' }))
    const pages = refusedPages(draft, width, returning)
    const { signal, excelWorker } = returning
    const written = await writeWorkbook(excelWorker, input.path, { sheet, columns }, pages, { signal })
    return { path: input.path, rows: written.rows }
  })
}

async function* refusedPages(draft: OpenDraft, width: number, returning: Returning): AsyncGenerator<string> {
  for (let last = 0; ; ) {
    const rows = await draft.json<[number, Cell[], CellProblem[] | null][]>(
      `select json_group_array(json_array(row, json(cells), json(problems))) from (
        select row, cells, problems from row_states where state in ('refused', 'held') and row > ? order by row limit ?)`,
      [last, pageRows],
    )
    if (rows.length > 0) yield JSON.stringify(rows.map((row) => returnedRow(row, width, draft, returning)))
    if (rows.length < pageRows) return
    last = rows.at(-1)?.[0] ?? last
  }
}

function returnedRow(
  [row, cells, problems]: [number, Cell[], CellProblem[] | null],
  width: number,
  { plan }: OpenDraft,
  { say, heldReason }: Returning,
): string[] {
  const own = Array.from({ length: width }, (_, i) => shown(cells[i] ?? null))
  const found = problems ?? []
  const columns = found.map(({ field }) => plan.mapping[field]).map((at) => (at === undefined ? '' : columnName(at)))
  const reasons = found.map(({ code, values }) => say(code, values))
  const list = (texts: string[]) => texts.join('\n')
  return [
    ...own,
    String(row),
    list(columns),
    list(found.map(({ value }) => value)),
    problems === null ? heldReason : list(reasons),
  ]
}

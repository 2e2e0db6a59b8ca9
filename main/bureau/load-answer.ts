import { basename } from 'node:path'
import { knownReds, knownRequests } from '../../db/bureau'
import type { Reading } from '../../db/engine'
import { listSheets, readSheet, type SheetRow } from '../excel/read-workbook'
import { shown } from '../import/cell'
import { suggestMapping } from '../import/field'
import type { Day } from '../value/day'
import { Refusal } from '../value/refusal'
import { type AnswerColumns, answerFields, isAnswer, readAnswerRow } from './answer'
import { type Judged, judgeAnswer } from './judging'

/** More rows than this the bureau does not answer at once. */
const mostRows = 20_000
/** How far down the headings may stand. */
const headingRows = 20

/** The bureau's answer as it was read: its headings, which column holds what, and what becomes of each row. */
export interface LoadedAnswer {
  fileName: string
  headings: string[]
  columns: AnswerColumns
  rows: Judged[]
}

/**
 * Reads the tax bureau's answer, or its list of invoices, beside the requests: of several sheets the first that is one. `columns` are as
 * somebody has set them; null: as their headings suggest. Refuses what is no workbook and no text table, one without headings of an answer
 * (`bureau.noAnswer`), and one that is too long (`bureau.answerTooLong`).
 */
export async function loadAnswer(
  reading: Reading,
  { excelWorker, today }: { excelWorker: string; today: Day },
  { path, columns: set }: { path: string; columns: AnswerColumns | null },
): Promise<LoadedAnswer> {
  const { rows, header, fileName } = await findSheet(excelWorker, path)
  const headings = (rows[header]?.cells ?? []).map((cell) => shown(cell).trim())
  const columns = set ?? suggestMapping(answerFields, headings)
  const said = rows.slice(header + 1).flatMap(({ row, cells }) => readAnswerRow(row, cells, columns) ?? [])
  const numbers = said.map(({ number }) => number.replace(' ', ''))
  const nos = said.map(({ serial }) => serial.toUpperCase())
  const known = { requests: await knownRequests(reading, nos, numbers), reds: await knownReds(reading, numbers) }
  return { fileName, headings, columns, rows: judgeAnswer(said, known, today) }
}

async function findSheet(
  excelWorker: string,
  path: string,
): Promise<{ fileName: string; rows: SheetRow[]; header: number }> {
  const fileName = basename(path)
  let best: { rows: SheetRow[]; header: number; known: number } | null = null
  for (const { name, hidden } of await listSheets(excelWorker, path)) {
    if (hidden) continue
    const rows = await rowsOf(excelWorker, path, name)
    for (const [header, { cells }] of rows.slice(0, headingRows).entries()) {
      const columns = suggestMapping(
        answerFields,
        cells.map((cell) => shown(cell)),
      )
      const known = Object.keys(columns).length
      if (isAnswer(columns)) return { fileName, rows, header }
      if (known >= 2 && known > (best?.known ?? 0)) best = { rows, header, known }
    }
  }
  if (best === null) throw new Refusal('bureau.noAnswer', { file: fileName })
  return { fileName, ...best }
}

async function rowsOf(excelWorker: string, path: string, sheet: string): Promise<SheetRow[]> {
  try {
    const rows = await readSheet(excelWorker, path, sheet, { most: mostRows, tooLong: 'bureau.answerTooLong' })
    return rows.filter(({ cells }) => cells.some((cell) => cell !== null))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'workbook.empty') return []
    throw error
  }
}

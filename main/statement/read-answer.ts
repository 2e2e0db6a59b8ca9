import { basename } from 'node:path'
import type { Reading } from '../../db/engine'
import type { Cell } from '../excel/cell'
import { findHeaderRow } from '../excel/header'
import { listSheets, readRows } from '../excel/read-workbook'
import { type Language, translator } from '../language/language'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { type AnswerColumn, answerColumnsOf, answersOf } from './answersheet'
import { findStatement, toldBy } from './find-statement'
import type { AnswerDraft } from './view'

/** More rows than this no statement has. */
const mostRows = 20_000

/**
 * Reads the workbook a customer has filled in and sent back, row by row beside the statement; nothing is written. Refuses what is no
 * workbook, one without the headings (`answersheet.noHeading`), another statement's (`answersheet.another`), and too many rows
 * (`answersheet.tooLong`).
 */
export async function readAnswer(
  reading: Reading,
  { excelWorker, language }: { excelWorker: string; language: Language },
  { id, path }: { id: Id; path: string },
): Promise<AnswerDraft> {
  const found = await findStatement(reading, id)
  const told = { ...(await toldBy(reading, found)), no: found.no }
  const rows = await rowsOf(excelWorker, path)
  const header = Math.max(0, findHeaderRow(rows.slice(0, 30).map(({ cells }) => cells)))
  const columns = answerColumnsOf(rows[header]?.cells ?? [])
  const { faults, ...answers } = answersOf(told, columns, rows.slice(header + 1))
  const t = translator(language)
  const heading = (column: AnswerColumn) => t(`customer.statement.${column}`)
  const said = faults.map(({ row, column, code, values }) => {
    return { row, column: heading(column), sentence: t(`refusal.${code}`, values) }
  })
  return { fileName: basename(path), ...answers, faults: said }
}

async function rowsOf(excelWorker: string, path: string): Promise<{ row: number; cells: Cell[] }[]> {
  const [sheet] = (await listSheets(excelWorker, path)).filter(({ hidden }) => !hidden)
  if (sheet === undefined) throw new Refusal('workbook.empty', { file: basename(path) })
  const rows: { row: number; cells: Cell[] }[] = []
  for await (const batch of readRows(excelWorker, path, { sheet: sheet.name })) {
    rows.push(...batch.rows.map((cells, i) => ({ row: batch.from + i, cells })))
    if (rows.length > mostRows) throw new Refusal('answersheet.tooLong', { file: basename(path), most: mostRows })
  }
  return rows
}

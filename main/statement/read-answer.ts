import { basename } from 'node:path'
import type { Reading } from '../../db/engine'
import { findHeaderRow } from '../excel/header'
import { readFirstSheet } from '../excel/read-workbook'
import { type Language, translator } from '../language/language'
import type { Id } from '../value/id'
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
  const rows = await readFirstSheet(excelWorker, path, { most: mostRows, tooLong: 'answersheet.tooLong' })
  const header = Math.max(0, findHeaderRow(rows.map(({ cells }) => cells)))
  const columns = answerColumnsOf(rows[header]?.cells ?? [])
  const { faults, ...answers } = answersOf(told, columns, rows.slice(header + 1))
  const t = translator(language)
  const heading = (column: AnswerColumn) => t(`customer.statement.${column}`)
  const said = faults.map(({ row, column, code, values }) => {
    return { row, column: heading(column), sentence: t(`refusal.${code}`, values) }
  })
  return { fileName: basename(path), ...answers, faults: said }
}

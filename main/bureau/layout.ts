import type { WholeBook } from '../excel/validation'
import { shown } from '../import/cell'
import { Refusal } from '../value/refusal'
import { choicesOf, covers } from './choice'
import { type AnyColumn, type Found, findColumns, type SheetKind, sheetEndings } from './heading'
import type { Template, TemplateColumn, TemplateSheet } from './template'

/** More values than this no list of a template has. */
const mostChoices = 5000

/**
 * Where in a workbook each column to fill stands, how much it holds, and which values it takes. Refuses one without the two sheets
 * (`bureau.notTemplate`), a needed column that is not there (`bureau.columnMissing`), is there twice (`bureau.columnTwice`) or is not
 * known (`bureau.unknownNeeded`), and a template with rows in it (`bureau.filled`).
 */
export function templateOf(fileName: string, book: WholeBook): Template {
  const named = (kind: SheetKind) =>
    book.sheets.find(({ name }) => name.normalize('NFKC').trim().endsWith(sheetEndings[kind]))?.name
  const [basic, detail] = [named('basic'), named('detail')]
  if (basic === undefined || detail === undefined) throw new Refusal('bureau.notTemplate', { file: fileName })
  return {
    ...{ fileName, version: versionOf(book) },
    basic: sheetOf('basic', basic, book),
    detail: sheetOf('detail', detail, book),
  }
}

const rowsOf = ({ sheets }: WholeBook, sheet: string) => sheets.find(({ name }) => name === sheet)?.rows ?? []

/** `pt:20260401`, which stands somewhere in the sheet that says the version; '' where it does not. */
function versionOf(book: WholeBook): string {
  const texts = rowsOf(book, 'excelVersion')
    .flat()
    .map((cell) => shown(cell).trim())
  return texts.find((text) => /^pt:\d+$/.test(text)) ?? ''
}

function sheetOf<Column extends AnyColumn>(kind: SheetKind, sheet: string, book: WholeBook): TemplateSheet<Column> {
  const rows = rowsOf(book, sheet)
  const found = findColumns(kind, rows)
  if ('code' in found) {
    const { code, ...values } = found
    throw new Refusal(code, { sheet, ...values })
  }
  const header = found.header + 1
  const filled = rows.findIndex((cells, i) => i >= header && cells.some((cell) => cell !== null))
  if (filled >= 0) throw new Refusal('bureau.filled', { sheet, row: filled + 1 })
  return { sheet, header, columns: withChoices(found, sheet, book) }
}

function withChoices<Column extends AnyColumn>(
  { header, columns }: Found,
  sheet: string,
  book: WholeBook,
): Partial<Record<Column, TemplateColumn>> {
  const rules = book.sheets.find(({ name }) => name === sheet)?.rules ?? []
  const row = header + 2
  const made: Partial<Record<AnyColumn, TemplateColumn>> = {}
  for (const [name, column] of Object.entries(columns) as [AnyColumn, TemplateColumn][]) {
    const rule = rules.find(({ cells }) => covers(cells, { row, column: column.at }))
    made[name] = { ...column, choices: rule ? choicesAt(rule.formula, sheet, book) : null }
  }
  return made as Partial<Record<Column, TemplateColumn>>
}

/** The values of a list; null where they cannot be told, so that nothing is refused for them. */
function choicesAt(formula: string, sheet: string, book: WholeBook): string[] | null {
  const choices = choicesOf(formula, book.names)
  if (choices === null) return null
  if ('values' in choices) return choices.values.filter((value) => value !== '')
  const { from, to } = choices
  const values = rowsOf(book, choices.sheet ?? sheet)
    .slice(from.row - 1, to.row)
    .flatMap((cells) => cells.slice(from.column, to.column + 1))
    .map((cell) => shown(cell).trim())
    .filter((value) => value !== '')
  return values.length === 0 || values.length > mostChoices ? null : values
}

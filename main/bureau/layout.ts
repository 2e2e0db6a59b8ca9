import type { WholeBook, WholeSheet } from '../excel/validation'
import { shown } from '../import/cell'
import { Refusal } from '../value/refusal'
import { choicesOf, covers } from './choice'
import { type AnyColumn, type Found, findColumns, type SheetKind, sheetEndings } from './heading'
import type { Template, TemplateColumn, TemplateSheet } from './template'

/** More values than this no list of a template has. */
const mostChoices = 5000

/**
 * Where in a workbook each column to fill stands, how much it holds, and which values it takes; sheets nobody sees are no template. Refuses
 * one without the two sheets (`bureau.notTemplate`), two of a kind (`bureau.sheetTwice`), what `findColumns` finds wrong with the headings
 * (`bureau.columnMissing`, `bureau.columnAlike`, `bureau.columnTwice`, `bureau.unknownNeeded`), headings in two rows (`bureau.headingRows`),
 * cells that are one below them (`bureau.merged`), and a template with rows in it (`bureau.filled`).
 */
export function templateOf(fileName: string, book: WholeBook): Template {
  const [basic, detail] = [named('basic', book), named('detail', book)]
  if (basic === undefined || detail === undefined) throw new Refusal('bureau.notTemplate', { file: fileName })
  return {
    fileName,
    version: versionOf(book),
    basic: sheetOf('basic', basic, book),
    detail: sheetOf('detail', detail, book),
  }
}

function named(kind: SheetKind, { sheets }: WholeBook): WholeSheet | undefined {
  const [first, second] = sheets.filter(
    ({ name, hidden }) => !hidden && name.normalize('NFKC').trim().endsWith(sheetEndings[kind]),
  )
  if (first && second) throw new Refusal('bureau.sheetTwice', { first: first.name, second: second.name })
  return first
}

const rowsOf = ({ sheets }: WholeBook, sheet: string) => sheets.find(({ name }) => name === sheet)?.rows ?? []

/** `pt:20260401`, which stands somewhere in the sheet that says the version; '' where it does not. */
function versionOf(book: WholeBook): string {
  const texts = rowsOf(book, 'excelVersion')
    .flat()
    .map((cell) => shown(cell).trim())
  return texts.find((text) => /^pt:\d+$/.test(text)) ?? ''
}

function sheetOf<Column extends AnyColumn>(
  kind: SheetKind,
  { name: sheet, rows, merged, rules }: WholeSheet,
  book: WholeBook,
): TemplateSheet<Column> {
  const found = findColumns(kind, rows)
  if ('code' in found) {
    const { code, ...values } = found
    throw new Refusal(code, { sheet, ...values })
  }
  const header = headingsEnd(found.header + 1, sheet, rows, merged)
  const filled = rows.findIndex((cells, i) => i >= header && cells.some((cell) => cell !== null))
  if (filled >= 0) throw new Refusal('bureau.filled', { sheet, row: filled + 1 })
  return { sheet, header, columns: withChoices(found.columns, header + 1, { sheet, rules, book }) }
}

/** The last row of the headings in row `header`, where some of them are merged downwards; as the sheet counts. */
function headingsEnd(header: number, sheet: string, rows: WholeSheet['rows'], merged: readonly string[]): number {
  const ranges = merged.flatMap((cells) => {
    const [, from, to] = /^\$?[A-Z]+\$?(\d+):\$?[A-Z]+\$?(\d+)$/i.exec(cells) ?? []
    return from === undefined ? [] : [{ cells, from: Number(from), to: Number(to) }]
  })
  const across = ranges.filter(({ from, to }) => from <= header && header <= to)
  const [first, last] = [
    Math.min(header, ...across.map(({ from }) => from)),
    Math.max(header, ...across.map(({ to }) => to)),
  ]
  for (let row = first; row <= last; row += 1) {
    if (row !== header && rows[row - 1]?.some((cell) => cell !== null))
      throw new Refusal('bureau.headingRows', { sheet, first, last })
  }
  const below = ranges.find(({ to }) => to > last)
  if (below) throw new Refusal('bureau.merged', { sheet, cells: below.cells })
  return last
}

function withChoices<Column extends AnyColumn>(
  columns: Found['columns'],
  row: number,
  { sheet, rules, book }: { sheet: string; rules: WholeSheet['rules']; book: WholeBook },
): Partial<Record<Column, TemplateColumn>> {
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

import type { Column, ColumnKind } from './column'
import { cellStyle, cellXml, columnLetters, HEADER_STYLE, sheetName, textXml, totalXml } from './format'
import type { Table, Written } from './message'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const defaultWidths: Record<ColumnKind, number> = {
  text: 18,
  money: 14,
  quantity: 12,
  price: 14,
  day: 12,
  integer: 10,
  percent: 10,
}

/** The XML of the worksheets of a table, made row by row, with what has been counted on the way. */
export type Grid = {
  /** The beginning of the next sheet, its header row included. */
  begin(): string
  /** One row of data, one value for each column. */
  row(values: unknown[]): string
  /** The end of the sheet; the last one gets the totals row, adding up all sheets. */
  finish(last: boolean): string
  /** Rows of data on the sheet that is being written. */
  rowsOnSheet(): number
  names: string[]
  written: Written
}

/** Makes the worksheets of `table`: frozen header row, filter arrows, widths, and totals where a column asks for them. */
export function gridOf(table: Table): Grid {
  const letters = table.columns.map((_, i) => columnLetters(i))
  const sums = table.columns.map(() => 0n)
  const names: string[] = []
  const lastRows: number[] = []
  const written: Written = { rows: 0, cut: 0 }
  let at = 1
  const cut = () => {
    written.cut += 1
  }
  return {
    names,
    written,
    rowsOnSheet: () => at - 1,
    begin() {
      at = 1
      names.push(sheetName(table.sheet, names.length + 1))
      const titles = table.columns.map(({ title }, i) => textXml(title, `${letters[i]}1`, HEADER_STYLE, cut))
      return `${opening(table.columns, names.length === 1)}<row r="1">${titles.join('')}</row>`
    },
    row(values) {
      at += 1
      written.rows += 1
      let cells = ''
      for (let i = 0; i < table.columns.length; i += 1) {
        const { kind, total } = table.columns[i] as Column
        cells += cellXml(values[i], kind, `${letters[i]}${at}`, cut)
        if (total && typeof values[i] === 'number') sums[i] = (sums[i] as bigint) + BigInt(values[i] as number)
      }
      return `<row r="${at}">${cells}</row>`
    },
    finish(last) {
      lastRows.push(at)
      const totals = last && written.rows > 0 ? totalsRow(table, sums, names, lastRows) : ''
      const filter = letters.length > 0 ? `<autoFilter ref="A1:${letters.at(-1)}${at}"/>` : ''
      return `${totals}</sheetData>${filter}</worksheet>`
    },
  }
}

function opening(columns: Column[], selected: boolean): string {
  const widths = columns.map(({ kind, width }, i) => {
    return `<col min="${i + 1}" max="${i + 1}" width="${width ?? defaultWidths[kind]}" style="${cellStyle(kind)}" customWidth="1"/>`
  })
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetViews>`,
    `<sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols><sheetData>`,
  ].join('')
}

function totalsRow(table: Table, sums: bigint[], names: string[], lastRows: number[]): string {
  if (!table.columns.some(({ total }) => total)) return ''
  const row = (lastRows.at(-1) as number) + 1
  const label = table.columns.findIndex(({ total }) => !total)
  const cells = table.columns.map(({ kind, total }, i) => {
    const letters = columnLetters(i)
    if (total) return totalXml(sums[i] as bigint, kind, `${letters}${row}`, rangesOf(letters, names, lastRows))
    if (i !== label || !table.totalLabel) return ''
    return textXml(table.totalLabel, `${letters}${row}`, cellStyle('text', true), () => {})
  })
  return `<row r="${row}">${cells.join('')}</row>`
}

/** The cells of a column on all sheets; those of the last sheet, where the formula stands, without its name. */
function rangesOf(letters: string, names: string[], lastRows: number[]): string[] {
  return lastRows.map((last, i) => {
    const sheet = i === lastRows.length - 1 ? '' : `'${(names[i] as string).replaceAll("'", "''")}'!`
    return `${sheet}${letters}2:${letters}${last}`
  })
}

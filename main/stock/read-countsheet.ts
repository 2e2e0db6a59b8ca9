import { basename } from 'node:path'
import { findHeaderRow } from '../excel/header'
import { readFirstSheet } from '../excel/read-workbook'
import { writeWorkbook } from '../excel/write-workbook'
import { type Language, languages, type Translate, translator } from '../language/language'
import { type CountDraft, type CountedLine, columnsOf, countsOf, sheetColumns, sheetHeadings } from './countsheet'
import type { StocktakeLine, StocktakePage } from './stocktake'

/** More rows than this no count has. */
const mostRows = 50_000

/** A place as the sheet names it. */
function placeText(t: Translate, { warehouse }: StocktakePage, { place, placeCode }: StocktakeLine): string {
  return [warehouse, placeCode, place === 'sale' ? '' : t(`stock.place.${place}`)]
    .filter((part) => part !== '')
    .join(' ')
}

/** Writes the lines of a count as a workbook to be filled in: without what the books say, so that nobody copies it. */
export async function writeCountSheet(
  page: StocktakePage,
  { excelWorker, signal, language }: { excelWorker: string; signal: AbortSignal; language: Language },
  path: string,
): Promise<{ path: string; rows: number }> {
  const t = translator(language)
  const columns = sheetColumns.map((column) => {
    return { title: sheetHeadings[column][language], kind: column === 'counted' ? 'quantity' : 'text' } as const
  })
  const rows = page.lines.map((line) => {
    const { code, name, spec, lot, unit, countedQty } = line
    return [code, name, spec, lot, placeText(t, page, line), unit, countedQty]
  })
  const pages = (async function* () {
    yield JSON.stringify(rows)
  })()
  const written = await writeWorkbook(excelWorker, path, { sheet: page.no, columns: [...columns] }, pages, { signal })
  return { path, rows: written.rows }
}

/**
 * Reads a filled count sheet and checks it against the count, row by row; nothing is written. Refuses what is no workbook, one without
 * the headings (`countsheet.noHeading`), and more rows than a count can have (`countsheet.tooLong`).
 */
export async function readCountSheet(
  page: StocktakePage,
  { excelWorker, language }: { excelWorker: string; language: Language },
  path: string,
): Promise<CountDraft> {
  const lines = page.lines.map((line): CountedLine => {
    const places = languages.map((spoken) => placeText(translator(spoken), page, line))
    const { id: lineId, code, name, lot, tracking, countedQty: was } = line
    return { lineId, code, name, lot, tracking, places, was }
  })
  const rows = await readFirstSheet(excelWorker, path, { most: mostRows, tooLong: 'countsheet.tooLong' })
  const header = Math.max(0, findHeaderRow(rows.map(({ cells }) => cells)))
  const columns = columnsOf(rows[header]?.cells ?? [])
  const { counts, faults, blank } = countsOf(lines, columns, rows.slice(header + 1))
  const t = translator(language)
  const told = faults.map(({ row, column, code, values }) => {
    return { row, column: sheetHeadings[column][language], sentence: t(`refusal.${code}`, values) }
  })
  return { fileName: basename(path), counts, faults: told, blank }
}

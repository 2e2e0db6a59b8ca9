import { basename } from 'node:path'
import type { Reading } from '../../db/engine'
import type { Right } from '../access/right'
import type { Cell } from '../excel/cell'
import { findHeaderRow } from '../excel/header'
import { listSheets, readRows } from '../excel/read-workbook'
import { Refusal } from '../value/refusal'
import { blockColumns } from './block'
import { shown } from './cell'
import { suggestMapping } from './field'
import { type ImportField, type KindName, kindOf, namedColumns } from './kind'
import { listOwn } from './list-own'
import type { ImportLook } from './view'

/** How many rows are shown below the header. */
const sampleRows = 20

/** Opens a workbook and finds its sheets, the header row, the columns, and the mapping they suggest. Refuses what is no workbook. */
export async function lookWorkbook(
  shop: Reading,
  excelWorker: string,
  rights: readonly Right[],
  input: { path: string; kind: KindName; sheet: string | null; headerRow: number | null },
): Promise<ImportLook> {
  const sheets = (await listSheets(excelWorker, input.path)).filter((sheet) => !sheet.hidden)
  const sheet = input.sheet ?? biggest(sheets)
  if (!sheets.some((candidate) => candidate.name === sheet)) throw new Refusal('workbook.sheetMissing', { sheet })
  const { rows, hidden, merged } = await firstRows(excelWorker, input.path, sheet)
  const header = input.headerRow === null ? Math.max(0, findHeaderRow(rows)) : input.headerRow - 1
  const columns = (rows[header] ?? []).map((cell) => shown(cell).trim())
  const shopKind = await listOwn(shop, input.kind)
  const kind = kindOf(shopKind)
  const allowed = Object.entries(kind.fields).filter(([, { right }]) => right === undefined || rights.includes(right))
  const mapping = suggestMapping<string>(Object.fromEntries(allowed), columns)
  return {
    fileName: basename(input.path),
    kind: input.kind,
    sheets: sheets.map(({ name, rows: count }) => ({ name, rows: count })),
    sheet,
    headerRow: header + 1,
    columns,
    hiddenColumns: [...columns.keys()].filter((column) =>
      hidden.some(([first, last]) => first <= column && column <= last),
    ),
    fillDown: blockColumns(kind.blocks, mapping, {
      headerRow: header + 1,
      rows,
      merged,
      named: namedColumns(kind, mapping),
    }),
    hasProducts: await shop.json<boolean>(`select json(iif(exists (select 1 from products), 'true', 'false'))`),
    sample: rows.slice(0, header + 1 + sampleRows).map((row) => row.map(shown)),
    mapping: mapping as Record<string, number>,
    keys: kind.usualKeys(mapping) as ImportField[],
    own: shopKind.own,
    levels: shopKind.levels,
  }
}

function biggest(sheets: readonly { name: string; rows: number }[]): string {
  return [...sheets].sort((a, b) => b.rows - a.rows)[0]?.name ?? ''
}

/**
 * The first rows as the sheet has them, with the empty ones between, the columns nobody sees there, and the merged ranges where
 * the sheet is short: they stand behind the last row.
 */
async function firstRows(excelWorker: string, path: string, sheet: string) {
  const rows: Cell[][] = []
  const hidden: [first: number, last: number][] = []
  const merged: string[] = []
  for await (const batch of readRows(excelWorker, path, { sheet })) {
    hidden.push(...(batch.hiddenColumns ?? []))
    merged.push(...(batch.merged ?? []))
    batch.rows.forEach((row, i) => {
      rows[batch.from - 1 + i] = row
    })
    if (rows.length >= 30 + sampleRows) break
  }
  return {
    hidden,
    merged,
    rows: Array.from({ length: Math.min(rows.length, 30 + sampleRows) }, (_, i) => rows[i] ?? []),
  }
}

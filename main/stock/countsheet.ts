import type { Cell } from '../excel/cell'
import { qtyCell, shown, textCell } from '../import/cell'
import type { Id } from '../value/id'
import { lotKey, type Tracking } from '../value/lot'
import { oneUnit, type Qty } from '../value/qty'
import { Refusal, type RefusalCode, type RefusalValues } from '../value/refusal'

/** The columns of a count sheet, in their order. */
export const sheetColumns = ['code', 'name', 'spec', 'lot', 'place', 'unit', 'counted'] as const
export type SheetColumn = (typeof sheetColumns)[number]

/** What each column is called, Chinese first; read back in either language. */
export const sheetHeadings: Readonly<Record<SheetColumn, { zh: string; en: string }>> = {
  code: { zh: '编号', en: 'Code' },
  name: { zh: '商品', en: 'Product' },
  spec: { zh: '规格', en: 'Specification' },
  lot: { zh: '批号 / 序列号', en: 'Batch / serial number' },
  place: { zh: '位置', en: 'Place' },
  unit: { zh: '单位', en: 'Unit' },
  counted: { zh: '实盘', en: 'Counted' },
}

/** A line of a stocktake as a sheet speaks of it; its place by every name it has. */
export interface CountedLine {
  lineId: Id
  code: string
  name: string
  lot: string
  tracking: Tracking
  places: readonly string[]
  was: Qty | null
}

/** What a row of a sheet says was counted. */
export interface SheetCount {
  row: number
  lineId: Id
  code: string
  name: string
  lot: string
  qty: Qty
  /** What stood there before. */
  was: Qty | null
}

/** Why a row cannot be taken, and in which column. */
export interface SheetFault {
  row: number
  column: SheetColumn
  code: RefusalCode
  values: RefusalValues
}

/** What a sheet says was counted, checked and not yet written; each fault in the words of who reads it. */
export interface CountDraft {
  fileName: string
  counts: SheetCount[]
  faults: { row: number; column: string; sentence: string }[]
  /** Rows without a count. */
  blank: number
}

/** Where each column stands in a row of headings. Refuses a sheet that says of nothing how much, or of which product (`countsheet.noHeading`). */
export function columnsOf(headings: readonly Cell[]): Map<SheetColumn, number> {
  const fold = (text: string) => text.replace(/\s/g, '').toLowerCase()
  const found = new Map<SheetColumn, number>()
  for (const column of sheetColumns) {
    const names = Object.values(sheetHeadings[column]).map(fold)
    const at = headings.findIndex((cell) => names.includes(fold(shown(cell))))
    if (at >= 0) found.set(column, at)
  }
  for (const column of ['code', 'counted'] as const)
    if (!found.has(column)) throw new Refusal('countsheet.noHeading', { heading: sheetHeadings[column].zh })
  return found
}

/**
 * What the rows of a sheet say was counted, and what is wrong with each of the others: a product, batch or place the count does not
 * have (`countsheet.unknown`), one that could be several lines (`countsheet.which`), a line twice (`countsheet.twice`), what is no
 * quantity, and more than one piece of a serial number (`lot.onePiece`). A row without a count is left out: not counted is not none.
 */
export function countsOf(
  lines: readonly CountedLine[],
  columns: ReadonlyMap<SheetColumn, number>,
  rows: readonly { row: number; cells: readonly Cell[] }[],
): { counts: SheetCount[]; faults: SheetFault[]; blank: number } {
  const [counts, faults]: [SheetCount[], SheetFault[]] = [[], []]
  let blank = 0
  const byCode = grouped(lines)
  const seen = new Map<Id, number>()
  for (const { row, cells } of rows) {
    const cell = (column: SheetColumn): Cell => cells[columns.get(column) ?? -1] ?? null
    if (cells.every((one) => shown(one).trim() === '')) continue
    if (shown(cell('counted')).trim() === '') {
      blank += 1
      continue
    }
    const step = { column: 'code' as SheetColumn }
    try {
      const line = lineOf(byCode, cell, step)
      step.column = 'counted'
      const qty = qtyCell(cell('counted'))
      if (line.tracking === 'serial' && qty > oneUnit) throw new Refusal('lot.onePiece', { lot: line.lot })
      const { lineId, code, name, lot, was } = line
      const before = seen.get(lineId)
      if (before !== undefined) throw new Refusal('countsheet.twice', { row: before })
      seen.set(lineId, row)
      counts.push({ row, lineId, code, name, lot, qty, was })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      faults.push({ row, column: step.column, code: error.code, values: error.values })
    }
  }
  return { counts, faults, blank }
}

const grouped = (lines: readonly CountedLine[]): Map<string, CountedLine[]> => {
  const byCode = new Map<string, CountedLine[]>()
  for (const line of lines) {
    const known = byCode.get(line.code)
    if (known) known.push(line)
    else byCode.set(line.code, [line])
  }
  return byCode
}

/** The line a row means: by code, then by batch, then by place; what is written narrows, what is left out does not. */
function lineOf(
  byCode: ReadonlyMap<string, CountedLine[]>,
  cell: (column: SheetColumn) => Cell,
  step: { column: SheetColumn },
): CountedLine {
  const code = textCell(cell('code'))
  const ofCode = byCode.get(code) ?? []
  if (ofCode.length === 0) throw new Refusal('countsheet.unknown', { text: code })
  step.column = 'lot'
  const lot = textCell(cell('lot'))
  const ofLot = lot === '' ? ofCode : ofCode.filter((line) => lotKey(line.lot) === lotKey(lot))
  if (ofLot.length === 0) throw new Refusal('countsheet.unknown', { text: lot })
  if (new Set(ofLot.map((line) => line.lot)).size > 1) throw new Refusal('countsheet.which', { text: code })
  step.column = 'place'
  const place = textCell(cell('place'))
  const found = place === '' ? ofLot : ofLot.filter(({ places }) => places.includes(place))
  const [line] = found
  if (line === undefined) throw new Refusal('countsheet.unknown', { text: place })
  if (found.length > 1) throw new Refusal('countsheet.which', { text: code })
  return line
}

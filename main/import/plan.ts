import type { Right } from '../access/right'
import type { Cell } from '../excel/cell'
import type { Field as OwnField } from '../field/field'
import { Refusal } from '../value/refusal'
import { columnName, type Mapping } from './field'
import { type KindName, kindOf, namedColumns } from './kind'
import type { Level } from './level'
import { filledDown, isNoRow, rowReading, type StagedRow } from './row'
import { isEmpty, totalsFinder } from './total'

/** What to read: the file, the sheet, what the user said its columns mean, and which fields tell one record from another. */
export interface ImportPlan {
  path: string
  kind: KindName
  sheet: string
  headerRow: number
  mapping: Record<string, number>
  keys: string[]
  /** Columns whose empty cells mean what stood above them. */
  fillDown: number[]
  /** What becomes of a line of a past order whose product is not here: it is refused, or the product is made (bad-input 41). */
  unknownProducts: 'refuse' | 'create'
  /** The titles in the header row, for a file that goes back to the user. */
  headers: string[]
  /** The fields the shop has defined for these records, those in use, as they were when the sheet was checked. */
  own: OwnField[]
  /** The price levels of the shop, of which a price list may have a column each. */
  levels: Level[]
}

/**
 * The plan with what its kind knows, nothing else. Refuses one that lacks a needed column (`import.columnMissing`), uses a
 * column twice (`import.columnTwice`), or whose keys are not mapped (`import.keysMissing`).
 */
export function checkedPlan(plan: ImportPlan): ImportPlan {
  const kind = kindOf(plan)
  const mapping: Mapping = {}
  const used = new Map<number, string>()
  for (const field of Object.keys(kind.fields)) {
    const column = plan.mapping[field]
    if (column === undefined) continue
    const other = used.get(column)
    if (other) throw new Refusal('import.columnTwice', { column: columnName(column), field: other, other: field })
    used.set(column, field)
    mapping[field] = column
  }
  for (const field of kind.missing(mapping))
    throw new Refusal('import.columnMissing', { field }, { [`mapping.${field}`]: 'import.columnMissing' })
  const keys = Object.keys(kind.fields).filter((field) => plan.keys.includes(field) && mapping[field] !== undefined)
  if (keys.length === 0 || keys.length !== new Set(plan.keys).size) throw new Refusal('import.keysMissing')
  return { ...plan, mapping: mapping as Record<string, number>, keys }
}

/** Refuses a plan that brings what somebody may not see (`right.missing`, IDP-07). */
export function refuseHidden(plan: ImportPlan, rights: readonly Right[]): void {
  const { fields } = kindOf(plan)
  for (const field of Object.keys(plan.mapping)) {
    const right = fields[field]?.right
    if (right && !rights.includes(right))
      throw new Refusal('right.missing', { right }, { [`mapping.${field}`]: 'right.missing' })
  }
}

/** Reads rows by a checked plan, one after the other from the top; null for the header, for empty rows and totals rows. */
export function rowChecker(plan: ImportPlan): (cells: readonly Cell[], row: number) => StagedRow | null {
  const kind = kindOf(plan)
  const named = namedColumns(kind, plan.mapping)
  const totals = plan.kind === 'orders' ? totalsFinder(plan, kind.columns) : null
  const last: Cell[] = []
  return (cells, row) => {
    if (row <= plan.headerRow) return null
    if (isNoRow(cells, named)) {
      if (!cells.every(isEmpty)) totals?.total()
      return null
    }
    const whole = filledDown(cells, plan.fillDown, last)
    const reading = rowReading(whole, plan.mapping)
    const values = kind.read(reading, plan.keys)
    const problems = [...reading.problems, ...(totals?.find(cells, values) ?? [])]
    return [row, whole, problems.length > 0 ? problems : null, ...values]
  }
}

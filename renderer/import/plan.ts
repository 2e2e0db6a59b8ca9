import { type ImportField, importFields, type Mapping, neededFields, suggestOrderKey } from '../../main/import/mapping'
import type { ImportLook } from '../../main/import/view'

/** What is to be imported: the file, where its rows begin, which column holds what, and what identifies one order. */
export interface ImportPlan {
  path: string
  sheet: string
  headerRow: number
  mapping: Mapping
  orderKey: ImportField[]
}

/** The plan the program suggests for what it found. */
export function suggestedPlan(path: string, look: ImportLook): ImportPlan {
  const { sheet, headerRow, mapping, orderKey } = look
  return { path, sheet, headerRow, mapping, orderKey }
}

/**
 * The plan with a field held by another column, or by none (null). A column is given to one field only: whoever had it
 * loses it. Fields that are no longer there cannot identify an order.
 */
export function withColumn(plan: ImportPlan, field: ImportField, column: number | null): ImportPlan {
  const mapping: Mapping = {}
  for (const other of importFields) {
    const held = other === field ? column : plan.mapping[other]
    if (held === null || held === undefined || (other !== field && held === column)) continue
    mapping[other] = held
  }
  const kept = plan.orderKey.filter((key) => mapping[key] !== undefined)
  return { ...plan, mapping, orderKey: kept.length > 0 ? kept : suggestOrderKey(mapping) }
}

/** The fields without which nothing can be imported and that no column holds yet. */
export const missingFields = ({ mapping }: ImportPlan): ImportField[] =>
  neededFields.filter((field) => mapping[field] === undefined)

/** The letter of a column as a workbook names it: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const before = Math.floor(column / 26)
  return `${before > 0 ? columnLetter(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

/** A column of a problem as people find it in their sheet: its letter and, when it has one, its header. */
export function columnTitle(letter: string, columns: readonly string[]): string {
  const header = columns.find((_, column) => columnLetter(column) === letter)
  return header ? `${letter} · ${header}` : letter
}

import { columnName, suggestMapping } from '../../main/import/field'
import { type ImportField, type KindName, kindOf } from '../../main/import/kind'
import { isLevelKey, levelKey } from '../../main/import/level'
import type { ImportPlan } from '../../main/import/plan'
import type { ImportLook } from '../../main/import/view'
import { fieldKey, isFieldKey } from '../../main/value/fieldkey'
import type { Translate } from '../look/words'

/** What a field is called: by a word of ours, or by the name the shop has given it. */
export function fieldTitle(
  t: Translate,
  field: ImportField,
  { own, levels }: Pick<ImportPlan, 'own' | 'levels'>,
): string {
  if (isLevelKey(field))
    return t('import.levelPrice', { name: levels.find((level) => levelKey(level) === field)?.name ?? '' })
  if (!isFieldKey(field)) return t(`import.field.${field}`)
  return own.find(({ id }) => fieldKey(id) === field)?.name ?? field
}

/** The plan the program suggests for what it found. */
export function suggestedPlan(path: string, look: ImportLook): ImportPlan {
  const { kind, sheet, headerRow, mapping, keys, fillDown, columns, own, levels } = look
  // A shop that begins with its past orders gets its products from them; later an unknown one is more likely a slip.
  const unknownProducts = look.hasProducts ? 'refuse' : 'create'
  const found = { path, kind, sheet, headerRow, mapping, keys, fillDown, unknownProducts } as const
  const plan: ImportPlan = { ...found, headers: columns, own, levels }
  return paysPercent(look) ? withDiscount(plan, 'payPercent') : plan
}

/** A column of discounts holds what is taken off, or what is paid: people write both under one heading. */
export const discountFields = ['discountOff', 'payPercent'] as const
export type DiscountField = (typeof discountFields)[number]

/** How the plan reads the one column of discounts; null where it has none, or both. */
export function discountWay({ kind, mapping }: Pick<ImportPlan, 'kind' | 'mapping'>): DiscountField | null {
  const held = discountFields.filter((field) => mapping[field] !== undefined)
  return kind === 'orders' && held.length === 1 ? (held[0] ?? null) : null
}

/** The plan with its column of discounts read the given way. */
export function withDiscount(plan: ImportPlan, way: DiscountField): ImportPlan {
  const held = discountWay(plan)
  return held === null ? plan : withColumn(plan, way, plan.mapping[held] ?? null)
}

/** Nobody takes 95 off, or 9.5折. */
function paysPercent(look: ImportLook): boolean {
  const column = discountWay(look) === 'discountOff' ? look.mapping.discountOff : undefined
  if (column === undefined) return false
  const cells = look.sample.slice(look.headerRow).map((row) => row[column] ?? '')
  return cells.some((cell) => /折\s*$/.test(cell) || Number(cell) > 1)
}

/**
 * The plan with a field held by another column, or by none (null). A column is given to one field only: whoever had it
 * loses it. Fields that are no longer there cannot tell records apart.
 */
export function withColumn(plan: ImportPlan, field: ImportField, column: number | null): ImportPlan {
  const mapping: Record<string, number> = {}
  for (const other of Object.keys(kindOf(plan).fields)) {
    const held = other === field ? column : plan.mapping[other]
    if (held === null || held === undefined || (other !== field && held === column)) continue
    mapping[other] = held
  }
  return withMapping(plan, mapping)
}

/** The plan with another mapping, and keys that it has. */
export function withMapping(plan: ImportPlan, mapping: Record<string, number>): ImportPlan {
  const kept = plan.keys.filter((key) => mapping[key] !== undefined)
  return { ...plan, mapping, keys: kept.length > 0 ? kept : kindOf(plan).usualKeys(mapping) }
}

/** The fields without which nothing can be imported and that no column holds yet. */
export const missingFields = (plan: ImportPlan): ImportField[] => kindOf(plan).missing(plan.mapping) as ImportField[]

/** A column as people find it in their sheet: its letter and, when it has one, its header. */
export function columnTitle(column: number, headers: readonly string[]): string {
  const header = headers[column]
  return header ? `${columnName(column)} · ${header}` : columnName(column)
}

/** A mapping under a name, kept by the titles of the columns, so that it fits a sheet whose columns have moved. */
export interface SavedMapping {
  name: string
  kind: KindName
  titles: Record<string, string>
}

/** The mapping to be kept under a name. */
export function savedMapping(name: string, { kind, mapping, headers }: ImportPlan): SavedMapping {
  const titles = Object.entries(mapping).map(([field, column]) => [field, headers[column] ?? ''])
  return { name, kind, titles: Object.fromEntries(titles) }
}

/** The plan with a kept mapping: each field at the column that has its title here, the others as suggested. */
export function withSaved(plan: ImportPlan, saved: SavedMapping): ImportPlan {
  const mapping: Record<string, number> = {}
  for (const [field, title] of Object.entries(saved.titles)) {
    const column = plan.headers.indexOf(title)
    if (column >= 0) mapping[field] = column
  }
  const suggested = suggestMapping(kindOf(plan).fields, plan.headers)
  const taken = new Set(Object.values(mapping))
  for (const [field, column] of Object.entries(suggested))
    if (column !== undefined && mapping[field] === undefined && !taken.has(column)) mapping[field] = column
  return withMapping(plan, mapping)
}

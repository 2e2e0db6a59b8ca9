import { columnName, suggestMapping } from '../../main/import/field'
import { type ImportField, type KindName, kindOf } from '../../main/import/kind'
import { isLevelKey, levelKey } from '../../main/import/level'
import type { ImportPlan } from '../../main/import/plan'
import type { ImportLook } from '../../main/import/view'
import { fieldKey, isFieldKey } from '../../main/value/fieldkey'
import type { Translate } from '../look/words'
import { type DiscountField, discountFields, discountWay, writtenWay } from './discount'

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

/** A plan while somebody still looks at it. */
export interface WizardPlan extends ImportPlan {
  /** Its column of discounts can be read two ways, and nobody has said yet which (bad-input 10). */
  discountOpen?: boolean
}

/** The plan the program suggests for what it found. */
export function suggestedPlan(path: string, look: ImportLook): WizardPlan {
  const { kind, sheet, headerRow, mapping, keys, fillDown, columns, own, levels } = look
  // A shop that begins with its past orders gets its products from them; later an unknown one is more likely a slip.
  const unknownProducts = look.hasProducts ? 'refuse' : 'create'
  const found = { path, kind, sheet, headerRow, mapping, keys, fillDown, unknownProducts } as const
  const plan: WizardPlan = { ...found, headers: columns, own, levels }
  const way = writtenWay(look)
  return way === null ? { ...plan, discountOpen: true } : withDiscount(plan, way)
}

/** The plan with its column of discounts read the given way. */
export function withDiscount(plan: WizardPlan, way: DiscountField): WizardPlan {
  const held = discountWay(plan)
  return held === null ? plan : withColumn(plan, way, plan.mapping[held] ?? null)
}

/** The column of discounts of which somebody must still say how to read it; null where there is none. */
export function openDiscount(plan: WizardPlan): number | null {
  const way = plan.discountOpen ? discountWay(plan) : null
  return way === null ? null : (plan.mapping[way] ?? null)
}

const isDiscount = (field: string) => discountFields.some((one) => one === field)

/**
 * The plan with a field held by another column, or by none (null). A column is given to one field only: whoever had it
 * loses it. Fields that are no longer there cannot tell records apart.
 */
export function withColumn(plan: WizardPlan, field: ImportField, column: number | null): WizardPlan {
  const mapping: Record<string, number> = {}
  for (const other of Object.keys(kindOf(plan).fields)) {
    const held = other === field ? column : plan.mapping[other]
    if (held === null || held === undefined || (other !== field && held === column)) continue
    mapping[other] = held
  }
  return withMapping(plan, mapping, isDiscount(field))
}

/** The plan with another mapping, and keys that it has; `said`: somebody has said how its discounts are read. */
function withMapping(plan: WizardPlan, mapping: Record<string, number>, said: boolean): WizardPlan {
  const kept = plan.keys.filter((key) => mapping[key] !== undefined)
  const discountOpen = plan.discountOpen === true && !said
  return { ...plan, mapping, keys: kept.length > 0 ? kept : kindOf(plan).usualKeys(mapping), discountOpen }
}

/** The fields without which nothing can be imported and that no column holds yet. */
export const missingFields = (plan: ImportPlan): ImportField[] => kindOf(plan).missing(plan.mapping) as ImportField[]

/** A column by its header; by its letter too where another is called the same. */
export function columnLabel(t: Translate, column: number, headers: readonly string[]): string {
  const header = headers[column] ?? ''
  if (header === '') return t('import.unnamedColumn', { column: columnName(column) })
  return headers.indexOf(header) === headers.lastIndexOf(header) ? header : columnTitle(column, headers)
}

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
export function withSaved(plan: WizardPlan, saved: SavedMapping): WizardPlan {
  const mapping: Record<string, number> = {}
  for (const [field, title] of Object.entries(saved.titles)) {
    const column = plan.headers.indexOf(title)
    if (column >= 0) mapping[field] = column
  }
  const suggested = suggestMapping(kindOf(plan).fields, plan.headers)
  const taken = new Set(Object.values(mapping))
  for (const [field, column] of Object.entries(suggested))
    if (column !== undefined && mapping[field] === undefined && !taken.has(column)) mapping[field] = column
  return withMapping(plan, mapping, Object.keys(saved.titles).some(isDiscount))
}

import { type FieldKey, fieldKey } from '../value/fieldkey'
import { Refusal } from '../value/refusal'
import type { Field, FieldValue, OwnValues } from './field'
import { checkField } from './value'

/** The values a person has typed; a field that is not mentioned stays as it is, a copy that is null is taken away. */
export type TypedValues = Partial<OwnValues>

const nothing: OwnValues = { fields: {}, copies: {} }

/**
 * What a record has after somebody has typed, checked field by field; `before` is null for a new one. Refuses a value its
 * field cannot keep (as `checkField` does, at the field) and, of a record in use, an empty one where the shop needs it
 * (`field.needed`, SEC-08). A copy goes with the value it stood for.
 */
export function typedValues(
  fields: readonly Field[],
  before: OwnValues | null,
  { active, ...typed }: TypedValues & { active: boolean },
): OwnValues {
  const had = before ?? nothing
  const after: OwnValues = { fields: { ...had.fields }, copies: { ...had.copies } }
  refuseUnknown(fields, typed)
  for (const field of fields) {
    const key = fieldKey(field.id)
    const mentioned = typed.fields !== undefined && key in typed.fields
    const value = mentioned ? (typed.fields?.[key] ?? null) : (had.fields[key] ?? null)
    const same = value === (had.fields[key] ?? null)
    after.fields[key] = same ? value : checked(field, key, value)
    if (!same || typed.copies?.[key] === null) after.copies[key] = null
    const missing = after.fields[key] === null && (mentioned || before === null)
    if (field.needed && field.active && active && missing)
      throw new Refusal('field.needed', { name: field.name }, { [pathOf(key)]: 'field.needed' })
  }
  return after
}

const pathOf = (key: FieldKey) => `fields.${key}`

function refuseUnknown(fields: readonly Field[], typed: TypedValues): void {
  const known = new Set<string>(fields.map(({ id }) => fieldKey(id)))
  const unknown = Object.keys(typed.fields ?? {}).find((key) => !known.has(key))
  if (unknown !== undefined) throw new Refusal('record.notFound', { record: unknown })
}

/** The refusal of a value is shown at its field. */
function checked(field: Field, key: FieldKey, value: FieldValue | null): FieldValue | null {
  try {
    return value === null ? null : checkField(field, value)
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, error.values, { [pathOf(key)]: error.code })
    throw error
  }
}

/** What differs, on both sides and under one name, for the log; null when nothing does. */
export function changedValues(before: OwnValues | null, after: OwnValues) {
  const had = before ?? nothing
  const keys = (Object.keys(after.fields) as FieldKey[]).filter(
    (key) =>
      (had.fields[key] ?? null) !== (after.fields[key] ?? null) ||
      (had.copies[key] ?? null) !== (after.copies[key] ?? null),
  )
  if (keys.length === 0) return null
  const pick = ({ fields, copies }: OwnValues) =>
    Object.fromEntries(keys.map((key) => [key, fields[key] ?? copies[key] ?? null]))
  return { before: { fields: pick(had) }, after: { fields: pick(after) } }
}

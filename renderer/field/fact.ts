import type { Field, OwnValues } from '../../main/field/field'
import { formatField } from '../../main/field/value'
import type { Translate } from '../../main/language/language'
import { fieldKey } from '../../main/value/fieldkey'

/** What stands in one of the shop's own fields, in words; where there is only an old text, that. */
export function factOf(field: Field, { fields, copies }: OwnValues, t: Translate): string {
  const key = fieldKey(field.id)
  const value = fields[key] ?? null
  const copy = copies[key] ?? null
  if (value === null) return copy === null ? '' : t('field.copy', { text: copy })
  if (field.kind === 'flag') return t(value === 1 ? 'part.yes' : 'part.no')
  return formatField(field, value)
}

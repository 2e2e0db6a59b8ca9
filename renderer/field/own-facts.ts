import type { Field, FieldRecord, OwnValues } from '../../main/field/field'
import { formatField } from '../../main/field/value'
import { fieldKey } from '../../main/value/fieldkey'
import { useAsk } from '../ask'
import { type Translate, useWords } from '../look/words'

/** What is known of a record in the shop's own fields, by name; where there is only an old text, that. */
export function useOwnFacts(record: FieldRecord, own: OwnValues): [string, string][] {
  const t = useWords()
  const { data = [] } = useAsk('field.list', { record })
  return data.filter(({ active }) => active).map((field) => [field.name, factOf(field, own, t)])
}

function factOf(field: Field, { fields, copies }: OwnValues, t: Translate): string {
  const key = fieldKey(field.id)
  const value = fields[key] ?? null
  const copy = copies[key] ?? null
  if (value === null) return copy === null ? '' : t('field.copy', { text: copy })
  if (field.kind === 'flag') return t(value === 1 ? 'part.yes' : 'part.no')
  return formatField(field, value)
}

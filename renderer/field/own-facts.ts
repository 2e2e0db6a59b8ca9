import type { FieldRecord, OwnValues } from '../../main/field/field'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { factOf } from './fact'

/** What is known of a record in the shop's own fields, by name; where there is only an old text, that. */
export function useOwnFacts(record: FieldRecord, own: OwnValues): [string, string][] {
  const t = useWords()
  const { data = [] } = useAsk('field.list', { record })
  return data.filter(({ active }) => active).map((field) => [field.name, factOf(field, own, t)])
}

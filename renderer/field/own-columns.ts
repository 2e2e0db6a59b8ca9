import { useMemo } from 'react'
import type { Field, FieldRecord, OwnColumns } from '../../main/field/field'
import { formatField } from '../../main/field/value'
import type { ColumnKind } from '../../main/list/list'
import { fieldKey } from '../../main/value/fieldkey'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import type { ListColumn } from '../part/list'

const kinds: Record<Field['kind'], ColumnKind> = {
  text: 'text',
  number: 'quantity',
  money: 'money',
  day: 'day',
  flag: 'flag',
  choice: 'text',
}

/** The columns of a list with one for each of the shop's own fields, hidden until somebody chooses it; null until they are known. */
export function useOwnColumns<Row extends OwnColumns>(
  record: FieldRecord,
  columns: readonly ListColumn<Row>[],
): readonly ListColumn<Row>[] | null {
  const t = useWords()
  const { data, isError } = useAsk('field.list', { record })
  return useMemo(() => {
    if (!data) return isError ? columns : null
    return [...columns, ...data.filter(({ active }) => active).map((field) => columnOf<Row>(field, t('part.none')))]
  }, [columns, data, isError, t])
}

function columnOf<Row extends OwnColumns>(field: Field, none: string): ListColumn<Row> {
  const key = fieldKey(field.id)
  const column = { key, title: { name: field.name }, kind: kinds[field.kind], hidden: true }
  if (field.kind === 'choice')
    return { ...column, choices: field.words.map(({ name }) => ({ value: name, title: { name } })) }
  if (field.kind !== 'number') return column
  return {
    ...column,
    text: (row) => {
      const value = row[key]
      return typeof value === 'number' ? formatField(field, value) : none
    },
  }
}

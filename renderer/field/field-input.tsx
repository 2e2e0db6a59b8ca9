import { Input, Select } from 'antd'
import { type Field, type FieldValue, longestText } from '../../main/field/field'
import { formatField, readField } from '../../main/field/value'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import { useWords } from '../look/words'
import { DayField } from '../part/day-field'
import { decimalField, MoneyField } from '../part/decimal-field'

interface Props {
  field: Field
  value?: FieldValue | null
  onChange?: (value: FieldValue | null) => void
  /** Says what is wrong with a figure as it is typed, or null when it is right. */
  onFault: (sentence: string | null) => void
  id?: string
  disabled?: boolean
}

/** A field for each number of decimals a number may have. */
const numberFields = [0, 1, 2, 3, 4].map((decimals) => {
  const shape = { kind: 'number' as const, decimals, words: [] }
  return decimalField<number>({
    parse: (text) => readField(shape, text) as number,
    format: (value) => formatField(shape, value),
  })
})

/** Where a value of one of the shop's own fields is typed or chosen. */
export function FieldInput({ field, value = null, onChange, onFault, ...rest }: Props) {
  const label = field.name
  // A date that is only looked at tells its own day again; the form is to count that as nothing typed.
  const change = (typed: FieldValue | null) => typed !== value && onChange?.(typed)
  const figure = { ...rest, label, onFault, onChange: change, bare: true, negative: true }
  const amount = typeof value === 'number' ? value : null
  if (field.kind === 'number') {
    const NumberField = numberFields[field.decimals]
    return NumberField ? <NumberField {...figure} value={amount} /> : null
  }
  if (field.kind === 'money') return <MoneyField {...figure} value={amount as Fen | null} />
  if (field.kind === 'day')
    return (
      <DayField {...rest} label={label} value={typeof value === 'string' ? (value as Day) : null} onChange={change} />
    )
  if (field.kind === 'flag' || field.kind === 'choice')
    return <Choice {...rest} field={field} value={value} onChange={change} />
  return (
    <Input
      {...rest}
      aria-label={label}
      maxLength={longestText}
      value={value ?? ''}
      onChange={({ target }) => change(target.value === '' ? null : target.value)}
    />
  )
}

interface ChoiceProps {
  field: Field
  value: FieldValue | null
  onChange: (value: FieldValue | null) => void
  id?: string
  disabled?: boolean
}

/** One of the words, or none; a word that is offered no more stays where it is. */
function Choice({ field, value, onChange, ...rest }: ChoiceProps) {
  const t = useWords()
  const offered = field.words.filter(({ name, active }) => active || name === value)
  const options =
    field.kind === 'flag'
      ? [
          { value: 1, label: t('part.yes') },
          { value: 0, label: t('part.no') },
        ]
      : offered.map(({ name }) => ({ value: name, label: name }))
  return (
    <Select<FieldValue | null>
      {...rest}
      aria-label={field.name}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      value={value}
      onChange={(chosen) => onChange(chosen ?? null)}
    />
  )
}

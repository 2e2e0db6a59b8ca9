import { Select } from 'antd'
import type { OrderType } from '../../main/order/ordertype'
import type { Id } from '../../main/value/id'
import { useWords } from '../look/words'

/** What the list is narrowed to: one of the shop's own types, the ordinary orders, or null for all. */
export type ChosenType = Id | 'ordinary' | null

interface Props {
  types: readonly OrderType[]
  value: ChosenType
  onChange: (type: ChosenType) => void
}

/** Narrows the order list to one type, each with how many orders there are of it (TYP-03). */
export function TypeFilter({ types, value, onChange }: Props) {
  const t = useWords()
  if (types.length === 0) return null
  return (
    <Select<ChosenType | 'all'>
      className="type-filter"
      aria-label={t('order.type.of')}
      value={value ?? 'all'}
      onChange={(chosen) => onChange(chosen === 'all' ? null : chosen)}
      options={[
        { value: 'all', label: t('order.type.all') },
        { value: 'ordinary', label: t('order.type.ordinary') },
        ...types.map(({ id, name, count }) => ({ value: id, label: `${name} ${count}` })),
      ]}
    />
  )
}

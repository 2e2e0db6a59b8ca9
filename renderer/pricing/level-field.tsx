import { Select } from 'antd'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { useWords } from '../look/words'

interface Props {
  value?: Id | null
  onChange?: (id: Id | null) => void
  id?: string
  disabled?: boolean
}

/** The price level of a customer; none means list prices. */
export function LevelField({ value = null, onChange, ...rest }: Props) {
  const t = useWords()
  const { data = [] } = useAsk('priceLevel.all', {})
  return (
    <Select<Id | null>
      {...rest}
      aria-label={t('pricing.level')}
      allowClear
      placeholder={t('pricing.listPrices')}
      options={data.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(chosen) => onChange?.(chosen ?? null)}
    />
  )
}

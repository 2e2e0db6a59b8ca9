import { Button, Select } from 'antd'
import { useState } from 'react'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'

interface Props {
  value?: Id | null
  onChange?: (id: Id | null) => void
  id?: string
  disabled?: boolean
}

/** A brand; one that is not there yet is made where it is typed. */
export function BrandField({ value = null, onChange, ...rest }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { data = [] } = useAsk('brand.all', {})
  const [typed, setTyped] = useState('')
  const create = useCommand('brand.create')
  const make = async () => {
    try {
      onChange?.((await create.run({ name: typed })).id)
      setTyped('')
    } catch (error) {
      tell.refused(error)
    }
  }
  const offer =
    typed.trim() === '' ? null : <Button onClick={make}>{t('part.createNew', { text: typed.trim() })}</Button>
  const unknown = !data.some(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
  return (
    <Select<Id | null>
      {...rest}
      aria-label={t('product.brand')}
      allowClear
      showSearch={{ optionFilterProp: 'label', searchValue: typed, onSearch: setTyped }}
      options={data.map(({ id, name }) => ({ value: id, label: name }))}
      notFoundContent={offer}
      value={value}
      onChange={(chosen) => onChange?.(chosen ?? null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && typed.trim() !== '' && unknown) void make()
      }}
    />
  )
}

import type { Ref } from 'react'
import type { CustomerPick } from '../../main/customer/customer'
import { useMay } from '../access/user'
import { ask } from '../ask'
import { Combobox } from '../part/combobox'
import { openTab } from '../shell/workspace'

interface Props {
  label: string
  value: { id: number; name: string } | null
  onChange: (pick: CustomerPick | null) => void
  inputRef?: Ref<HTMLInputElement>
  autoFocus?: boolean
  disabled?: boolean
  placeholder?: string
  id?: string
}

/** Finds a customer by name, pinyin initials, phone or code. */
export function CustomerPicker({ label, value, onChange, ...rest }: Props) {
  const mayEdit = useMay('customer.edit')
  return (
    <Combobox<CustomerPick>
      {...rest}
      label={label}
      value={value?.name ?? ''}
      search={(text) => ask('customer.pick', { text })}
      itemKey={(item) => item.id}
      onPick={onChange}
      onClear={() => onChange(null)}
      {...(mayEdit ? { onNew: (name: string) => openTab({ kind: 'customer', id: null, with: { name } }) } : {})}
    >
      {(item) => (
        <>
          <b>{item.name}</b>
          <span>{item.code}</span>
          <span>{item.phone}</span>
          <span>{item.city}</span>
        </>
      )}
    </Combobox>
  )
}

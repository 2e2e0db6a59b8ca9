import type { Ref } from 'react'
import type { SupplierPick } from '../../main/supplier/supplier'
import { useMay } from '../access/user'
import { ask } from '../ask'
import { Combobox } from '../part/combobox'
import { openTab } from '../shell/workspace'

interface Props {
  label: string
  value: { id: number; name: string } | null
  onChange: (pick: SupplierPick | null) => void
  inputRef?: Ref<HTMLInputElement>
  autoFocus?: boolean
}

/** Finds a supplier by name, pinyin initials, phone or code. */
export function SupplierPicker({ label, value, onChange, ...rest }: Props) {
  const mayEdit = useMay('supplier.edit')
  return (
    <Combobox<SupplierPick>
      {...rest}
      label={label}
      value={value?.name ?? ''}
      search={(text) => ask('supplier.pick', { text })}
      itemKey={(item) => item.id}
      onPick={onChange}
      onClear={() => onChange(null)}
      {...(mayEdit ? { onNew: (name: string) => openTab({ kind: 'supplier', id: null, with: { name } }) } : {})}
    >
      {(item) => (
        <>
          <b>{item.name}</b>
          <span>{item.code}</span>
          <span>{item.contact}</span>
          <span>{item.phone}</span>
        </>
      )}
    </Combobox>
  )
}

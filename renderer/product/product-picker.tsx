import type { ProductPick } from '../../main/product/product'
import { formatPrice } from '../../main/value/price'
import { ask } from '../ask'
import { Combobox } from '../part/combobox'

interface Props {
  label: string
  value: { name: string } | null
  onChange: (pick: ProductPick | null) => void
  autoFocus?: boolean
  disabled?: boolean
  id?: string
  placeholder?: string
}

/** Finds a product by name, pinyin initials, code or barcode. */
export function ProductPicker({ label, value, onChange, ...rest }: Props) {
  return (
    <Combobox<ProductPick>
      {...rest}
      label={label}
      value={value?.name ?? ''}
      search={(text) => ask('product.pick', { text })}
      itemKey={(item) => item.id}
      onPick={onChange}
      onClear={() => onChange(null)}
    >
      {(item) => (
        <>
          <b>{item.name}</b>
          <span>{item.code}</span>
          <span>{item.spec}</span>
          <span className="num">{formatPrice(item.listPrice)}</span>
        </>
      )}
    </Combobox>
  )
}

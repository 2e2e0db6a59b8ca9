import type { ProductUnit } from '../../main/product/unit'
import { formatQty, oneUnit } from '../../main/value/qty'
import { useWords } from '../look/words'

interface Props {
  label: string
  unit: ProductUnit
  base: string
  units: readonly ProductUnit[]
  onChoose: (unit: ProductUnit) => void
  onFocus: () => void
}

/** The unit of a line: a choice where the product has several. By keyboard it is typed behind the quantity, `2箱`. */
export function UnitCell({ label, unit, base, units, onChoose, onFocus }: Props) {
  const t = useWords()
  if (units.length < 2) return <>{unit.name}</>
  const shown = units.some(({ name }) => name === unit.name) ? units : [...units, unit]
  const holds =
    unit.ratio === oneUnit ? undefined : t('product.unitHolds', { unit: unit.name, ratio: formatQty(unit.ratio), base })
  return (
    <select
      tabIndex={-1}
      aria-label={label}
      title={holds}
      value={unit.name}
      onFocus={onFocus}
      onChange={({ target }) => {
        const chosen = units.find(({ name }) => name === target.value)
        if (chosen) onChoose(chosen)
      }}
    >
      {shown.map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  )
}

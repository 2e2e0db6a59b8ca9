import type { CustomFilterProps } from 'ag-grid-react'
import { useGridFilter } from 'ag-grid-react'
import { Checkbox } from 'antd'

type Model = { values: (string | number)[] } | null
type Props = CustomFilterProps<unknown, unknown, Model> & { choices: { value: string | number; title: string }[] }

// The database filters; the grid never holds all rows.
const passes = { doesFilterPass: () => true }

/** The filter of a column with few values: a box to tick for each. */
export function GridChoice({ model, onModelChange, choices }: Props) {
  useGridFilter(passes)
  const chosen = model?.values ?? []
  return (
    <div className="grid-choice">
      <Checkbox.Group
        options={choices.map(({ value, title }) => ({ value, label: title }))}
        value={chosen}
        onChange={(values) => onModelChange(values.length > 0 ? { values } : null)}
      />
    </div>
  )
}

import { Select } from 'antd'
import { type ImportField, kindOf } from '../../main/import/kind'
import type { ImportLook } from '../../main/import/view'
import { useUser } from '../access/user'
import { useWords } from '../look/words'
import { columnLabel, fieldTitle, missingFields, type WizardPlan, withColumn } from './plan'

interface Props {
  look: ImportLook
  plan: WizardPlan
  onPlan: (plan: WizardPlan) => void
}

const none = -1

/** Every field with the column that holds it and a value of that column. */
export function MappingFields({ look, plan, onPlan }: Props) {
  const t = useWords()
  const { fields } = kindOf(plan)
  const { rights } = useUser()
  const offered = (Object.keys(fields) as ImportField[]).filter((field) => {
    const right = fields[field]?.right
    return right === undefined || rights.includes(right)
  })
  const missing = missingFields(plan)
  const columns = [
    { value: none, label: t('import.notImported') },
    ...look.columns.map((_, column) => ({ value: column, label: columnLabel(t, column, look.columns) })),
  ]
  const row = (field: ImportField) => {
    const column = plan.mapping[field]
    const name = fieldTitle(t, field, plan)
    const lacking = missing.includes(field)
    const needed = lacking || (fields[field]?.needed === true && column !== undefined)
    return (
      <li key={field} className={lacking ? 'faulty' : undefined}>
        <span className="field-name" aria-hidden="true">
          {name}
          {needed && (
            <span className="bad" title={t('import.needed')}>
              {' '}
              *
            </span>
          )}
          <small>{column === undefined ? '' : sampleOf(look, column)}</small>
        </span>
        <Select
          aria-label={name}
          showSearch={{ optionFilterProp: 'label' }}
          options={columns}
          value={column ?? none}
          onChange={(chosen) => onPlan(withColumn(plan, field, chosen === none ? null : chosen))}
        />
      </li>
    )
  }
  return (
    <>
      <p className="import-heads note" aria-hidden="true">
        <span>{t('import.systemField')}</span>
        <span>{t('import.sheetColumn')}</span>
      </p>
      <ul>{offered.map(row)}</ul>
    </>
  )
}

/** The first value under the header of a column that is not empty. */
function sampleOf({ sample, headerRow }: ImportLook, column: number): string {
  return (
    sample
      .slice(headerRow)
      .map((cells) => cells[column] ?? '')
      .find((cell) => cell !== '') ?? ''
  )
}

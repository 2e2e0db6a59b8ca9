import { Checkbox, Segmented, Select } from 'antd'
import { type ImportField, kindOf } from '../../main/import/kind'
import type { ImportPlan } from '../../main/import/plan'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { type DiscountField, discountFields, discountWay } from './discount'
import { columnTitle, fieldTitle, openDiscount, type WizardPlan, withDiscount } from './plan'

interface Props {
  plan: WizardPlan
  onPlan: (plan: WizardPlan) => void
}

/** What cannot be read from the sheet alone: what tells records apart, what gaps and discounts mean, what happens to unknown goods. */
export function MappingChoices({ plan, onPlan }: Props) {
  return (
    <>
      <Keys plan={plan} onChange={(keys) => onPlan({ ...plan, keys })} />
      <DiscountWay plan={plan} onPlan={onPlan} />
      <UnknownProducts plan={plan} onPlan={onPlan} />
      <FillDown plan={plan} onChange={(fillDown) => onPlan({ ...plan, fillDown })} />
    </>
  )
}

function Keys({ plan, onChange }: { plan: ImportPlan; onChange: (keys: string[]) => void }) {
  const t = useWords()
  const options = (kindOf(plan).keyFields as ImportField[])
    .filter((field) => plan.mapping[field] !== undefined)
    .map((value) => ({ value, label: fieldTitle(t, value, plan) }))
  return (
    <fieldset className="import-key">
      <legend>{t(`import.keys.${plan.kind}`)}</legend>
      <Checkbox.Group<string> options={options} value={plan.keys} onChange={onChange} />
      <p className="note">{t(`import.keysHint.${plan.kind}`)}</p>
    </fieldset>
  )
}

/** Merged cells hold their text once: which columns mean, where they are empty, what stands above. */
function FillDown({ plan, onChange }: { plan: ImportPlan; onChange: (columns: number[]) => void }) {
  const t = useWords()
  const columns = [...new Set(Object.values(plan.mapping))].sort((a, b) => a - b)
  return (
    <div className="row import-choice">
      <span aria-hidden="true">{t('import.fillDown')}</span>
      <Select<number[]>
        className="fill-down"
        mode="multiple"
        aria-label={t('import.fillDown')}
        placeholder={t('import.fillDownNone')}
        maxTagCount="responsive"
        value={plan.fillDown}
        options={columns.map((value) => ({ value, label: columnTitle(value, plan.headers) }))}
        onChange={onChange}
      />
    </div>
  )
}

/** What a column of discounts means can be read two ways; asked once for the file, and chosen by nobody else where it is open (bad-input 10). */
function DiscountWay({ plan, onPlan }: Props) {
  const t = useWords()
  const way = discountWay(plan)
  if (way === null) return null
  const options = discountFields.map((field) => ({ value: field, label: t(`import.discountWay.${field}`) }))
  return (
    <fieldset className="import-key">
      <legend>{t('import.discountColumn', { column: columnTitle(plan.mapping[way] ?? 0, plan.headers) })}</legend>
      <Segmented<DiscountField | ''>
        aria-label={t('import.discountColumn', { column: columnTitle(plan.mapping[way] ?? 0, plan.headers) })}
        options={options}
        value={openDiscount(plan) === null ? way : ''}
        onChange={(chosen) => chosen !== '' && onPlan(withDiscount(plan, chosen))}
      />
    </fieldset>
  )
}

/** A product that past orders name and nobody knows here is made, or its lines are refused with the nearest codes (bad-input 41). */
function UnknownProducts({ plan, onPlan }: Props) {
  const t = useWords()
  const mayCreate = useMay('product.edit')
  if (plan.kind !== 'orders') return null
  const options = (['refuse', 'create'] as const).map((value) => ({
    value,
    label: t(`import.unknownProducts.${value}`),
    disabled: value === 'create' && !mayCreate,
  }))
  return (
    <fieldset className="import-key">
      <legend>{t('import.unknownProducts.title')}</legend>
      <Segmented
        aria-label={t('import.unknownProducts.title')}
        options={options}
        value={mayCreate ? plan.unknownProducts : 'refuse'}
        onChange={(unknownProducts) => onPlan({ ...plan, unknownProducts })}
      />
    </fieldset>
  )
}

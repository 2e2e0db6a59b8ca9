import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { type ImportField, importFields } from '../../main/import/mapping'
import type { ImportLook, ImportPreview } from '../../main/import/view'
import { ask } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { MappingFields } from './mapping-fields'
import { columnLetter, type ImportPlan, missingFields, suggestedPlan } from './plan'
import { SampleRows } from './sample-rows'

interface Props {
  look: ImportLook
  plan: ImportPlan
  onPlan: (plan: ImportPlan, look: ImportLook) => void
  onBack: () => void
  onPreview: (preview: ImportPreview) => void
}

/** Step 2: which sheet, which column holds what, and what makes one order. Suggested; changed by hand where it is wrong. */
export function StepMapping({ look, plan, onPlan, onBack, onPreview }: Props) {
  const t = useWords()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const missing = missingFields(plan)
  const during = (work: Promise<void>) => {
    setBusy(true)
    setFault(null)
    work.catch((error: unknown) => setFault(sentenceOf(error))).finally(() => setBusy(false))
  }
  const changeSheet = (sheet: string) =>
    during(
      ask('import.look', { path: plan.path, sheet }).then((found) => onPlan(suggestedPlan(plan.path, found), found)),
    )
  const check = () => during(ask('import.preview', plan).then(onPreview))
  const faults = [
    ...(missing.length > 0
      ? [t('import.missing', { fields: missing.map((field) => t(`import.field.${field}`)).join('、') })]
      : []),
    ...(plan.orderKey.length === 0 ? [t('import.orderKeyMissing')] : []),
    ...(fault === null ? [] : [fault]),
  ]
  return (
    <>
      <div className="import-mapping">
        <div className="import-fields">
          <h2>
            {t('import.mappingTitle')}{' '}
            <span className="note">
              {t('import.mapped', { total: importFields.length, mapped: Object.keys(plan.mapping).length })}
            </span>
          </h2>
          <MappingFields look={look} plan={plan} onPlan={(next) => onPlan(next, look)} />
        </div>
        <div className="import-sheet">
          <div className="row import-choice">
            <span aria-hidden="true">{t('import.sheet')}</span>
            <Select
              className="sheet-select"
              aria-label={t('import.sheet')}
              value={look.sheet}
              disabled={busy}
              options={look.sheets.map(({ name, rows }) => ({
                value: name,
                label: t('import.sheetRows', { name, rows }),
              }))}
              onChange={changeSheet}
            />
            <span className="note">{t('import.headerRow', { row: look.headerRow })}</span>
          </div>
          <OrderKey plan={plan} onChange={(orderKey) => onPlan({ ...plan, orderKey }, look)} />
          <h3>{t('import.sample')}</h3>
          <SampleRows look={look} mapping={plan.mapping} letter={columnLetter} />
        </div>
      </div>
      <footer className="import-foot">
        {faults.length > 0 && (
          <p className="bad" role="alert">
            {faults.join(' ')}
          </p>
        )}
        <div className="buttons">
          <Button onClick={onBack}>{t('import.chooseAnother')}</Button>
          <Button
            type="primary"
            loading={busy}
            disabled={missing.length > 0 || plan.orderKey.length === 0}
            onClick={check}
          >
            {busy ? t('import.checking') : t('import.check')}
          </Button>
        </div>
      </footer>
    </>
  )
}

const keyFields: readonly ImportField[] = ['orderNo', 'customerCode', 'customerName', 'orderOn', 'phone', 'promisedOn']

function OrderKey({ plan, onChange }: { plan: ImportPlan; onChange: (orderKey: ImportField[]) => void }) {
  const t = useWords()
  const options = keyFields
    .filter((field) => plan.mapping[field] !== undefined)
    .map((value) => ({ value, label: t(`import.field.${value}`) }))
  return (
    <fieldset className="import-key">
      <legend>{t('import.orderKey')}</legend>
      <Checkbox.Group<ImportField> options={options} value={plan.orderKey} onChange={onChange} />
      <p className="note">{t('import.orderKeyHint')}</p>
    </fieldset>
  )
}

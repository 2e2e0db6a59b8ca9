import { Button, Checkbox, InputNumber, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { ImportDraft } from '../../main/import/draft'
import { columnName } from '../../main/import/field'
import { type ImportField, kindOf } from '../../main/import/kind'
import type { ImportLook } from '../../main/import/view'
import { ask, Refused, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { KeptMappings } from './kept-mappings'
import { MappingFields } from './mapping-fields'
import {
  columnTitle,
  discountFields,
  discountWay,
  fieldTitle,
  type ImportPlan,
  missingFields,
  suggestedPlan,
  withDiscount,
} from './plan'
import { useSheets } from './remembered-sheet'
import { Running } from './running'
import { SampleRows } from './sample-rows'

interface Props {
  look: ImportLook
  plan: ImportPlan
  onPlan: (plan: ImportPlan, look: ImportLook) => void
  onBack: () => void
  onChecked: (draft: ImportDraft) => void
}

/** Step 2: which sheet and header row, which column holds what, and what tells records apart. Suggested; changed where it is wrong. */
export function StepMapping({ look, plan, onPlan, onBack, onChecked }: Props) {
  const t = useWords()
  const [looking, setLooking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const check = useCommand('import.check')
  const remembered = useSheets()
  const missing = missingFields(plan)
  const lookAgain = (sheet: string, headerRow: number | null) => {
    setLooking(true)
    setFault(null)
    ask('import.look', { path: plan.path, kind: plan.kind, sheet, headerRow })
      .then((found) => onPlan(suggestedPlan(plan.path, found), found))
      .catch((error: unknown) => setFault(sentenceOf(error)))
      .finally(() => setLooking(false))
  }
  const start = () => {
    setFault(null)
    check.run(plan).then(onChecked, (error: unknown) => {
      if (!(error instanceof Refused && error.code === 'command.cancelled')) setFault(sentenceOf(error))
    })
  }
  const faults = [
    ...(missing.length > 0
      ? [t('import.missing', { fields: missing.map((field) => fieldTitle(t, field, plan)).join('、') })]
      : []),
    ...(plan.keys.length === 0 ? [t('import.keysMissing')] : []),
    ...(fault === null ? [] : [fault]),
  ]
  return (
    <>
      <div className="import-mapping">
        <div className="import-fields">
          <h2>
            {t('import.mappingTitle')}{' '}
            <span className="note">
              {t('import.mapped', {
                total: Object.keys(kindOf(plan).fields).length,
                mapped: Object.keys(plan.mapping).length,
              })}
            </span>
          </h2>
          <KeptMappings plan={plan} onPlan={(next) => onPlan(next, look)} />
          <MappingFields look={look} plan={plan} onPlan={(next) => onPlan(next, look)} />
        </div>
        <div className="import-sheet">
          <div className="row import-choice">
            <span aria-hidden="true">{t('import.sheet')}</span>
            <Select
              className="sheet-select"
              aria-label={t('import.sheet')}
              value={look.sheet}
              disabled={looking}
              options={look.sheets.map(({ name, rows }) => ({
                value: name,
                label: t('import.sheetRows', { name, rows }),
              }))}
              onChange={(sheet) => {
                remembered.save({ ...remembered.value, [plan.kind]: sheet })
                lookAgain(sheet, null)
              }}
            />
            <span aria-hidden="true">{t('import.headerRow')}</span>
            <InputNumber
              className="header-row"
              aria-label={t('import.headerRow')}
              min={1}
              max={Math.max(1, look.sample.length)}
              value={look.headerRow}
              disabled={looking}
              onChange={(row) => row !== null && row !== look.headerRow && lookAgain(look.sheet, row)}
            />
          </div>
          <Keys plan={plan} onChange={(keys) => onPlan({ ...plan, keys }, look)} />
          <DiscountWay plan={plan} onPlan={(next) => onPlan(next, look)} />
          <FillDown plan={plan} onChange={(fillDown) => onPlan({ ...plan, fillDown }, look)} />
          {look.hiddenColumns.length > 0 && (
            <p className="import-notice" role="status">
              {t('import.hiddenColumns', {
                columns: look.hiddenColumns.map((column) => columnTitle(column, look.columns)).join('、'),
              })}
            </p>
          )}
          <h3>{t('import.sample')}</h3>
          <SampleRows look={look} mapping={plan.mapping} letter={columnName} />
        </div>
      </div>
      <footer className="import-foot">
        {check.pending && <Running progress={check.progress} hint={t('import.checkingHint')} />}
        {faults.length > 0 && (
          <p className="bad" role="alert">
            {faults.join(' ')}
          </p>
        )}
        <div className="buttons">
          {check.pending ? (
            <Button onClick={() => void check.cancel()}>{t('import.stop')}</Button>
          ) : (
            <Button onClick={onBack}>{t('import.chooseAnother')}</Button>
          )}
          <Button
            type="primary"
            loading={check.pending}
            disabled={looking || missing.length > 0 || plan.keys.length === 0}
            onClick={start}
          >
            {check.pending ? t('import.checking') : t('import.check')}
          </Button>
        </div>
      </footer>
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

/** What a column of discounts means can be read two ways; asked once for the file (bad-input 10). */
function DiscountWay({ plan, onPlan }: { plan: ImportPlan; onPlan: (plan: ImportPlan) => void }) {
  const t = useWords()
  const way = discountWay(plan)
  if (way === null) return null
  const options = discountFields.map((field) => ({ value: field, label: t(`import.discountWay.${field}`) }))
  return (
    <fieldset className="import-key">
      <legend>{t('import.discountColumn', { column: columnTitle(plan.mapping[way] ?? 0, plan.headers) })}</legend>
      <Segmented
        aria-label={t('import.discountColumn', { column: columnTitle(plan.mapping[way] ?? 0, plan.headers) })}
        options={options}
        value={way}
        onChange={(chosen) => onPlan(withDiscount(plan, chosen))}
      />
    </fieldset>
  )
}

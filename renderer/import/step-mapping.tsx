import { Button, InputNumber, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ImportDraft } from '../../main/import/draft'
import { columnName } from '../../main/import/field'
import { kindOf } from '../../main/import/kind'
import type { ImportLook } from '../../main/import/view'
import { ask, Refused, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { KeptMappings } from './kept-mappings'
import { MappingChoices } from './mapping-choices'
import { MappingFields } from './mapping-fields'
import { columnTitle, fieldTitle, missingFields, openDiscount, suggestedPlan, type WizardPlan } from './plan'
import { useSheets } from './remembered-sheet'
import { Running } from './running'
import { SampleRows } from './sample-rows'

interface Props {
  look: ImportLook
  plan: WizardPlan
  onPlan: (plan: WizardPlan, look: ImportLook) => void
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
  const open = openDiscount(plan)
  // Who has gone on to another file meanwhile is not brought back by a late answer.
  const here = useRef(false)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  const lookAgain = (sheet: string, headerRow: number | null) => {
    setLooking(true)
    setFault(null)
    ask('import.look', { path: plan.path, kind: plan.kind, sheet, headerRow })
      .then((found) => here.current && onPlan(suggestedPlan(plan.path, found), found))
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
    ...(open === null ? [] : [t('import.discountOpen', { column: columnTitle(open, look.columns) })]),
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
          <MappingChoices plan={plan} onPlan={(next) => onPlan(next, look)} />
          {look.hiddenColumns.length > 0 && (
            <p className="import-notice" role="status">
              {t('import.hiddenColumns', {
                columns: look.hiddenColumns.map((column) => columnTitle(column, look.columns)).join('、'),
              })}
            </p>
          )}
          <h3>{t('import.sample')}</h3>
          <SampleRows look={look} plan={plan} letter={columnName} />
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
            disabled={looking || missing.length > 0 || plan.keys.length === 0 || open !== null}
            onClick={start}
          >
            {check.pending ? t('import.checking') : t('import.check')}
          </Button>
        </div>
      </footer>
    </>
  )
}

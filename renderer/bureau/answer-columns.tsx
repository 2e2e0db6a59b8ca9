import { Select } from 'antd'
import { type AnswerColumns, answerFieldNames, isAnswer } from '../../main/bureau/answer'
import type { AnswerLook } from '../../main/bureau/view'
import { columnName } from '../../main/import/field'
import { useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'

/** Which column of the bureau's answer holds what; open where the headings alone do not say enough. */
export function AnswerColumnFields({
  look: { headings, columns },
  onChange,
}: {
  look: AnswerLook
  onChange: (columns: AnswerColumns) => void
}) {
  const t = useWords()
  const options = headings.map((heading, at) => ({ value: at, label: `${columnName(at)} ${heading}` }))
  const none = { value: -1, label: t('bureau.answer.noColumn') }
  return (
    <details open={!isAnswer(columns) || columns.issuedOn === undefined}>
      <summary>{t('bureau.answer.columns')}</summary>
      <div className="bureau-columns">
        {answerFieldNames.map((field) => (
          <DialogField key={field} name={t(`bureau.answer.field.${field}`)}>
            <Select<number>
              aria-label={t(`bureau.answer.field.${field}`)}
              value={columns[field] ?? -1}
              options={[none, ...options]}
              onChange={(at) => onChange({ ...columns, [field]: at < 0 ? undefined : at })}
            />
          </DialogField>
        ))}
      </div>
    </details>
  )
}

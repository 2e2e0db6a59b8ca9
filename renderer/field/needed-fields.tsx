import { Checkbox } from 'antd'
import type { FieldRecord } from '../../main/field/field'
import { type NeedableField, needableOf, wordOfField } from '../../main/field/needed'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'

/** Which of the program's own fields must be filled in; each tick counts at once (SEC-08). */
export function NeededFields({ record }: { record: FieldRecord }) {
  const t = useWords()
  const needed = useAsk('field.needed', { record })
  return (
    <Panel title={t('field.standard')}>
      <p className="note">{t('field.standardText')}</p>
      <Answered of={needed}>{(fields) => <Choices key={record} record={record} needed={fields} />}</Answered>
    </Panel>
  )
}

function Choices({ record, needed }: { record: FieldRecord; needed: readonly NeedableField[] }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('field.need')
  const turn = (field: NeedableField, on: boolean) => {
    const others = needed.filter((one) => one !== field)
    run({ record, fields: on ? [...others, field] : others }).catch(tell.refused)
  }
  return (
    <fieldset className="needed-fields" aria-label={t('field.standard')} aria-busy={pending}>
      {needableOf(record).map((field) => (
        <Checkbox key={field} checked={needed.includes(field)} onChange={({ target }) => turn(field, target.checked)}>
          {t(wordOfField(record, field))}
        </Checkbox>
      ))}
    </fieldset>
  )
}

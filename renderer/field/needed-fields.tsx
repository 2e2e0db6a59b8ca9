import { Checkbox } from 'antd'
import { type NeedableField, type NeededRecord, needableOf, wordOfField } from '../../main/field/needed'
import { ask, useAsk } from '../ask'
import { useWords } from '../look/words'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { useTicks } from '../part/ticks'

/** Which of the program's own fields must be filled in; each tick counts at once (SEC-08). */
export function NeededFields({ record }: { record: NeededRecord }) {
  const t = useWords()
  const needed = useAsk('field.needed', { record })
  return (
    <Panel title={t('field.standard')}>
      <p className="note">{t('field.standardText')}</p>
      <Answered of={needed}>
        {(fields) => <Choices key={record} record={record} needed={fields} renew={needed.refetch} />}
      </Answered>
    </Panel>
  )
}

interface ChoicesProps {
  record: NeededRecord
  needed: readonly NeedableField[]
  renew: () => Promise<unknown>
}

function Choices({ record, needed, renew }: ChoicesProps) {
  const t = useWords()
  const { ticked, turn } = useTicks(needed, (fields) => ask('field.need', { record, fields }), renew)
  return (
    <fieldset className="needed-fields" aria-label={t('field.standard')}>
      {needableOf(record).map((field) => (
        <Checkbox key={field} checked={ticked.includes(field)} onChange={({ target }) => turn(field, target.checked)}>
          {t(wordOfField(record, field))}
        </Checkbox>
      ))}
    </fieldset>
  )
}

import { Checkbox, InputNumber } from 'antd'
import type { ReceivableSettings } from '../../main/receivable/view'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'

/** What counts against a credit limit, and from how many days overdue goods wait (R-CRD). */
export function CreditSettings() {
  const t = useWords()
  const settings = useAsk('receivableSettings.read', {})
  return (
    <Panel title={t('figure.credit')}>
      <Answered of={settings}>{(value) => <Choices of={value} />}</Answered>
    </Panel>
  )
}

/** From so many days overdue, where nobody has said how many. */
const firstDays = 30

function Choices({ of: { useAdvance, overdueDays } }: { of: ReceivableSettings }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('receivableSettings.change')
  const change = (said: { useAdvance?: boolean; overdueDays?: number | null }) =>
    void run(said).then(() => tell.done(t('figure.saved')), tell.refused)
  return (
    <>
      <Checkbox
        checked={useAdvance}
        disabled={pending}
        onChange={({ target }) => change({ useAdvance: target.checked })}
      >
        {t('figure.useAdvance')}
      </Checkbox>
      <p className="note">{t('figure.useAdvanceHint')}</p>
      <div className="row">
        <Checkbox
          checked={overdueDays !== null}
          disabled={pending}
          onChange={({ target }) => change({ overdueDays: target.checked ? firstDays : null })}
        >
          {t('figure.overdueGate')}
        </Checkbox>
        {overdueDays !== null && (
          <InputNumber
            aria-label={t('figure.overdueDays')}
            defaultValue={overdueDays}
            min={0}
            max={3650}
            precision={0}
            disabled={pending}
            suffix={t('figure.days')}
            onBlur={({ target }) => {
              const days = Number(target.value)
              if (target.value !== '' && days !== overdueDays) change({ overdueDays: days })
            }}
          />
        )}
      </div>
      <p className="note">{t('figure.overdueHint')}</p>
    </>
  )
}

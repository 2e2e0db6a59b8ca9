import './statement.css'
import { InputNumber } from 'antd'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'

/** Within how many days customers are asked to check their statements (R-SOA). */
export function StatementSettings() {
  const t = useWords()
  const tell = useNotice()
  const settings = useAsk('statement.days', {})
  const { run, pending } = useCommand('statement.changeDays')
  const save = (text: string, before: number) => {
    const days = Number(text)
    if (text.trim() === '' || !Number.isInteger(days) || days === before) return
    run({ days }).then(() => tell.done(t('statement.days.done')), tell.refused)
  }
  return (
    <div className="statement-settings">
      <Panel title={t('statement.days.title')} note={t('statement.days.hint')}>
        <Answered of={settings}>
          {({ days }) => (
            <InputNumber
              key={days}
              aria-label={t('statement.days.title')}
              min={0}
              max={365}
              precision={0}
              defaultValue={days}
              disabled={pending}
              suffix={t('statement.days.unit')}
              onBlur={({ target }) => save(target.value, days)}
              onPressEnter={(event) => save(event.currentTarget.value, days)}
            />
          )}
        </Answered>
      </Panel>
    </div>
  )
}

import { Checkbox } from 'antd'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'

/** Whether nobody confirms money they entered themselves (R-AR); only who manages the shop switches it. */
export function ControlPanel() {
  const t = useWords()
  const tell = useNotice()
  const control = useAsk('dualControl.read', {})
  const may = useMay('company.manage')
  const { run, pending } = useCommand('dualControl.change')
  const save = (on: boolean) => void run({ on }).then(() => tell.done(t('cashBook.settings.saved')), tell.refused)
  return (
    <Panel title={t('cashBook.settings.control')}>
      <Answered of={control}>
        {({ on, alone }) => (
          <>
            <Checkbox checked={on} disabled={pending || !may} onChange={({ target }) => save(target.checked)}>
              {t('cashBook.settings.controlOn')}
            </Checkbox>
            <p className="note">
              {t(on && alone ? 'cashBook.settings.controlAlone' : 'cashBook.settings.controlHint')}
            </p>
          </>
        )}
      </Answered>
    </Panel>
  )
}

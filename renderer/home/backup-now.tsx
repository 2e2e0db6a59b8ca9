import { Button } from 'antd'
import { useMay } from '../access/user'
import { answers, useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'

/** When the data was last saved aside, and the button that does so now. */
export function BackupNow() {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('backup.manage')
  const backups = useAsk('backup.list', {}, { enabled: may })
  const make = useCommand('backup.make')
  if (!may) return null
  const last = Math.max(...(backups.data ?? []).map(({ at }) => at), 0)
  const now = () =>
    make
      .run({})
      .then(() => {
        tell.done(t('home.backedUp'))
        return answers.invalidateQueries({ queryKey: ['backup.list'] })
      })
      .catch(tell.refused)
  return (
    <Panel title={t('home.safe')}>
      <div className="verdict">
        <div>{last > 0 ? t('home.lastBackup', { time: timeText(last) }) : t('home.noBackup')}</div>
        <Button onClick={() => void now()} loading={make.pending}>
          {t('home.backUp')}
        </Button>
      </div>
    </Panel>
  )
}

import { Button, Progress } from 'antd'
import { ask, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { percentOf } from '../part/percent'
import { Panel } from '../part/screen'
import { BringIn } from './bring-in'

/** Everything out as workbooks, and everything in again: nobody is kept by their own data. */
export function FullExport() {
  const t = useWords()
  const tell = useNotice()
  const { run, cancel, pending, progress } = useCommand('shop.exportAll')
  const start = async () => {
    try {
      const folder = await ask('file.chooseFolder', {})
      if (folder === null) return
      const { path, tables, rows, files, lostFiles } = await run({ folder })
      tell.saved(t('leave.exported', { tables, rows: rows.toLocaleString('en'), files }), path)
      if (lostFiles > 0) tell.mind(t('leave.lost', { count: lostFiles }))
    } catch (error) {
      tell.refused(error)
    }
  }
  const buttons = (
    <div className="row">
      <BringIn />
      <Button onClick={() => void start()} loading={pending}>
        {t('leave.export')}
      </Button>
    </div>
  )
  return (
    <Panel title={t('leave.title')} extra={buttons}>
      <p className="note lead">{t('leave.text')}</p>
      <p className="note lead">{t('leave.secret')}</p>
      {pending && (
        <div className="row">
          <Progress aria-label={t('leave.exporting')} percent={percentOf(progress)} status="active" />
          <Button onClick={() => void cancel()}>{t('leave.stop')}</Button>
        </div>
      )}
    </Panel>
  )
}

import { App, Button, Progress } from 'antd'
import { answers, ask, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { percentOf } from '../part/percent'

/**
 * The button that brings the folder of a full export into an empty shop; it asks in full sentences first, because company and
 * users are replaced. `first` is its place on the page of the first run, where nobody can be replaced yet.
 */
export function BringIn({ first = false }: { first?: boolean }) {
  const t = useWords()
  const tell = useNotice()
  const { modal } = App.useApp()
  const { run, pending, progress } = useCommand('shop.importAll')
  const bringIn = async () => {
    try {
      const folder = await ask('file.chooseFolder', {})
      if (folder === null) return
      const { tables, rows, files } = await run({ folder })
      tell.done(t('leave.imported', { tables, rows: rows.toLocaleString('en'), files }))
      answers.clear()
      window.location.reload()
    } catch (error) {
      tell.refused(error)
    }
  }
  const confirm = () =>
    modal.confirm({
      title: t('leave.importTitle'),
      content: t('leave.importText'),
      okText: t('leave.importOk'),
      cancelText: t('part.cancel'),
      // The dialog closes at once; the button shows how far it has come.
      onOk: () => void bringIn(),
    })
  return (
    <>
      <Button
        type={first ? 'link' : 'default'}
        block={first}
        loading={pending}
        onClick={first ? () => void bringIn() : confirm}
      >
        {t(first ? 'leave.fromExport' : 'leave.comeBack')}
      </Button>
      {pending && <Progress aria-label={t('leave.importing')} percent={percentOf(progress)} status="active" />}
    </>
  )
}

import { App, Button } from 'antd'
import type { Backup } from '../../main/book/book'
import { answers, useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'

/** A size in bytes as people read it. */
export const sizeText = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** The backups there are; one more now, or one of them in place of the data. */
export function Backups() {
  const t = useWords()
  const tell = useNotice()
  const backups = useAsk('backup.list', {})
  const make = useCommand('backup.make')
  const now = () =>
    make
      .run({})
      .then(({ name }) => {
        tell.done(t('book.backup.made', { name }))
        return answers.invalidateQueries({ queryKey: ['backup.list'] })
      })
      .catch(tell.refused)
  const button = (
    <Button type="primary" onClick={() => void now()} loading={make.pending}>
      {t('book.backup.make')}
    </Button>
  )
  return (
    <Panel title={t('book.backup.title')} extra={button}>
      <p className="note lead">{t('book.backup.text')}</p>
      <Answered of={backups}>
        {(list) => (list.length === 0 ? <p>{t('book.backup.none')}</p> : <BackupTable list={list} />)}
      </Answered>
    </Panel>
  )
}

function BackupTable({ list }: { list: Backup[] }) {
  const t = useWords()
  const restore = useRestore()
  const newestFirst = [...list].sort((a, b) => b.at - a.at)
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('book.backup.time')}</th>
          <th>{t('book.backup.reason')}</th>
          <th className="num">{t('book.backup.size')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {newestFirst.map((backup) => (
          <tr key={backup.name}>
            <td className="num-left">{timeText(backup.at)}</td>
            <td>{t(`book.backup.why.${backup.reason}`)}</td>
            <td className="num">{sizeText(backup.bytes)}</td>
            <td className="num">
              <Button
                size="small"
                onClick={() => restore(backup)}
                aria-label={`${t('book.backup.restore')} ${timeText(backup.at)}`}
              >
                {t('book.backup.restore')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The one thing that replaces data, so it asks in full sentences first. */
function useRestore(): (backup: Backup) => void {
  const t = useWords()
  const tell = useNotice()
  const { modal } = App.useApp()
  const { run } = useCommand('backup.restore')
  return ({ name, at }) => {
    const time = timeText(at)
    const restore = async () => {
      try {
        await run({ name })
        tell.done(t('book.backup.restored'))
        answers.clear()
        window.location.reload()
      } catch (error) {
        tell.refused(error)
      }
    }
    modal.confirm({
      title: t('book.backup.restoreTitle'),
      content: t('book.backup.restoreText', { time }),
      okText: t('book.backup.restoreOk', { time }),
      okButtonProps: { danger: true },
      cancelText: t('part.cancel'),
      onOk: restore,
    })
  }
}

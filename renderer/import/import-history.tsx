import { App, Button } from 'antd'
import type { ImportRecord } from '../../main/import/view'
import { formatFen } from '../../main/value/fen'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { timeText } from '../part/clock'
import { Answered, Empty } from '../part/state'

/** Every import there has been, newest first. */
export function ImportHistory() {
  const t = useWords()
  const answer = useAsk('import.list', {})
  return (
    <div className="import-check">
      <h2>{t('import.history')}</h2>
      <Answered of={answer}>
        {(records) =>
          records.length === 0 ? <Empty icon="history" text={t('import.noHistory')} /> : <Records of={records} />
        }
      </Answered>
    </div>
  )
}

function Records({ of }: { of: readonly ImportRecord[] }) {
  const t = useWords()
  const count = (value: number) => <td className="num">{value.toLocaleString('en')}</td>
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('import.column.at')}</th>
          <th>{t('import.column.fileName')}</th>
          <th>{t('import.column.sheet')}</th>
          <th>{t('import.column.user')}</th>
          <th>{t('import.column.kind')}</th>
          <th className="num">{t('import.count.rows')}</th>
          <th className="num">{t('import.count.added')}</th>
          <th className="num">{t('import.count.changed')}</th>
          <th className="num">{t('import.count.unchanged')}</th>
          <th className="num">{t('import.column.amount')}</th>
          <th>{t('import.column.undo')}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((record) => (
          <tr key={record.id}>
            <td>{timeText(record.at)}</td>
            <td>{record.fileName}</td>
            <td>{record.sheet}</td>
            <td>{record.user}</td>
            <td>{t(`import.kind.${record.kind}`)}</td>
            {count(record.rows)}
            {count(record.added)}
            {count(record.changed)}
            {count(record.unchanged)}
            <td className="num">{formatFen(record.amount)}</td>
            <td>
              <Undo record={record} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Takes an import back after a question; what stands in the way is named. */
function Undo({ record }: { record: ImportRecord }) {
  const t = useWords()
  const { modal, message } = App.useApp()
  const { run, pending } = useCommand('import.undo')
  if (record.undoneAt !== null) return <span className="muted">{t('import.undone')}</span>
  const undo = async () => {
    const counts = { added: record.added.toLocaleString('en'), changed: record.changed.toLocaleString('en') }
    const sure = await modal.confirm({
      title: t('import.undoTitle', { file: record.fileName }),
      content: t('import.undoText', counts),
      okText: t('import.undo'),
      okButtonProps: { danger: true, autoInsertSpace: false },
      cancelText: t('part.cancel'),
      cancelButtonProps: { autoInsertSpace: false },
    })
    if (!sure) return
    await run({ id: record.id })
    void message.success(t('import.undoDone'))
  }
  return (
    <Button
      size="small"
      loading={pending}
      onClick={() => void undo().catch((error: unknown) => void message.error(sentenceOf(error), 8))}
    >
      {t('import.undo')}
    </Button>
  )
}

import { Button } from 'antd'
import type { BankFile } from '../../main/bank/line'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Answered } from '../part/state'

/** The statements that were imported; one of whose lines nothing has been done with can be taken back. */
export function FileList({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const answer = useAsk('bankFile.list', {})
  return (
    <Dialog title={t('bank.file.title')} open onClose={onClose} onOk={onClose} onlyClosed width={860}>
      <Answered of={answer}>
        {(files) => (files.length === 0 ? <p className="note">{t('bank.file.none')}</p> : <Files of={files} />)}
      </Answered>
    </Dialog>
  )
}

function Files({ of }: { of: readonly BankFile[] }) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('bank.file.at')}</th>
          <th>{t('bank.file.name')}</th>
          <th>{t('bank.file.account')}</th>
          <th>{t('bank.file.days')}</th>
          <th className="num">{t('bank.file.added')}</th>
          <th className="num">{t('bank.file.known')}</th>
          <th className="num">{t('bank.file.refused')}</th>
          <th>{t('bank.file.user')}</th>
          <th>{t('bank.file.undo')}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((file) => (
          <tr key={file.id}>
            <td>{timeText(file.at)}</td>
            <td>{file.fileName}</td>
            <td>{file.accountName}</td>
            <td>{`${file.firstOn} – ${file.lastOn}`}</td>
            <td className="num">{file.added}</td>
            <td className="num">{file.known}</td>
            <td className="num">{file.refused}</td>
            <td>{file.user}</td>
            <td>
              <Undo file={file} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Undo({ file }: { file: BankFile }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('bankFile.undo')
  if (file.undoneAt !== null) return <span className="muted">{t('bank.file.undone')}</span>
  const undo = () => run({ id: file.id }).then(() => tell.done(t('bank.file.undoDone', { file: file.fileName })))
  return (
    <Button size="small" loading={pending} onClick={() => void undo().catch(tell.refused)}>
      {t('bank.file.undo')}
    </Button>
  )
}

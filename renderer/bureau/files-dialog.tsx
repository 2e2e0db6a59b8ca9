import './bureau.css'
import { Checkbox } from 'antd'
import { useState } from 'react'
import type { FileShown } from '../../main/bureau/view'
import { formatFen } from '../../main/value/fen'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, type Translate, useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Pill, type Tone } from '../part/pill'
import { scrollable } from '../part/screen'
import { Answered } from '../part/state'
import { differing } from './differing'

interface Props {
  folder: string
  onClose: () => void
}

/** The invoices of a folder, each beside the request it is of, before they are added there. */
export function FilesDialog({ folder, onClose }: Props) {
  const t = useWords()
  const answer = useAsk('bureau.lookFiles', { folder })
  return answer.data === undefined ? (
    <Dialog title={t('bureau.reading')} open onClose={onClose} onOk={onClose} onlyClosed>
      <Answered of={answer}>{() => null}</Answered>
    </Dialog>
  ) : (
    <Choice files={answer.data} folder={folder} onClose={onClose} />
  )
}

const tones: Record<FileShown['verdict'], Tone> = {
  attach: 'ok',
  writeBack: 'info',
  writeRed: 'info',
  differs: 'warn',
  off: 'neutral',
  unknown: 'neutral',
}

function Choice({ folder, files, onClose }: Props & { files: readonly FileShown[] }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('bureau.takeFiles')
  const [flipped, setFlipped] = useState<readonly string[]>([])
  const [fault, setFault] = useState<string | null>(null)
  const usual = ({ verdict }: FileShown) => ['attach', 'writeBack', 'writeRed'].includes(verdict)
  const isChosen = (file: FileShown) => file.requestId !== null && usual(file) !== flipped.includes(file.name)
  const chosen = files.filter(isChosen)
  const flip = (name: string) =>
    setFlipped(flipped.includes(name) ? flipped.filter((one) => one !== name) : [...flipped, name])
  const go = async () => {
    try {
      const taken = chosen.flatMap(({ name, requestId }) => (requestId === null ? [] : [{ name, requestId }]))
      tell.done(t('bureau.files.done', await run({ folder, files: taken })))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('bureau.files.title', { count: files.length })}
      open
      width={1040}
      onClose={onClose}
      onOk={() => void go()}
      okText={t('bureau.files.run', { count: chosen.length })}
      pending={pending}
      disabled={chosen.length === 0}
    >
      <div className="bureau-rows" {...scrollable}>
        <table className="plain">
          <thead>
            <tr>
              <th />
              <th>{t('bureau.files.file')}</th>
              <th>{t('bureau.answer.field.number')}</th>
              <th className="num">{t('bureau.answer.field.gross')}</th>
              <th>{t('bureau.answer.request')}</th>
              <th>{t('bureau.answer.result')}</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.name}>
                <td>
                  {file.requestId !== null && (
                    <Checkbox aria-label={file.name} checked={isChosen(file)} onChange={() => flip(file.name)} />
                  )}
                </td>
                <td>{file.name}</td>
                <td>
                  {file.number}
                  <div className="muted">{file.issuedOn ?? ''}</div>
                </td>
                <td className="num">{file.gross === null ? '' : formatFen(file.gross)}</td>
                <td>
                  {file.requestNo}
                  <div className="muted">{file.title || file.buyer}</div>
                </td>
                <td>
                  <Pill tone={tones[file.verdict]}>{t(`bureau.files.verdict.${file.verdict}`)}</Pill> {whyOf(file, t)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

function whyOf({ verdict, broken, differences }: FileShown, t: Translate): string {
  if (verdict === 'differs') return differing(differences, t)
  return broken ? t('bureau.files.broken') : ''
}

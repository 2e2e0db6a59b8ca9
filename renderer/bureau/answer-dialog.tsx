import './bureau.css'
import { useState } from 'react'
import type { AnswerColumns } from '../../main/bureau/answer'
import type { AnswerLook, AnswerShown } from '../../main/bureau/view'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Answered } from '../part/state'
import { AnswerColumnFields } from './answer-columns'
import { AnswerTable } from './answer-table'

interface Props {
  path: string
  onClose: () => void
}

/** What the tax bureau's answer says, row by row, before the numbers are written. */
export function AnswerDialog({ path, onClose }: Props) {
  const t = useWords()
  const [columns, setColumns] = useState<AnswerColumns | null>(null)
  const answer = useAsk('bureau.readAnswer', { path, columns })
  return answer.data === undefined ? (
    <Dialog title={t('bureau.reading')} open onClose={onClose} onOk={onClose} onlyClosed>
      <Answered of={answer}>{() => null}</Answered>
    </Dialog>
  ) : (
    <Choice look={answer.data} path={path} onClose={onClose} onColumns={setColumns} />
  )
}

/** What is taken over unless somebody says otherwise; a suggestion waits for somebody to say so. */
const usual = ({ verdict }: AnswerShown) => verdict === 'write' || verdict === 'failed'

interface Chosen extends Props {
  look: AnswerLook
  onColumns: (columns: AnswerColumns) => void
}

function Choice({ path, look, onColumns, onClose }: Chosen) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('bureau.takeAnswer')
  const [flipped, setFlipped] = useState<readonly number[]>([])
  const [fault, setFault] = useState<string | null>(null)
  const isChosen = (row: AnswerShown) =>
    (usual(row) || row.verdict === 'suggest') && usual(row) !== flipped.includes(row.row)
  const chosen = look.rows.filter(isChosen)
  const go = async () => {
    try {
      const rows = chosen.flatMap(({ row, requestId }) => (requestId === null ? [] : [{ row, requestId }]))
      const done = await run({ path, columns: look.columns, rows })
      tell.done(t('bureau.answer.done', done))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  const flip = (row: number) =>
    setFlipped(flipped.includes(row) ? flipped.filter((one) => one !== row) : [...flipped, row])
  return (
    <Dialog
      title={t('bureau.answer.title', { file: look.fileName })}
      open
      width={1040}
      onClose={onClose}
      onOk={() => void go()}
      okText={t('bureau.answer.run', { count: chosen.length })}
      pending={pending}
      disabled={chosen.length === 0}
    >
      <AnswerColumnFields look={look} onChange={onColumns} />
      <AnswerTable of={look.rows} isChosen={isChosen} onFlip={flip} />
      {look.total > look.rows.length && (
        <p className="note">{t('bureau.answer.more', { count: look.total - look.rows.length })}</p>
      )}
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

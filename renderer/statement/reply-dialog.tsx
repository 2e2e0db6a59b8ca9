import { Input, Segmented } from 'antd'
import { useState } from 'react'
import { type ReplyOutcome, replyOutcomes } from '../../main/statement/statement'
import type { Difference, StatementPage } from '../../main/statement/view'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { MoneyField } from '../part/decimal-field'
import { useNotice } from '../part/notice'
import { Asking } from '../salesreturn/return-step'

interface Props {
  page: StatementPage
  /** What the customer's workbook said, row by row. */
  differences: Omit<Difference, 'id' | 'settledOn' | 'settledBy'>[]
  /** The closing balance the workbook has. */
  theirs?: Fen | null
  onClose: () => void
}

/** Notes what the customer said to a statement; no figure changes by it. */
export function ReplyDialog({ page, differences, theirs: read = null, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('statement.reply')
  const { id, version, no } = page
  const [outcome, setOutcome] = useState<ReplyOutcome>(differences.length > 0 ? 'differs' : 'confirmed')
  const [repliedOn, setRepliedOn] = useState<Day | null>(today())
  const [person, setPerson] = useState(page.contact)
  const [theirs, setTheirs] = useState<Fen | null>(read)
  const [note, setNote] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [badAmount, setBadAmount] = useState(false)
  const save = () => {
    run({ id, version, outcome, repliedOn: repliedOn ?? today(), person, theirs, note, differences }).then(
      () => {
        tell.done(t('statement.reply.done', { no }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const title = t('statement.reply.title', { no })
  const dialog = { title, okText: t('part.confirm'), onClose, pending, fault, disabled: badAmount }
  return (
    <Asking {...dialog} onOk={save}>
      <DialogField name={t('statement.reply.outcome')}>
        <Segmented<ReplyOutcome>
          aria-label={t('statement.reply.outcome')}
          options={replyOutcomes.map((value) => ({ value, label: t(`statement.reply.outcomes.${value}`) }))}
          value={outcome}
          onChange={setOutcome}
        />
      </DialogField>
      <DialogField name={t('statement.reply.on')}>
        <DayField
          label={t('statement.reply.on')}
          value={repliedOn}
          onChange={setRepliedOn}
          most={today()}
          clearable={false}
        />
      </DialogField>
      <DialogField name={t('statement.reply.person')}>
        <Input
          aria-label={t('statement.reply.person')}
          maxLength={100}
          value={person}
          onChange={({ target }) => setPerson(target.value)}
        />
      </DialogField>
      {outcome === 'differs' && (
        <DialogField name={t('statement.reply.theirs')}>
          <MoneyField
            label={t('statement.reply.theirs')}
            value={theirs}
            onChange={setTheirs}
            onFault={(sentence) => setBadAmount(sentence !== null)}
          />
        </DialogField>
      )}
      <DialogField name={t('statement.reply.note')}>
        <Input.TextArea
          aria-label={t('statement.reply.note')}
          rows={3}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </DialogField>
      {differences.length > 0 && <p>{t('statement.reply.differences', { count: differences.length })}</p>}
      <p className="note">{t('statement.reply.hint')}</p>
    </Asking>
  )
}

import { Input, Select } from 'antd'
import { useState } from 'react'
import { type SendWay, sendWays } from '../../main/statement/statement'
import type { StatementPage } from '../../main/statement/view'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { useNotice } from '../part/notice'
import { Asking } from '../salesreturn/return-step'

/** Notes how and to whom a statement went. */
export function SendDialog({ page, onClose }: { page: StatementPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('statement.send')
  const { id, version, no } = page
  const [way, setWay] = useState<SendWay>('paper')
  const [recipient, setRecipient] = useState(page.contact || page.customerName)
  const [note, setNote] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const send = () => {
    run({ id, version, way, recipient, note }).then(
      () => {
        tell.done(t('statement.send.done', { no, name: recipient }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const dialog = { title: t('statement.send.title', { no }), okText: t('part.confirm'), onClose, pending, fault }
  return (
    <Asking {...dialog} onOk={send}>
      <DialogField name={t('statement.send.way')}>
        <Select<SendWay>
          autoFocus
          aria-label={t('statement.send.way')}
          options={sendWays.map((value) => ({ value, label: t(`statement.send.ways.${value}`) }))}
          value={way}
          onChange={setWay}
        />
      </DialogField>
      <DialogField name={t('statement.send.to')}>
        <Input
          aria-label={t('statement.send.to')}
          maxLength={200}
          value={recipient}
          onChange={({ target }) => setRecipient(target.value)}
        />
      </DialogField>
      <DialogField name={t('statement.send.note')}>
        <Input
          aria-label={t('statement.send.note')}
          maxLength={500}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </DialogField>
    </Asking>
  )
}

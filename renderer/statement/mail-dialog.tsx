import { Input } from 'antd'
import { useState } from 'react'
import type { StatementPage } from '../../main/statement/view'
import { formatFen } from '../../main/value/fen'
import { ask, useAsk, useCommand } from '../ask'
import { useAppearance } from '../look/appearance'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { useNotice } from '../part/notice'
import { Asking } from '../salesreturn/return-step'

/** Drafts a mail with the statement as PDF in the system's mail program, and notes that it went. */
export function MailDialog({ page, onClose }: { page: StatementPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { language } = useAppearance()
  const { run, pending } = useCommand('statement.send')
  const company = useAsk('company.read', {})
  const { id, version, no, from, to: until, closing } = page
  const [to, setTo] = useState(page.email)
  const [typed, setText] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const text = typed ?? t('statement.mail.text', { from, to: until, closing: formatFen(closing) })
  const subject = t('statement.mail.subject', { company: company.data?.name ?? '', no })
  const send = () => {
    ask('print.mailStatement', { id, language, to, subject, text })
      .then(() => run({ id, version, way: 'mail', recipient: to, note: '' }))
      .then(
        () => {
          tell.done(t('statement.mail.done', { no }))
          onClose()
        },
        (error: unknown) => setFault(sentenceOf(error)),
      )
  }
  const dialog = { title: t('statement.mail.title'), okText: t('statement.event.mail'), onClose, pending, fault }
  return (
    <Asking {...dialog} onOk={send}>
      <DialogField name={t('statement.mail.to')}>
        <Input
          autoFocus
          aria-label={t('statement.mail.to')}
          maxLength={200}
          value={to}
          onChange={({ target }) => setTo(target.value.trim())}
        />
      </DialogField>
      <DialogField name={t('order.tell.text')}>
        <Input.TextArea
          aria-label={t('order.tell.text')}
          rows={4}
          maxLength={4000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </DialogField>
    </Asking>
  )
}

import { Button, Input } from 'antd'
import { useState } from 'react'
import type { OrderPage } from '../../main/order/view'
import { formatFen } from '../../main/value/fen'
import { ask, useAsk, useCommand } from '../ask'
import { useAppearance } from '../look/appearance'
import { sentenceOf, type Translate, useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Answered } from '../part/state'
import { DialogField } from './dialog-field'

interface Props {
  order: OrderPage
  /** It comes by itself: that nobody was told is noted. */
  offered: boolean
  onClose: () => void
}

/** Offers a message about an order to its customer: to paste into a chat, or as a mail with the order attached (ORD-20, ORD-22). */
export function TellDialog(props: Props) {
  const company = useAsk('company.read', {})
  return <Answered of={company}>{({ name }) => <Telling {...props} company={name} />}</Answered>
}

function Telling({ order, offered, company, onClose }: Props & { company: string }) {
  const t = useWords()
  const tell = useNotice()
  const { language } = useAppearance()
  const { run, pending } = useCommand('order.tell')
  const customer = useAsk('customer.read', { id: order.customerId })
  const [typedTo, setTo] = useState<string | null>(null)
  const [text, setText] = useState(() => messageOf(t, order, company))
  const [fault, setFault] = useState<string | null>(null)
  const to = typedTo ?? customer.data?.email ?? ''
  const act = (told: 'copied' | 'mailed' | 'skipped', work: () => Promise<unknown>) => {
    work()
      .then(() => run({ id: order.id, told }))
      .then(
        () => {
          tell.done(t(`order.tell.done.${told}`))
          onClose()
        },
        (error: unknown) => setFault(sentenceOf(error)),
      )
  }
  const copy = () => act('copied', () => navigator.clipboard.writeText(text))
  const subject = t('order.tell.subject', { no: order.no ?? '', company })
  const mail = () => act('mailed', () => ask('print.mail', { id: order.id, language, to, subject, text }))
  return (
    <Dialog
      title={t('order.tell.title', { no: order.no ?? '' })}
      open
      onClose={offered ? () => act('skipped', async () => undefined) : onClose}
      onOk={copy}
      okText={t('order.tell.copy')}
      pending={pending}
    >
      <DialogField name={t('order.tell.text')}>
        <Input.TextArea
          autoFocus
          aria-label={t('order.tell.text')}
          rows={4}
          maxLength={4000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </DialogField>
      <DialogField name={t('order.tell.to')}>
        <div className="row">
          <Input
            aria-label={t('order.tell.to')}
            maxLength={200}
            value={to}
            onChange={({ target }) => setTo(target.value.trim())}
          />
          <Button onClick={mail}>{t('order.tell.mail')}</Button>
        </div>
      </DialogField>
      <p className="note">{t('order.tell.hint')}</p>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

/** What is said to the customer: that the order is confirmed, under way, or done. */
function messageOf(t: Translate, order: OrderPage, company: string): string {
  const { no, customerName, contact, gross, promisedOn, state } = order
  const values = {
    no: no ?? '',
    who: contact || customerName,
    amount: formatFen(gross),
    company,
    day: promisedOn ?? '',
  }
  if (state === 'COMPLETED' || state === 'CLOSED') return t('order.tell.message.completed', values)
  return t(promisedOn === null ? 'order.tell.message.confirmed' : 'order.tell.message.promised', values)
}

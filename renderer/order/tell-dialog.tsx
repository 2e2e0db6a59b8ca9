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
  const [typed, setText] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const text = typed ?? messageOf(t, order, company, offered)
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

/** What is said to the customer: that the order is confirmed, when it goes while it has not gone, or that it is done. */
function messageOf(t: Translate, order: OrderPage, company: string, justDone: boolean): string {
  const { no, customerName, contact, gross, promisedOn, state } = order
  const values = {
    no: no ?? '',
    who: contact || customerName,
    amount: formatFen(gross),
    company,
    day: promisedOn ?? '',
  }
  // Just completed, the order on screen may still be the one of a moment ago.
  if (justDone || state === 'COMPLETED' || state === 'CLOSED') return t('order.tell.message.completed', values)
  const gone = state === 'SHIPPED' || state === 'RECEIVED'
  return t(promisedOn === null || gone ? 'order.tell.message.confirmed' : 'order.tell.message.promised', values)
}

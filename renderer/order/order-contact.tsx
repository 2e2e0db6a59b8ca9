import '../activity/timeline.css'
import { Button } from 'antd'
import { useState } from 'react'
import type { CustomerPage } from '../../main/customer/customer'
import type { OrderPage } from '../../main/order/view'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { FollowUpFields, useFollowUp } from '../customer/follow-up-box'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'

/** Calling or writing to the customer about an order, and what came of it (CUS-07). */
export function OrderContact({ order }: { order: OrderPage }) {
  const t = useWords()
  const mayWrite = useMay('customer.edit')
  const { data: customer } = useAsk('customer.read', { id: order.customerId })
  const { data: said = [] } = useAsk('followUp.ofOrder', { orderId: order.id })
  const [writing, setWriting] = useState(false)
  return (
    <Panel
      title={t('order.contact.title')}
      extra={mayWrite && customer && <Button onClick={() => setWriting(true)}>{t('order.contact.note')}</Button>}
    >
      <Ways order={order} phone={order.phone || (customer?.phone ?? '')} email={customer?.email ?? ''} />
      {said.length > 0 && (
        <ol className="timeline">
          {said.map(({ id, at, channel, person, content, by }) => (
            <li key={id}>
              <div>
                <b>{t(`customer.channel.${channel}`)}</b>
                <time>{timeText(at)}</time>
              </div>
              <p className="said">{content}</p>
              <span className="note">{[person, by].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ol>
      )}
      {writing && customer && <NoteDialog customer={customer} order={order} onClose={() => setWriting(false)} />}
    </Panel>
  )
}

/** The number to dial and the letter to begin; nothing where neither is known. */
function Ways({ order, phone, email }: { order: OrderPage; phone: string; email: string }) {
  const t = useWords()
  const tell = useNotice()
  const copy = () => void navigator.clipboard.writeText(phone).then(() => tell.done(t('order.contact.copied')))
  const subject = t('order.contact.subject', { no: order.no ?? '', day: order.orderOn })
  const letter = `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`
  if (phone === '' && email === '') return <p className="note">{t('order.contact.none')}</p>
  return (
    <div className="row order-ways">
      {phone !== '' && <Button onClick={copy}>{t('order.contact.copy', { phone })}</Button>}
      {email !== '' && (
        <Button href={letter} target="_blank">
          {t('order.contact.write')}
        </Button>
      )}
    </div>
  )
}

function NoteDialog({ customer, order, onClose }: { customer: CustomerPage; order: OrderPage; onClose: () => void }) {
  const t = useWords()
  const about = { customer, orderId: order.id }
  const { said, set, write, pending, ready } = useFollowUp(about, onClose)
  return (
    <Dialog
      title={t('order.contact.noteTitle', { no: order.no ?? '' })}
      open
      onClose={onClose}
      onOk={() => void write()}
      okText={t('customer.followUp.write')}
      pending={pending}
      disabled={!ready}
      width={640}
    >
      <div className="follow-up">
        <FollowUpFields about={about} said={said} set={set} />
      </div>
    </Dialog>
  )
}

import { useState } from 'react'
import type { Notice } from '../../main/notice/view'
import { discussed, isDiscussed } from '../../main/talk/discussed'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { DifferenceTable } from '../change/difference-table'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { RowButton } from '../part/row-button'
import { openTab, type Place } from '../shell/workspace'
import { sentenceOfNotice } from './sentence'

/** One thing somebody was told of: Enter opens its record, the tick says it was seen. */
export function NoticeRow({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const t = useWords()
  const { event, because, params, orderId, at, readAt, text } = notice
  const says = sentenceOfNotice(t, notice)
  const unread = readAt === null
  const open = () => {
    if (unread) onRead()
    openTab(placeOf(notice))
  }
  return (
    <li className={unread ? 'unread' : ''}>
      <div>
        <button type="button" className="notice" onClick={open}>
          {unread && <i role="img" aria-label={t('notice.isUnread')} />}
          {says}
        </button>
        {event === 'commentMentioned' && <p>{text}</p>}
        <span className="note">
          {timeText(at).slice(11)} {because && t(`notice.because.${because}`)}
        </span>
        {event === 'changeApplied' && orderId !== null && (
          <Changed orderId={orderId} revision={Number(params.revision)} />
        )}
      </div>
      {unread && <RowButton icon="check" name={t('notice.readOf', { text: says })} act={onRead} />}
    </li>
  )
}

/** Where a notice leads: to its document, customer or product, what colleagues do, the settings, or the list of money that came or went. */
function placeOf({ record, recordId, orderId }: Notice): Place {
  if (isDiscussed(record)) return { kind: discussed[record].opens, id: recordId }
  if (orderId !== null) return { kind: 'order', id: orderId }
  if (record === 'company' || record === 'period') return { kind: 'settings' }
  if (record === 'refund') return { kind: 'refunds' }
  if (record === 'payment') return { kind: 'payments' }
  if (record === 'followUp') return { kind: 'notices', with: { view: 'work' } }
  return record === 'product' || record === 'customer' ? { kind: record, id: recordId } : { kind: 'receipts' }
}

/** What a version of an order changed, fetched when one wants to see it (CHG-05). */
function Changed({ orderId, revision }: { orderId: Id; revision: number }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const { data } = useAsk('change.list', { orderId }, { enabled: open })
  const change = data?.find((one) => one.revision === revision)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('notice.changed')}</summary>
      {change && <DifferenceTable before={change.before} after={change.after} />}
    </details>
  )
}

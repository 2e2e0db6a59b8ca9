import { Button, Input } from 'antd'
import { useState } from 'react'
import type { FeedEntry } from '../../main/customer/followup'
import { useUser } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered, Empty } from '../part/state'
import { openTab } from '../shell/workspace'

/** So many more are fetched at a time. */
const page = 30

/** What colleagues have spoken with customers in sight, to be liked and answered (COL-05, COL-06). */
export function WorkFeed() {
  const t = useWords()
  const [count, setCount] = useState(page)
  const feed = useAsk('followUp.feed', { count })
  return (
    <Answered of={feed}>
      {(entries) =>
        entries.length === 0 ? (
          <Empty icon="people" text={t('notice.feed.none')} />
        ) : (
          <Panel title={t('notice.work')}>
            <ul className="notices feed">
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ul>
            {entries.length === count && <Button onClick={() => setCount(count + page)}>{t('notice.more')}</Button>}
          </Panel>
        )
      }
    </Answered>
  )
}

function Entry({ entry }: { entry: FeedEntry }) {
  const t = useWords()
  const { at, by, channel, person, content, customerId, customerName, orderId, orderNo, replies, likes } = entry
  return (
    <li>
      <div>
        <button type="button" className="notice" onClick={() => openTab({ kind: 'customer', id: customerId })}>
          <b>{by}</b> {t(`customer.channel.${channel}`)} · {customerName}
          {person !== '' && ` · ${t('notice.feed.to', { name: person })}`}
        </button>
        <p className="said">{content}</p>
        <span className="note">{timeText(at)} </span>
        {orderId !== null && (
          <button type="button" className="link" onClick={() => openTab({ kind: 'order', id: orderId })}>
            {orderNo ?? t('order.draft')}
          </button>
        )}
        {likes.length > 0 && (
          <span className="note">{t('notice.feed.likes', { names: likes.join(t('part.comma')) })}</span>
        )}
        {replies.map((reply) => (
          <p key={reply.id} className="reply">
            <b>{reply.by}</b> {reply.text} <time className="note">{timeText(reply.at)}</time>
          </p>
        ))}
        <Answer entry={entry} />
      </div>
    </li>
  )
}

/** A line to answer in, sent by Enter, and the way to say that one likes it: not of one's own. */
function Answer({ entry: { id, by, customerName: customer, liked } }: { entry: FeedEntry }) {
  const t = useWords()
  const tell = useNotice()
  const user = useUser()
  const reply = useCommand('followUp.reply')
  const like = useCommand('followUp.like')
  const [text, setText] = useState('')
  const send = () => {
    if (text.trim() === '') return
    reply.run({ id, text }).then(() => setText(''), tell.refused)
  }
  return (
    <div className="row">
      <Input
        aria-label={t('notice.feed.replyTo', { by, customer })}
        placeholder={t('notice.feed.reply')}
        maxLength={1000}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPressEnter={({ nativeEvent }) => !nativeEvent.isComposing && send()}
      />
      {by !== user.name && (
        <Button
          size="small"
          type={liked ? 'primary' : 'default'}
          ghost={liked}
          aria-pressed={liked}
          aria-label={t('notice.feed.likeOf', { by, customer })}
          onClick={() => void like.run({ id, liked: !liked }).catch(tell.refused)}
        >
          {t('notice.feed.like')}
        </Button>
      )}
    </div>
  )
}

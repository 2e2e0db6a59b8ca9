import { Button, Mentions } from 'antd'
import { useState } from 'react'
import { longestComment } from '../../main/talk/comment'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { keyOf } from '../part/keys'
import { useNotice } from '../part/notice'
import type { Topic } from './comments'

/** The place to say something: @ and a few letters of a name, Chinese or pinyin, offer whom to name; Ctrl+Enter sends. */
export function CommentBox({ topic }: { topic: Topic }) {
  const t = useWords()
  const tell = useNotice()
  const [text, setText] = useState('')
  const { run, pending } = useCommand('comment.create')
  const { data: readers = [] } = useAsk('comment.readers', { record: topic.record })
  const ready = text.trim() !== ''
  const send = async () => {
    if (!ready || pending) return
    try {
      const { mentioned } = await run({ ...topic, text })
      // What was typed while it was on its way is the next comment.
      setText((now) => (now === text ? '' : now))
      if (mentioned.length > 0) tell.done(t('talk.told', { names: mentioned.join(t('part.comma')) }))
    } catch (error) {
      tell.refused(error)
    }
  }
  return (
    <div className="comment-box">
      <Mentions
        aria-label={t('talk.commentLabel')}
        placeholder={t('talk.commentHint')}
        value={text}
        onChange={setText}
        maxLength={longestComment}
        rows={3}
        options={readers.map(({ name, key }) => ({ value: name, label: name, key }))}
        filterOption={(typed, { key }) => String(key).includes(typed.toLowerCase())}
        onKeyDown={(event) => {
          if (keyOf(event.nativeEvent) !== 'Ctrl+Enter') return
          event.preventDefault()
          void send()
        }}
      />
      <Button disabled={!ready} loading={pending} onClick={() => void send()}>
        {t('talk.send')}
      </Button>
    </div>
  )
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { createElement, Fragment, useEffect } from 'react'
import type { Comment } from '../../main/talk/comment'
import type { Id } from '../../main/value/id'
import type { Input } from '../../preload/contract'
import { useUser } from '../access/user'
import { ask, useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Failed } from '../part/state'
import { useTab, useWorkspace } from '../shell/workspace'
import { CommentBox } from './comment-box'
import { lookAgain } from './watch'

/** A record that is talked about. */
export type Topic = Input<'mention.read'>

/** Comments asked for at a time. */
const pageSize = 20

/** What was said about a record, newest first, and the place to say something. What others say comes by itself. */
export function Comments({ topic }: { topic: Topic }) {
  const t = useWords()
  const pages = useInfiniteQuery({
    queryKey: ['comment.list', topic],
    queryFn: ({ pageParam }) => ask('comment.list', { ...topic, before: pageParam, count: pageSize }),
    initialPageParam: null as Id | null,
    getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)?.id),
    refetchInterval: lookAgain,
  })
  const comments = pages.data?.pages.flat() ?? []
  return (
    <Panel title={t('talk.comments')} note={comments.length > 0 ? t('talk.commentHint') : ''}>
      <CommentBox topic={topic} />
      {pages.isError && <Failed error={pages.error} again={() => void pages.refetch()} />}
      {pages.isSuccess && comments.length === 0 && <p className="note">{t('talk.none')}</p>}
      <ol className="comments" aria-label={t('talk.comments')}>
        {comments.map((comment) => (
          <Said key={comment.id} comment={comment} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('talk.earlier')}
        </Button>
      )}
      <Seeing topic={topic} />
    </Panel>
  )
}

function Said({ comment: { id, text, by, byId, at, struckAt, mentioned } }: { comment: Comment }) {
  const t = useWords()
  const tell = useNotice()
  const user = useUser()
  const strike = useCommand('comment.strike')
  return (
    <li>
      <header>
        <b>{by}</b>
        <time>{timeText(at)}</time>
        {struckAt !== null && <span className="note">{t('talk.struck', { time: timeText(struckAt) })}</span>}
        {struckAt === null && byId === user.id && (
          <button
            type="button"
            className="link"
            aria-label={t('talk.strikeOf', { text: text.slice(0, 40) })}
            onClick={() => void strike.run({ id }).catch(tell.refused)}
          >
            {t('talk.strike')}
          </button>
        )}
      </header>
      {struckAt === null ? <p>{withNames(text, mentioned)}</p> : <del>{text}</del>}
    </li>
  )
}

/** The text, in which the names of those who were told stand out. */
function withNames(text: string, names: readonly string[]) {
  if (names.length === 0) return text
  const literal = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const parts = text.split(new RegExp(`(@(?:${literal.join('|')}))`, 'i'))
  return createElement(
    Fragment,
    null,
    ...parts.map((part, place) => (place % 2 === 1 ? createElement('mark', null, part) : part)),
  )
}

/** What names the person at the screen is seen once it stands in front of them. */
function Seeing({ topic: { record, recordId } }: { topic: Topic }) {
  const { key } = useTab()
  const { active } = useWorkspace()
  const { data = [] } = useAsk('mention.unread', {})
  const seen = active === key && data.some((one) => one.record === record && one.recordId === recordId)
  useEffect(() => {
    // Whoever is not told that they have seen it is told once more; nothing is lost.
    if (seen) ask('mention.read', { record, recordId }).catch(() => undefined)
  }, [seen, record, recordId])
  return null
}

import './notice.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Name } from '../../preload/contract'
import { answers, ask } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { openTab } from '../shell/workspace'
import { lookAgain } from '../talk/watch'

/** The bell of the title bar: how much the person at the screen was told and has not seen (R-NTF). */
export function Bell() {
  const t = useWords()
  const unread = useUnread()
  const name = unread > 0 ? t('notice.bellUnread', { count: unread }) : t('notice.bell')
  return (
    <button
      type="button"
      className="bell"
      aria-label={name}
      aria-keyshortcuts="Control+B"
      title={`${name} (Ctrl+B)`}
      onClick={() => openTab({ kind: 'notices', with: { view: 'unread' } })}
    >
      <Icon name="bell" />
      {unread > 0 && <b aria-hidden="true">{unread > mostShown ? `${mostShown}+` : unread}</b>}
    </button>
  )
}

const mostShown = 99

/** What is old once somebody was told of something at another window or the command line. */
const told: readonly Name[] = ['notice.list', 'mention.unread', 'toDo.list', 'followUp.feed']

/** The one question that is asked again and again, from when the first screen stands; what hangs on it is asked when it says so. */
function useUnread(): number {
  const { data } = useQuery({
    queryKey: ['notice.count', {}],
    queryFn: () => ask('notice.count', {}),
    enabled: useStanding(),
    refetchInterval: lookAgain,
  })
  const state = data && `${data.unread} ${data.newest}`
  useEffect(() => {
    if (state !== undefined)
      void answers.invalidateQueries({ predicate: ({ queryKey }) => told.includes(queryKey[0] as Name) })
  }, [state])
  return data?.unread ?? 0
}

/** True once the first screen has its answers and the window has nothing else to do. */
function useStanding(): boolean {
  const [standing, setStanding] = useState(false)
  useEffect(() => {
    if (standing) return
    const look = () => {
      if (answers.isFetching() === 0) requestIdleCallback(() => setStanding(answers.isFetching() === 0))
    }
    look()
    return answers.getQueryCache().subscribe(look)
  }, [standing])
  return standing
}

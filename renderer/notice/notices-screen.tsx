import './notice.css'
import { Button, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { Screen, ScreenHead } from '../part/screen'
import { useTab } from '../shell/workspace'
import { NoticeDays } from './notice-days'
import { ToDos } from './to-dos'
import { WorkFeed } from './work-feed'

/** What can be looked at: what is to be done, what is unread, all one was told of, what colleagues do. */
const views = ['toDo', 'unread', 'all', 'work'] as const
type View = (typeof views)[number]

/** What the person at the screen has to do and was told of; up and down go through it, Enter opens. */
export function NoticesScreen() {
  const t = useWords()
  const { with: asked } = useTab()
  const [view, setView] = useState<View>('unread')
  useEffect(() => {
    setView(views.find((one) => one === asked?.view) ?? 'unread')
  }, [asked])
  const rows = useRef<HTMLDivElement>(null)
  useKeys({ ArrowDown: () => turn(rows.current, 1), ArrowUp: () => turn(rows.current, -1) })
  const mayFollow = useMay('customer.read')
  const shown = views.filter((one) => one !== 'work' || mayFollow)
  const options = shown.map((value) => ({ value, label: t(`notice.${value}`) }))
  const head = (
    <ScreenHead
      title={t('notice.title')}
      narrow={<Segmented aria-label={t('notice.view')} options={options} value={view} onChange={setView} />}
    >
      {(view === 'unread' || view === 'all') && <ReadAll />}
    </ScreenHead>
  )
  return (
    <Screen name={t('notice.title')} head={head}>
      <div ref={rows}>
        {view === 'toDo' && <ToDos />}
        {view === 'work' && <WorkFeed />}
        {(view === 'unread' || view === 'all') && <NoticeDays key={view} unread={view === 'unread'} />}
      </div>
    </Screen>
  )
}

function ReadAll() {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('notice.read')
  return (
    <Button loading={pending} onClick={() => void run({ ids: null }).catch((error) => tell.refused(error))}>
      {t('notice.readAll')}
    </Button>
  )
}

/** Goes to the next row (1) or the one before (-1); to the first from anywhere else. A choice of views has the arrows for itself. */
function turn(rows: HTMLElement | null, step: 1 | -1): void {
  if (document.activeElement instanceof HTMLInputElement) return
  const all = [...(rows?.querySelectorAll<HTMLButtonElement>('button.notice') ?? [])]
  const at = all.indexOf(document.activeElement as HTMLButtonElement)
  all[at === -1 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]?.focus()
}

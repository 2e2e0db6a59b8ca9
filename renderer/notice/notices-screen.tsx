import './notice.css'
import { Button, Segmented } from 'antd'
import { useRef, useState } from 'react'
import type { Notice } from '../../main/notice/view'
import { addDays, type Day } from '../../main/value/day'
import { dayOf, type Instant } from '../../main/value/instant'
import { useAsk, useCommand } from '../ask'
import { type Translate, useWords } from '../look/words'
import { today } from '../part/clock'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { Panel, Screen, ScreenHead } from '../part/screen'
import { Answered, Empty } from '../part/state'
import { NoticeRow } from './notice-row'

/** So many more are fetched at a time. */
const page = 100

/** What the person at the screen was told of, by days; what is opened is read. */
export function NoticesScreen() {
  const t = useWords()
  const tell = useNotice()
  const [unread, setUnread] = useState(true)
  const [count, setCount] = useState(page)
  const notices = useAsk('notice.list', { unread, count })
  const { run, pending } = useCommand('notice.read')
  const read = (ids: Notice['id'][] | null) => void run({ ids }).catch((error) => tell.refused(error))
  const rows = useRef<HTMLDivElement>(null)
  useKeys({ ArrowDown: () => turn(rows.current, 1), ArrowUp: () => turn(rows.current, -1) })
  const options = [
    { value: true, label: t('notice.unread') },
    { value: false, label: t('notice.all') },
  ]
  const head = (
    <ScreenHead
      title={t('notice.title')}
      narrow={<Segmented aria-label={t('notice.view')} options={options} value={unread} onChange={setUnread} />}
    >
      <Button loading={pending} onClick={() => read(null)}>
        {t('notice.readAll')}
      </Button>
    </ScreenHead>
  )
  return (
    <Screen name={t('notice.title')} head={head}>
      <Answered of={notices}>
        {(found) => (
          <div ref={rows}>
            {found.length === 0 && <Empty icon="bell" text={t(unread ? 'notice.none' : 'notice.noneAtAll')} />}
            {byDay(found).map(([day, those]) => (
              <Panel key={day} title={dayText(t, day)} note={String(those.length)}>
                <ul className="notices">
                  {those.map((notice) => (
                    <NoticeRow key={notice.id} notice={notice} onRead={() => read([notice.id])} />
                  ))}
                </ul>
              </Panel>
            ))}
            {found.length === count && <Button onClick={() => setCount(count + page)}>{t('notice.more')}</Button>}
          </div>
        )}
      </Answered>
    </Screen>
  )
}

/** The notices of each day, the newest day first. */
function byDay(notices: readonly Notice[]): [Day, Notice[]][] {
  const days = new Map<Day, Notice[]>()
  for (const notice of notices) {
    const day = dayOf(notice.at as Instant)
    days.set(day, [...(days.get(day) ?? []), notice])
  }
  return [...days]
}

function dayText(t: Translate, day: Day): string {
  if (day === today()) return t('notice.today')
  return day === addDays(today(), -1) ? t('notice.yesterday') : day
}

/** Goes to the next row (1) or the one before (-1); to the first from anywhere else. A choice of views has the arrows for itself. */
function turn(rows: HTMLElement | null, step: 1 | -1): void {
  if (document.activeElement instanceof HTMLInputElement) return
  const all = [...(rows?.querySelectorAll<HTMLButtonElement>('button.notice') ?? [])]
  const at = all.indexOf(document.activeElement as HTMLButtonElement)
  all[at === -1 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]?.focus()
}

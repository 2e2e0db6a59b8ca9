import { Button } from 'antd'
import { useState } from 'react'
import type { Notice } from '../../main/notice/view'
import { addDays, type Day } from '../../main/value/day'
import { dayOf, type Instant } from '../../main/value/instant'
import { useAsk, useCommand } from '../ask'
import { type Translate, useWords } from '../look/words'
import { today } from '../part/clock'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered, Empty } from '../part/state'
import { NoticeRow } from './notice-row'

/** So many more are fetched at a time. */
const page = 100

/** What somebody was told of, by days, the newest first; what is opened is read. */
export function NoticeDays({ unread }: { unread: boolean }) {
  const t = useWords()
  const tell = useNotice()
  const [count, setCount] = useState(page)
  const notices = useAsk('notice.list', { unread, count })
  const { run } = useCommand('notice.read')
  const read = ({ id }: Notice) => void run({ ids: [id] }).catch((error) => tell.refused(error))
  return (
    <Answered of={notices}>
      {(found) => (
        <>
          {found.length === 0 && <Empty icon="bell" text={t(unread ? 'notice.none' : 'notice.noneAtAll')} />}
          {byDay(found).map(([day, those]) => (
            <Panel key={day} title={dayText(t, day)} note={String(those.length)}>
              <ul className="notices">
                {those.map((notice) => (
                  <NoticeRow key={notice.id} notice={notice} onRead={() => read(notice)} />
                ))}
              </ul>
            </Panel>
          ))}
          {found.length === count && <Button onClick={() => setCount(count + page)}>{t('notice.more')}</Button>}
        </>
      )}
    </Answered>
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

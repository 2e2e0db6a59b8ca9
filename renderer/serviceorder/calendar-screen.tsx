import './serviceorder.css'
import { Button } from 'antd'
import { useState } from 'react'
import { formatMinute, overlap } from '../../main/serviceorder/slot'
import type { Booking, Bookings } from '../../main/serviceorder/view'
import { addDays, type Day } from '../../main/value/day'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { today, useToday } from '../part/clock'
import { useKeys } from '../part/keys'
import { Screen, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { openTab } from '../shell/workspace'

/** The Monday of the week a day lies in. */
const mondayOf = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** Who goes where in a week: a row a person, a column a day; each plan opens by Tab and Enter (SVC-03). */
export function CalendarScreen() {
  const t = useWords()
  const [from, setFrom] = useState(() => mondayOf(today()))
  const to = addDays(from, 6)
  const bookings = useAsk('service.bookings', { from, to })
  const turn = (days: number) => setFrom(addDays(from, days))
  useKeys({ 'Alt+ArrowLeft': () => turn(-7), 'Alt+ArrowRight': () => turn(7) })
  const head = (
    <ScreenHead title={t('service.calendar.title')} note={t('service.calendar.week', { from, to })}>
      <Button onClick={() => turn(-7)}>{t('service.calendar.before')} (Alt+←)</Button>
      <Button onClick={() => setFrom(mondayOf(today()))}>{t('service.calendar.now')}</Button>
      <Button onClick={() => turn(7)}>{t('service.calendar.after')} (Alt+→)</Button>
    </ScreenHead>
  )
  const days = Array.from({ length: 7 }, (_, at) => addDays(from, at))
  return (
    <Screen name={t('service.calendar.title')} head={head}>
      <section className="panel">
        <div className="panel-body">
          <Answered of={bookings}>{(value) => <Week days={days} of={value} />}</Answered>
        </div>
      </section>
    </Screen>
  )
}

function Week({ days, of: { technicians, bookings } }: { days: readonly Day[]; of: Bookings }) {
  const t = useWords()
  const now = useToday()
  if (technicians.length === 0) return <p className="state">{t('service.noTechnician')}</p>
  return (
    <table className="plain week">
      <thead>
        <tr>
          <th>{t('service.calendar.person')}</th>
          {days.map((day) => (
            <th key={day} className={day === now ? 'today' : ''}>
              {`${day.slice(5)} ${weekday(day, t('service.calendar.title'))}`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {technicians.map(({ id, name }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {days.map((day) => (
              <td key={day}>
                <Plans of={bookings.filter((one) => one.technicianId === id && one.plannedOn === day)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 周一 or Mon, in the language the title is in. */
function weekday(day: Day, title: string): string {
  const language = /\p{Script=Han}/u.test(title) ? 'zh-CN' : 'en'
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

function Plans({ of }: { of: readonly Booking[] }) {
  const t = useWords()
  if (of.length === 0) return <span className="note">{t('service.calendar.free')}</span>
  return of.map((one) => {
    const hours = `${formatMinute(one.startsAt)}–${formatMinute(one.endsAt)}`
    const clash = of.some((other) => other.id !== one.id && overlap(one, other))
    const told = {
      hours,
      kind: t(`service.kind.${one.kind}`),
      customer: one.customerName,
      no: one.no,
      state: t(`machine.service.state.${one.state}`),
    }
    const name = [t('service.calendar.booking', told), ...(clash ? [t('service.calendar.clash')] : [])].join(' ')
    const done = one.state === 'DONE' || one.state === 'COMPLETED'
    return (
      <button
        key={one.id}
        type="button"
        className={['booking', clash ? 'clash' : '', done ? 'done' : ''].filter(Boolean).join(' ')}
        title={name}
        aria-label={name}
        onClick={() => openTab({ kind: 'service', id: one.id })}
      >
        {hours} {one.customerName}
      </button>
    )
  })
}

import type { Day } from '../value/day'
import { Refusal } from '../value/refusal'

/** Something said of a delivery on its way; `minute` counts from midnight. */
export interface TrackingEvent {
  happenedOn: Day
  minute: number
  place: string
  said: string
}

/**
 * A carrier's number as it is kept: half-width, without blanks. 8 to 32 letters, digits and hyphens, of whatever carrier, for
 * these change their numbers (R-DLV); '' where there is none. Refuses anything else (`delivery.trackingNo`).
 */
export function trackingNoOf(typed: string): string {
  const number = typed.normalize('NFKC').replace(/\s/g, '')
  if (number !== '' && !/^[A-Za-z0-9-]{8,32}$/.test(number))
    throw new Refusal('delivery.trackingNo', { typed }, { trackingNo: 'delivery.trackingNo' })
  return number
}

/** The last four digits of the first phone number in a text, which some carriers ask for; '' where there is none. */
export function phoneEndOf(phone: string): string {
  const [first = ''] = phone.normalize('NFKC').match(/\d[\d -]{5,}\d/) ?? []
  return first.replace(/\D/g, '').slice(-4)
}

/** A time at the beginning of a line: `2026-03-05 14:30`, `2026/3/5 14:30:08`, `3月5日 14:30`, with or without the year. */
const timed =
  /^[[(]?(?:(?<year>\d{4})\s*[-/.年]\s*)?(?<month>\d{1,2})\s*[-/.月]\s*(?<date>\d{1,2})\s*日?[\sT,，]*(?:(?:星期|周)[一二三四五六日天]\s*)?(?<hour>\d{1,2})[:：](?<minute>\d{2})(?:[:：]\d{2})?[\])]?[\s,，]*(?<rest>.*)$/
/** A place before what is said: `【杭州市】已揽收`. */
const placed = /^(?:【(?<lens>[^】]{1,60})】|\[(?<square>[^\]]{1,60})\])\s*(?<rest>.*)$/

/**
 * Reads what a carrier's page says of a parcel, pasted: a time, perhaps a place in brackets, and a text; a text may stand on the
 * lines below its time. A day without a year is the last such day up to `today`. `unread` are lines before the first time and
 * those whose day there is not. The same twice is read once.
 */
export function readTracking(text: string, today: Day): { events: TrackingEvent[]; unread: string[] } {
  const events: TrackingEvent[] = []
  const unread: string[] = []
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue
    const found = timeOf(line, today)
    const last = events.at(-1)
    if (found !== null) events.push(found)
    else if (last === undefined || timed.test(line)) unread.push(line)
    else events[events.length - 1] = withText(last, line)
  }
  const said = events.filter((event) => event.said !== '')
  const key = ({ happenedOn, minute, said: words }: TrackingEvent) => `${happenedOn} ${minute} ${words}`
  return { events: [...new Map(said.map((event) => [key(event), event])).values()], unread }
}

function timeOf(line: string, today: Day): TrackingEvent | null {
  const found = timed.exec(line)?.groups
  if (!found) return null
  const [month, date] = [Number(found.month), Number(found.date)]
  const happenedOn = found.year ? dayOf(Number(found.year), month, date) : lastSuch(month, date, today)
  const minute = Number(found.hour) * 60 + Number(found.minute)
  if (happenedOn === null || minute > 1439 || Number(found.minute) > 59) return null
  return withText({ happenedOn, minute, place: '', said: '' }, found.rest ?? '')
}

/** The text, after its place where it names one and none is known yet. */
function withText(event: TrackingEvent, text: string): TrackingEvent {
  const found = event.place === '' && event.said === '' ? placed.exec(text)?.groups : undefined
  const place = (found?.lens ?? found?.square ?? event.place).trim()
  const said = [event.said, found?.rest || text].filter((part) => part !== '').join(' ')
  return { ...event, place, said: said.trim().slice(0, 300) }
}

function dayOf(year: number, month: number, date: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, date))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? (at.toISOString().slice(0, 10) as Day) : null
}

function lastSuch(month: number, date: number, today: Day): Day | null {
  const year = Number(today.slice(0, 4))
  const own = dayOf(year, month, date)
  return own !== null && own > today ? dayOf(year - 1, month, date) : own
}

/** A time of day as it is written, `09:05`. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Minutes since midnight of a time as it is written; null for what is none. */
export function minuteOf(clock: string): number | null {
  const [, hour = '', minute = ''] = /^\s*(\d{1,2})[:：](\d{2})\s*$/.exec(clock) ?? []
  const found = Number(hour) * 60 + Number(minute)
  return hour === '' || Number(minute) > 59 || found > 1439 ? null : found
}

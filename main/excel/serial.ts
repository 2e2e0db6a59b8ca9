import { type Day, isDay } from '../value/day'

const DAY_MS = 86_400_000
const FIRST_DAY_1900 = Date.UTC(1899, 11, 31)
const FIRST_DAY_1904 = Date.UTC(1904, 0, 1)
const LAST_DAY = Date.UTC(9999, 11, 31)
/** Excel counts a 29 February 1900 that never was; every later serial of the 1900 system is one too high. */
const PHANTOM_DAY = 60

/**
 * Excel's day number as `YYYY-MM-DD`, with ` HH:MM:SS` behind it when it has a time of day (to the second, half up);
 * 1 is 1900-01-01, or 0 is 1904-01-01 in a workbook of the 1904 system (bad-input row 14).
 * Undefined for what is no day of the calendar: times and durations below one day, serial 60, anything after 9999.
 */
export function dateOfSerial(serial: number, date1904: boolean): string | undefined {
  const seconds = Math.round(serial * 86_400)
  const days = Math.floor(seconds / 86_400)
  if (!date1904 && (days < 1 || days === PHANTOM_DAY)) return undefined
  const first = date1904 ? FIRST_DAY_1904 : FIRST_DAY_1900 - (days > PHANTOM_DAY ? DAY_MS : 0)
  const day = first + days * DAY_MS
  if (!(days >= 0 && day <= LAST_DAY)) return undefined
  const text = new Date(day + (seconds - days * 86_400) * 1000).toISOString()
  return seconds === days * 86_400 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`
}

/** The day number (1900 system) of a day. */
export function serialOfDay(day: Day): number {
  const days = (Date.parse(`${day}T00:00:00Z`) - FIRST_DAY_1900) / DAY_MS
  return days >= PHANTOM_DAY ? days + 1 : days
}

/** An ISO date of a cell (`2026-03-05`, `2026-03-05T10:30:00`) in our form; undefined when it is not one. A zone is ignored. */
export function dateOfIso(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(text)
  if (!match || !isDay(match[1] as string)) return undefined
  return match[2] === undefined || match[2] === '00:00:00' ? match[1] : `${match[1]} ${match[2]}`
}

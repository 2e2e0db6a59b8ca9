import { Refusal } from './refusal'

declare const brand: unique symbol
/** A day of the shop's calendar, `YYYY-MM-DD`. It has no time and no zone, so it never shifts (R-NUM-5). */
export type Day = string & { readonly [brand]: 'Day' }

const two = (n: number) => String(n).padStart(2, '0')
const make = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as Day
const parts = (day: Day) => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))] as const
const utc = (day: Day) => Date.UTC(...([parts(day)[0], parts(day)[1] - 1, parts(day)[2]] as const))

/** The number of days in a month (1–12) of a year. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/**
 * Reads a day as people write it: `2026-03-05`, `2026/3/5`, `2026.3.5`, `20260305`, `2026年3月5日`, a time behind it is dropped, with
 * its zone (bad-input row 12). Refuses what has no year or an order that can be read two ways (`day.notADay`, `day.ambiguous`)
 * and days that do not exist (`day.noSuchDay`).
 */
export function parseDay(text: string): Day {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[ T](上午|下午)?\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(\s*[AP]M|Z|[+-]\d{2}:?\d{2})?$/i, '')
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(plain)
  if (!match && /^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(plain)) throw new Refusal('day.ambiguous', { text })
  if (!match) throw new Refusal('day.notADay', { text })
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const exists = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  if (!exists) throw new Refusal('day.noSuchDay', { text })
  return make(year, month, day)
}

/** True when the text is exactly a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = parts(text as Day)
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  const moved = new Date(utc(day) + count * 86_400_000)
  return make(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (utc(to) - utc(from)) / 86_400_000
}

/** The last day of the month that is `months` after the month of `day`. */
export function endOfMonth(day: Day, months = 0): Day {
  const [year, month] = parts(day)
  const target = new Date(Date.UTC(year, month - 1 + months, 1))
  return make(
    target.getUTCFullYear(),
    target.getUTCMonth() + 1,
    daysInMonth(target.getUTCFullYear(), target.getUTCMonth() + 1),
  )
}

/** The `date`-th of the month that is `months` after the month of `day`, clamped to the end of a shorter month. */
export function dayOfMonth(day: Day, months: number, date: number): Day {
  const last = endOfMonth(day, months)
  const [year, month, longest] = parts(last)
  return make(year, month, Math.min(date, longest))
}

import { addDays, type Day, dayOfMonth, endOfMonth, parseDay } from '../../main/value/day'

/**
 * Reads a day as a clerk types it, seen from `now`: a full date, `0305` or `3-5` (this year), `15` (this month), `+5` or
 * `-10` (days from `from`), `30天内` or `30 days` (likewise). Null when it is none of these.
 */
export function typedDay(text: string, now: Day, from = now): Day | null {
  const plain = text.normalize('NFKC').trim()
  const year = now.slice(0, 4)
  const shift = /^([+-]\d{1,3})$/.exec(plain) ?? /^(\d{1,3})\s*(?:天|日内|days?)/i.exec(plain)
  if (shift) return addDays(from, Number(shift[1]))
  const short = /^(\d{1,2})[-/.](\d{1,2})$/.exec(plain) ?? /^(\d{2})(\d{2})$/.exec(plain)
  const full = /^\d{1,2}$/.test(plain)
    ? `${now.slice(0, 8)}${plain}`
    : short
      ? `${year}-${short[1]}-${short[2]}`
      : plain
  try {
    return parseDay(full)
  } catch {
    return null
  }
}

/** A first and a last day, both counted. */
export interface Period {
  from: Day
  to: Day
}

/** The months and the year a person most often means, seen from a day. */
export function usualPeriods(now: Day): Record<'thisMonth' | 'lastMonth' | 'thisYear', Period> {
  return {
    thisMonth: { from: dayOfMonth(now, 0, 1), to: now },
    lastMonth: { from: dayOfMonth(now, -1, 1), to: endOfMonth(now, -1) },
    thisYear: { from: `${now.slice(0, 4)}-01-01` as Day, to: now },
  }
}

import type { Day } from '../value/day'

declare const brand: unique symbol
/** Minutes since midnight of the shop's calendar; 1440 is the end of the day. */
export type Minute = number & { readonly [brand]: 'Minute' }

/** When somebody is somewhere: a day, from a minute up to but not including another. */
export interface Slot {
  technicianId: number
  plannedOn: Day
  startsAt: Minute
  endsAt: Minute
}

/** Whether one person would have to be in two places: the same day, and each begins before the other ends. */
export function overlap(one: Slot, other: Slot): boolean {
  const same = one.technicianId === other.technicianId && one.plannedOn === other.plannedOn
  return same && one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

/** Reads a time as a clerk types it: `9`, `930`, `0930`, `9:30`, `24:00`; null when it is none. */
export function parseMinute(text: string): Minute | null {
  const plain = text.normalize('NFKC').trim()
  const found = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain)
  if (!found) return null
  const minute = Number(found[1]) * 60 + Number(found[2] ?? 0)
  return Number(found[2] ?? 0) > 59 || minute > 1440 ? null : (minute as Minute)
}

/** A time of day, `09:30`. */
export const formatMinute = (minute: Minute): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** A slot in words without its person: `2026-03-05 09:30–11:00`. */
export const formatSlot = ({ plannedOn, startsAt, endsAt }: Omit<Slot, 'technicianId'>): string =>
  `${plannedOn} ${formatMinute(startsAt)}–${formatMinute(endsAt)}`

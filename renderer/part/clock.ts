import { useState, useSyncExternalStore } from 'react'
import type { Day } from '../../main/value/day'
import { dayOf, formatInstant, type Instant } from '../../main/value/instant'

/** Today by the shop's calendar. */
export const today = () => dayOf(Date.now() as Instant)

/** A moment (ms) as the shop's clock shows it. */
export const timeText = (at: number) => formatInstant(at as Instant)

const listen = (listener: () => void) => window.app.onChange(listener)

/** Today, asked again when another day has begun: the program then says that every answer is old. */
export const useToday = (): Day => useSyncExternalStore(listen, today)

/** The day figures are seen from: today, and tomorrow tomorrow, until another one is chosen. */
export function useAsOf(): [Day, (day: Day) => void] {
  const now = useToday()
  const [chosen, setChosen] = useState<Day | null>(null)
  return [chosen ?? now, (day) => setChosen(day === now ? null : day)]
}

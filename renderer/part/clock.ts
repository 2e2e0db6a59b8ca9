import { dayOf, formatInstant, type Instant } from '../../main/value/instant'

/** Today by the shop's calendar. */
export const today = () => dayOf(Date.now() as Instant)

/** A moment (ms) as the shop's clock shows it. */
export const timeText = (at: number) => formatInstant(at as Instant)

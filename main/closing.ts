import type { Questions } from './answers'
import { closePeriod, reopenPeriod } from './period/close-period'
import { findOpen } from './period/find-open'
import { listClosings } from './period/list-closings'
import type { Commands } from './trade'

/** Which action answers which question about closed periods; they are of the whole shop. */
export const closing: Pick<Questions, Extract<keyof Questions, `period.${string}`>> = {
  'period.list': ({ shop, today }) => listClosings(shop.engine(), today),
  'period.check': ({ shop, now }, { to }) => shop.engine().snapshot((reading) => findOpen(reading, { to, now })),
}

/** Which action answers which command about them. */
export const closingCommands: Pick<Commands, Extract<keyof Commands, `period.${string}`>> = {
  'period.close': closePeriod,
  'period.reopen': reopenPeriod,
}

import type { Questions } from './answers'
import { proveIn } from './book/prove-books'
import { archiveOrders, unarchiveOrders } from './period/archive-orders'
import { checkPeriod } from './period/check-period'
import { closePeriod, reopenPeriod } from './period/close-period'
import { listClosings } from './period/list-closings'
import type { Commands } from './trade'

/** Which action answers which question about closed periods; they are of the whole shop. */
export const closing: Pick<Questions, Extract<keyof Questions, `period.${string}`>> = {
  'period.list': ({ shop, today }) => listClosings(shop.engine(), today),
  'period.check': ({ shop, now }, { to }) => checkPeriod(shop.engine(), { to, now }, proveIn),
}

/** Which action answers which command about them. */
export const closingCommands: Pick<Commands, Extract<keyof Commands, `period.${string}`>> = {
  'period.close': (work, input) => closePeriod(work, input, proveIn),
  'period.reopen': reopenPeriod,
  'period.archive': archiveOrders,
  'period.unarchive': unarchiveOrders,
}

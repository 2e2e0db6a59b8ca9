import type { Reading } from '../../db/engine'
import { addDays, type Day } from '../value/day'
import { feedbackDays } from './serviceorder'

/** How many service orders have waited long enough for a word of the customer. */
export function countSilent(reading: Reading, today: Day): Promise<number> {
  return reading.json<number>(`select json(count(*)) from service_orders where state = 'DONE' and done_on <= ?`, [
    addDays(today, -feedbackDays),
  ])
}

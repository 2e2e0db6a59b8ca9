import type { HomeMoney } from '../../main/report/view'
import { type Day, endOfMonth } from '../../main/value/day'
import { zeroFen } from '../../main/value/fen'

/** The twelve months up to the one of `now`; one in which nothing happened has zeros. */
export function lastMonths(known: HomeMoney['months'], now: Day): HomeMoney['months'] {
  const byMonth = new Map(known.map((figures) => [figures.month, figures]))
  return Array.from({ length: 12 }, (_, index) => {
    const month = endOfMonth(now, index - 11).slice(0, 7)
    return byMonth.get(month) ?? { month, sales: zeroFen, received: zeroFen }
  })
}

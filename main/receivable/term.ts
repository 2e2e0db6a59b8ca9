import { addDays, type Day, dayOfMonth, endOfMonth } from '../value/day'

/**
 * How the day is counted by which a delivery is to be paid (账期); the name a shop gives a term is free text.
 * - `cash` 现结, 货到付款: on the day itself
 * - `net` N 天: `days` after the day
 * - `monthEnd` 月结 N 天: `days` after the end of the month
 * - `cutOff` 月结, 每月 `day` 日截止: `days` after the month's cut-off; what comes later belongs to the next month
 * - `nextMonthDay` 次月 `day` 日: that day of the next month
 */
export const termMethods = ['cash', 'net', 'monthEnd', 'cutOff', 'nextMonthDay'] as const

export type TermMethod = (typeof termMethods)[number]

/**
 * A payment term: `days` is 0 or more, `day` is a day of the month, 1 to 31; in a shorter month its last day stands for
 * it. What a method does not speak of is kept and not looked at.
 */
export type PaymentTerm = { method: TermMethod; days: number; day: number }

/** The day by which a document of this day is to be paid under a term (R-AR, terms and due dates). */
export function dueDay(term: PaymentTerm, day: Day): Day {
  switch (term.method) {
    case 'cash':
      return day
    case 'net':
      return addDays(day, term.days)
    case 'monthEnd':
      return addDays(endOfMonth(day), term.days)
    case 'cutOff':
      return addDays(cutOffOf(day, term.day), term.days)
    case 'nextMonthDay':
      return dayOfMonth(day, 1, term.day)
  }
}

/** The cut-off of the account a day belongs to: this month's, or next month's once this one has passed. */
function cutOffOf(day: Day, cutOff: number): Day {
  const thisMonth = dayOfMonth(day, 0, cutOff)
  return day <= thisMonth ? thisMonth : dayOfMonth(day, 1, cutOff)
}

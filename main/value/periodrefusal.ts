/** What is refused of periods, and of closing the books of one. */
export const periodRefusals = [
  ...(['period.reversed', 'period.closed', 'period.notMonthEnd', 'period.notOver', 'period.closedBefore'] as const),
  ...(['period.obstacle', 'period.notLast', 'period.noneClosed'] as const),
] as const

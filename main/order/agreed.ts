import type { OrderState } from './order'

/** The states of an order that nobody counts on: not agreed yet, or called off. */
const unagreed = ['DRAFT', 'PENDING', 'REJECTED', 'CANCELLED'] as const satisfies readonly OrderState[]

/** Whether an order counts: it was confirmed and not called off. Until it is approved it touches neither stock nor money (R-APR). */
export const isAgreed = (state: OrderState): boolean => !unagreed.some((one) => one === state)

/** The states that do not count, for `state not in …`. */
export const unagreedSql = `(${unagreed.map((state) => `'${state}'`).join(', ')})`

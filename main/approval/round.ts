/** How a round of approval stands. `CANCELLED`: the order was called off meanwhile. */
export type ApprovalState = 'PENDING' | 'PASSED' | 'REJECTED' | 'WITHDRAWN' | 'CANCELLED'

/** Whether a text is a reason: it says something, in two characters or more that can be seen (R-APR). */
export const isReason = (text: string): boolean => text.replace(/\s/gu, '').length >= 2

/** Where an approval leads: confirmed, or a change applied or overtaken, after the last node; else on to the next. */
export type Approved = 'CONFIRMED' | 'APPLIED' | 'CONFLICT' | 'PENDING'

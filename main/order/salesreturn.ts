import type { Machine } from '../value/machine'

/** The states of a sales return (R-ST): INSPECTED has its good and bad quantities, SETTLED its money. */
export const salesReturnStates = [
  ...(['DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED', 'RECEIVED', 'INSPECTED', 'SETTLED'] as const),
  ...(['COMPLETED', 'CANCELLED'] as const),
] as const

export type SalesReturnState = (typeof salesReturnStates)[number]

/** What can happen to a sales return; it is settled by a refund, an exchange, or a credit to the account. */
export const salesReturnEvents = [
  ...(['submit', 'approve', 'reject', 'receiveGoods', 'inspect', 'refund', 'exchange', 'creditAccount'] as const),
  ...(['complete', 'cancel'] as const),
] as const

export type SalesReturnEvent = (typeof salesReturnEvents)[number]

const dropping = { cancel: 'CANCELLED' } as const

/** The life of a sales return (R-ST). Money is given back before the goods are there only when none are to come. */
export const salesReturn: Machine<SalesReturnState, SalesReturnEvent, 'moneyOnly'> = {
  words: 'machine.salesReturn',
  refusal: 'order.eventNotAllowed',
  states: salesReturnStates,
  events: salesReturnEvents,
  ends: ['COMPLETED', 'CANCELLED'],
  table: {
    DRAFT: { submit: 'SUBMITTED', ...dropping },
    SUBMITTED: { approve: 'APPROVED', reject: 'REJECTED', ...dropping },
    REJECTED: { submit: 'SUBMITTED', ...dropping },
    APPROVED: {
      receiveGoods: 'RECEIVED',
      ...{ refund: { moneyOnly: 'SETTLED' }, creditAccount: { moneyOnly: 'SETTLED' } },
      ...dropping,
    },
    RECEIVED: { inspect: 'INSPECTED' },
    INSPECTED: { refund: 'SETTLED', exchange: 'SETTLED', creditAccount: 'SETTLED' },
    SETTLED: { complete: 'COMPLETED' },
    COMPLETED: {},
    CANCELLED: {},
  },
}

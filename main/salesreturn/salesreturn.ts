import { eventsOf, follow, type Machine } from '../value/machine'
import type { Qty } from '../value/qty'

/** The states of a sales return (R-ST): INSPECTED has its good and bad quantities, SETTLED its money. */
export const salesReturnStates = [
  ...(['DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED', 'RECEIVED', 'INSPECTED', 'SETTLED'] as const),
  ...(['COMPLETED', 'CANCELLED'] as const),
] as const

export type SalesReturnState = (typeof salesReturnStates)[number]

/** What can happen to a sales return; it is settled by a refund, an exchange, or a credit to the account. `undo` happens only with the receipt of a delivery. */
export const salesReturnEvents = [
  ...(['submit', 'approve', 'reject', 'receiveGoods', 'inspect', 'refund', 'exchange', 'creditAccount'] as const),
  ...(['complete', 'cancel', 'undo'] as const),
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
      refund: { moneyOnly: 'SETTLED' },
      creditAccount: { moneyOnly: 'SETTLED' },
      ...dropping,
    },
    RECEIVED: { inspect: 'INSPECTED' },
    INSPECTED: { refund: 'SETTLED', exchange: 'SETTLED', creditAccount: 'SETTLED' },
    SETTLED: { complete: 'COMPLETED' },
    COMPLETED: { undo: 'CANCELLED' },
    CANCELLED: {},
  },
}

/** What the customer would like to have for it; how it is settled in the end is said when it is. */
export const returnWishes = ['credit', 'refund', 'exchange', 'refundOnly'] as const
export type ReturnWish = (typeof returnWishes)[number]

/** How it was settled. */
export type ReturnSettlement = Exclude<ReturnWish, 'refundOnly'>

/** Why goods come back (RTN-02). */
export const returnCauses = ['quality', 'wrongGoods', 'damaged', 'notNeeded', 'other'] as const
export type ReturnCause = (typeof returnCauses)[number]

/** The states in which what is asked for can be asked for by nobody else. */
export const underWay = ['SUBMITTED', 'APPROVED', 'RECEIVED', 'INSPECTED'] as const satisfies SalesReturnState[]

/** The state a return is in after an event (R-ST). Refuses with 'order.eventNotAllowed' whatever the table does not name. */
export const next = (state: SalesReturnState, event: SalesReturnEvent, wish: ReturnWish): SalesReturnState =>
  follow(salesReturn, state, event, wish === 'refundOnly' ? 'moneyOnly' : undefined)

/** The events a return in this state may be offered: goods do not come where only money is asked for, and money before them not elsewhere. */
export function eventsFrom(state: SalesReturnState, wish: ReturnWish): SalesReturnEvent[] {
  const events = eventsOf(salesReturn, state).filter((event) => event !== 'undo')
  if (state !== 'APPROVED') return events
  return events.filter((event) => (wish === 'refundOnly' ? event !== 'receiveGoods' : !isSettling(event)))
}

const isSettling = (event: SalesReturnEvent) => event === 'refund' || event === 'creditAccount'

/** Whether what is asked for can still be written. */
export const isEditable = (state: SalesReturnState): boolean => salesReturn.table[state].submit !== undefined

/** How much of a delivered line may still be asked for: what was delivered, less what came back, less what others ask for. */
export const returnable = (line: { qty: Qty; returnedQty: Qty; requestedQty: Qty }): Qty =>
  Math.max(0, line.qty - line.returnedQty - line.requestedQty) as Qty

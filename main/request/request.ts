import type { Id } from '../value/id'
import { eventsOf, follow, type Machine } from '../value/machine'
import type { Price } from '../value/price'

/** The states of a purchase request (R-ST, PUR-02): approved, it waits for offers; ORDERED is that every line stands on a purchase order. */
export const requestStates = ['DRAFT', 'PENDING', 'REJECTED', 'APPROVED', 'ORDERED', 'CANCELLED'] as const
export type RequestState = (typeof requestStates)[number]

/** What can happen to a purchase request; `quote` is an offer that comes or is chosen. */
export const requestEvents = ['edit', 'submit', 'approve', 'reject', 'quote', 'order', 'cancel'] as const
export type RequestEvent = (typeof requestEvents)[number]

/** Whether somebody has to approve it, and whether ordering leaves lines that nobody supplies yet. */
export type RequestWhen = 'flow' | 'noFlow' | 'someLeft' | 'allOrdered'

/** The life of a purchase request. */
export const purchaseRequest: Machine<RequestState, RequestEvent, RequestWhen> = {
  words: 'machine.purchaseRequest',
  refusal: 'order.eventNotAllowed',
  states: requestStates,
  events: requestEvents,
  ends: ['ORDERED', 'CANCELLED'],
  table: {
    DRAFT: { edit: 'DRAFT', submit: { flow: 'PENDING', noFlow: 'APPROVED' }, cancel: 'CANCELLED' },
    PENDING: { approve: 'APPROVED', reject: 'REJECTED', cancel: 'CANCELLED' },
    REJECTED: { edit: 'REJECTED', submit: { flow: 'PENDING', noFlow: 'APPROVED' }, cancel: 'CANCELLED' },
    APPROVED: { quote: 'APPROVED', order: { someLeft: 'APPROVED', allOrdered: 'ORDERED' }, cancel: 'CANCELLED' },
    ORDERED: {},
    CANCELLED: {},
  },
}

/** The state a request is in after an event. Refuses with 'order.eventNotAllowed' whatever the table does not name. */
export const next = (state: RequestState, event: RequestEvent, when?: RequestWhen): RequestState =>
  follow(purchaseRequest, state, event, when)

/** The events a request in this state may be offered. */
export const eventsFrom = (state: RequestState): RequestEvent[] => eventsOf(purchaseRequest, state)

/** Whether what is needed can still be written. */
export const isEditable = (state: RequestState): boolean => purchaseRequest.table[state].edit !== undefined

/** What a supplier asks for one of a line's product. */
export interface Offered {
  quoteId: Id
  price: Price
}

/** The lowest price offered for a line, null where nobody offers it. */
export const lowest = (offers: readonly Offered[]): Price | null =>
  offers.reduce<Price | null>((least, { price }) => (least === null || price < least ? price : least), null)

/** Whether another offer for the same is lower than the chosen one: then it is said why. */
export function isDearer(offers: readonly Offered[], chosen: Id | null): boolean {
  const own = offers.find(({ quoteId }) => quoteId === chosen)
  const least = lowest(offers)
  return own !== undefined && least !== null && own.price > least
}

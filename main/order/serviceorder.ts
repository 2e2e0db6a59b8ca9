import type { WhenFlow } from '../purchase/purchase'
import type { Machine } from '../value/machine'

/** The states of a service order (R-ST, SVC-02): DONE waits for what the customer says of it. */
export const serviceStates = [
  ...(['DRAFT', 'PENDING', 'REQ_CONFIRMED', 'PLANNED', 'IN_SERVICE', 'DONE', 'COMPLETED', 'CANCELLED'] as const),
] as const

export type ServiceState = (typeof serviceStates)[number]

/** What can happen to a service order; `timeout` is seven days without a word, which leaves the score empty. */
export const serviceEvents = [
  ...([
    'submit',
    'confirmNeed',
    'reject',
    'plan',
    'start',
    'finish',
    'feedback',
    'timeout',
    'cancel',
    'archive',
  ] as const),
] as const

export type ServiceEvent = (typeof serviceEvents)[number]

/** The life of a service order (R-ST). Planning again from the middle of the work says why it was not finished. */
export const serviceOrder: Machine<ServiceState, ServiceEvent, WhenFlow> = {
  words: 'machine.service',
  refusal: 'order.eventNotAllowed',
  states: serviceStates,
  events: serviceEvents,
  ends: ['COMPLETED', 'CANCELLED'],
  table: {
    DRAFT: { submit: { flow: 'PENDING', noFlow: 'REQ_CONFIRMED' }, cancel: 'CANCELLED' },
    PENDING: { confirmNeed: 'REQ_CONFIRMED', reject: 'DRAFT', cancel: 'CANCELLED' },
    REQ_CONFIRMED: { plan: 'PLANNED', cancel: 'CANCELLED' },
    PLANNED: { plan: 'PLANNED', start: 'IN_SERVICE', cancel: 'CANCELLED' },
    IN_SERVICE: { plan: 'PLANNED', finish: 'DONE' },
    DONE: { feedback: 'COMPLETED', timeout: 'COMPLETED' },
    COMPLETED: { archive: 'COMPLETED' },
    CANCELLED: { archive: 'CANCELLED' },
  },
}

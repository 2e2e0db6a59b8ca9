import { eventsOf, follow, type Machine } from '../value/machine'

/** The states of a service order (R-ST, SVC-02): DONE waits for what the customer says of it. */
export const serviceStates = [
  ...(['DRAFT', 'PENDING', 'REQ_CONFIRMED', 'PLANNED', 'IN_SERVICE', 'DONE', 'COMPLETED', 'CANCELLED'] as const),
] as const

export type ServiceState = (typeof serviceStates)[number]

/** What can happen to a service order; `parts` are taken or given back, `timeout` is seven days without a word, which leaves the score empty. */
export const serviceEvents = [
  ...([
    'submit',
    'confirmNeed',
    'reject',
    'plan',
    'start',
    'parts',
    'finish',
    'undoFinish',
    'feedback',
    'timeout',
    'cancel',
    'archive',
  ] as const),
] as const

export type ServiceEvent = (typeof serviceEvents)[number]

/** Whether somebody has to confirm the need first. */
export type WhenConfirmed = 'flow' | 'noFlow'

/** The life of a service order (R-ST). Planning again from the middle of the work says why it was not finished. */
export const serviceOrder: Machine<ServiceState, ServiceEvent, WhenConfirmed> = {
  words: 'machine.service',
  refusal: 'order.eventNotAllowed',
  states: serviceStates,
  events: serviceEvents,
  ends: ['COMPLETED', 'CANCELLED'],
  table: {
    DRAFT: { submit: { flow: 'PENDING', noFlow: 'REQ_CONFIRMED' }, cancel: 'CANCELLED' },
    PENDING: { confirmNeed: 'REQ_CONFIRMED', reject: 'DRAFT', cancel: 'CANCELLED' },
    REQ_CONFIRMED: { plan: 'PLANNED', cancel: 'CANCELLED' },
    PLANNED: { plan: 'PLANNED', start: 'IN_SERVICE', parts: 'PLANNED', cancel: 'CANCELLED' },
    IN_SERVICE: { plan: 'PLANNED', parts: 'IN_SERVICE', finish: 'DONE' },
    DONE: { undoFinish: 'IN_SERVICE', feedback: 'COMPLETED', timeout: 'COMPLETED' },
    COMPLETED: { archive: 'COMPLETED' },
    CANCELLED: { archive: 'CANCELLED' },
  },
}

/** What kind of work it is (SVC-01). */
export const serviceKinds = ['install', 'repair', 'maintain', 'inspect', 'other'] as const
export type ServiceKind = (typeof serviceKinds)[number]

/** Days a finished service waits for what the customer says of it; then it is completed without a score. */
export const feedbackDays = 7

/** The state a service order is in after an event (R-ST): a need is always confirmed by somebody. Refuses with 'order.eventNotAllowed'. */
export const next = (state: ServiceState, event: ServiceEvent): ServiceState =>
  follow(serviceOrder, state, event, 'flow')

/** The events a service order in this state may be offered. */
export const eventsFrom = (state: ServiceState): ServiceEvent[] => eventsOf(serviceOrder, state)

/** Whether what is needed can still be written. */
export const isEditable = (state: ServiceState): boolean => serviceOrder.table[state].submit !== undefined

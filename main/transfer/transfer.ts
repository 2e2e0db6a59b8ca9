import { eventsOf, follow, type Machine } from '../value/machine'

/** The states of an internal transfer (R-ST): what is IN_TRANSIT has left one place and not come to the other. */
export const transferStates = [
  ...(['DRAFT', 'CONFIRMED', 'PLANNED', 'IN_TRANSIT', 'PART_IN', 'COMPLETED', 'CANCELLED'] as const),
] as const

export type TransferState = (typeof transferStates)[number]

/** What can happen to an internal transfer; `recall` brings everything back to where it came from. */
export const transferEvents = [
  ...([
    'confirmNeed',
    'plan',
    'shipOut',
    'receivePart',
    'receiveAll',
    'confirmDifference',
    'recall',
    'cancel',
  ] as const),
] as const

export type TransferEvent = (typeof transferEvents)[number]

const arriving = { receiveAll: 'COMPLETED', confirmDifference: 'COMPLETED' } as const

/** The life of an internal transfer (R-ST). What is missing on arrival becomes a document of its own. */
export const transfer: Machine<TransferState, TransferEvent> = {
  words: 'machine.transfer',
  refusal: 'order.eventNotAllowed',
  states: transferStates,
  events: transferEvents,
  ends: ['COMPLETED', 'CANCELLED'],
  table: {
    DRAFT: { confirmNeed: 'CONFIRMED', cancel: 'CANCELLED' },
    CONFIRMED: { plan: 'PLANNED', cancel: 'CANCELLED' },
    PLANNED: { plan: 'PLANNED', shipOut: 'IN_TRANSIT', cancel: 'CANCELLED' },
    IN_TRANSIT: { receivePart: 'PART_IN', ...arriving, recall: 'PLANNED' },
    PART_IN: { receivePart: 'PART_IN', ...arriving },
    COMPLETED: {},
    CANCELLED: {},
  },
}

/** The state a transfer is in after an event (R-ST). Refuses with 'order.eventNotAllowed' whatever the table does not name. */
export const next = (state: TransferState, event: TransferEvent): TransferState => follow(transfer, state, event)

/** The events a transfer in this state may be offered. */
export const eventsFrom = (state: TransferState): TransferEvent[] => eventsOf(transfer, state)

/** Whether what is to be moved can still be written. */
export const isEditable = (state: TransferState): boolean => transfer.table[state].confirmNeed !== undefined

import { eventsOf, follow, type Machine } from '../value/machine'

/**
 * The states of a delivery (R-DLV): written but still here, on its way, with the customer, taken back as if it had never
 * left. CANCELLED is a note that was dropped before anything was shipped.
 */
export const deliveryStates = ['DRAFT', 'SHIPPED', 'RECEIVED', 'VOIDED', 'CANCELLED'] as const

export type DeliveryState = (typeof deliveryStates)[number]

/** What can happen to a delivery. `ship` takes the goods out of stock and makes the amount owed; `void` undoes both. */
export const deliveryEvents = ['edit', 'ship', 'confirmReceipt', 'undoReceipt', 'void', 'cancel'] as const

export type DeliveryEvent = (typeof deliveryEvents)[number]

/** The life of a delivery (R-DLV). One with a confirmed receipt of goods is not voided: the receipt is undone first. */
export const deliveryLife: Machine<DeliveryState, DeliveryEvent> = {
  words: 'delivery',
  refusal: 'delivery.eventNotAllowed',
  states: deliveryStates,
  events: deliveryEvents,
  ends: ['RECEIVED', 'VOIDED', 'CANCELLED'],
  table: {
    DRAFT: { edit: 'DRAFT', ship: 'SHIPPED', cancel: 'CANCELLED' },
    SHIPPED: { confirmReceipt: 'RECEIVED', void: 'VOIDED' },
    RECEIVED: { undoReceipt: 'SHIPPED' },
    VOIDED: {},
    CANCELLED: {},
  },
  instead: { void: { RECEIVED: 'undoReceiptFirst' } },
}

/**
 * The state a delivery is in after an event (R-DLV). Refuses with 'delivery.eventNotAllowed' whatever the table does not
 * name. That nothing paid or invoiced is voided is looked at by the action.
 */
export const next = (state: DeliveryState, event: DeliveryEvent): DeliveryState => follow(deliveryLife, state, event)

/** The events a delivery in this state may be offered. */
export const eventsFrom = (state: DeliveryState): DeliveryEvent[] => eventsOf(deliveryLife, state)

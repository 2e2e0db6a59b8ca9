import { Refusal } from '../value/refusal'

/**
 * The states of a delivery (R-DLV): written but still here, on its way, with the customer, taken back as if it had never
 * left. CANCELLED is a note that was dropped before anything was shipped.
 */
export const deliveryStates = ['DRAFT', 'SHIPPED', 'RECEIVED', 'VOIDED', 'CANCELLED'] as const

export type DeliveryState = (typeof deliveryStates)[number]

/** What can happen to a delivery. `ship` takes the goods out of stock and makes the amount owed; `void` undoes both. */
export const deliveryEvents = ['edit', 'ship', 'confirmReceipt', 'undoReceipt', 'void', 'cancel'] as const

export type DeliveryEvent = (typeof deliveryEvents)[number]

// A delivery with a confirmed receipt of goods cannot be voided: the receipt is undone first.
const table: Record<DeliveryState, Partial<Record<DeliveryEvent, DeliveryState>>> = {
  DRAFT: { edit: 'DRAFT', ship: 'SHIPPED', cancel: 'CANCELLED' },
  SHIPPED: { confirmReceipt: 'RECEIVED', void: 'VOIDED' },
  RECEIVED: { undoReceipt: 'SHIPPED' },
  VOIDED: {},
  CANCELLED: {},
}

/**
 * The state a delivery is in after an event (R-DLV). Refuses with 'delivery.eventNotAllowed' whatever the table does not
 * name. That nothing paid or invoiced is voided is looked at by the action.
 */
export function next(state: DeliveryState, event: DeliveryEvent): DeliveryState {
  const to = table[state][event]
  if (to === undefined) throw new Refusal('delivery.eventNotAllowed', { state, event })
  return to
}

/** The events a delivery in this state may be offered. */
export function eventsFrom(state: DeliveryState): DeliveryEvent[] {
  return deliveryEvents.filter((event) => table[state][event] !== undefined)
}

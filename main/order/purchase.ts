import type { Machine } from '../value/machine'

/** The states of a purchase order (R-ST): RECEIVED waits for inspection, ACCEPTED for settlement. */
export const purchaseStates = [
  ...(['DRAFT', 'PENDING', 'REJECTED', 'APPROVED', 'SENT', 'CONFIRMED', 'PART_RECEIVED', 'RECEIVED'] as const),
  ...(['ACCEPTED', 'COMPLETED', 'CLOSED', 'CANCELLED'] as const),
] as const

export type PurchaseState = (typeof purchaseStates)[number]

/** What can happen to a purchase order; `supplierConfirm` is the supplier's word on days and quantities. */
export const purchaseEvents = [
  ...(['submit', 'approve', 'reject', 'send', 'supplierConfirm', 'receivePart', 'receiveAll'] as const),
  ...(['inspectDone', 'settle', 'close', 'cancel'] as const),
] as const

export type PurchaseEvent = (typeof purchaseEvents)[number]

/** Whether an approval asks for this document, or none does. */
export type WhenFlow = 'flow' | 'noFlow'

const receiving = { receivePart: 'PART_RECEIVED', receiveAll: 'RECEIVED' } as const

/** The life of a purchase order (R-ST). What is accepted goes to stock, what is not becomes a purchase return. */
export const purchaseOrder: Machine<PurchaseState, PurchaseEvent, WhenFlow> = {
  words: 'machine.purchase',
  refusal: 'order.eventNotAllowed',
  states: purchaseStates,
  events: purchaseEvents,
  ends: ['COMPLETED', 'CLOSED', 'CANCELLED'],
  table: {
    DRAFT: { submit: { flow: 'PENDING', noFlow: 'APPROVED' }, cancel: 'CANCELLED' },
    PENDING: { approve: 'APPROVED', reject: 'REJECTED', cancel: 'CANCELLED' },
    REJECTED: { submit: 'PENDING', cancel: 'CANCELLED' },
    APPROVED: { send: 'SENT', ...receiving, cancel: 'CANCELLED' },
    SENT: { send: 'SENT', supplierConfirm: 'CONFIRMED', ...receiving, cancel: 'CANCELLED' },
    CONFIRMED: { supplierConfirm: 'CONFIRMED', ...receiving, cancel: 'CANCELLED' },
    PART_RECEIVED: { ...receiving, inspectDone: 'PART_RECEIVED', close: 'CLOSED' },
    RECEIVED: { inspectDone: 'ACCEPTED' },
    ACCEPTED: { settle: 'COMPLETED' },
    COMPLETED: {},
    CLOSED: {},
    CANCELLED: {},
  },
  instead: { cancel: { PART_RECEIVED: 'returnFirst', RECEIVED: 'returnFirst', ACCEPTED: 'returnFirst' } },
}

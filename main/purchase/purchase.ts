import type { Day } from '../value/day'
import type { Machine } from '../value/machine'

/** The states of a purchase order (R-ST): RECEIVED waits for inspection, ACCEPTED for settlement. */
export const purchaseStates = [
  ...(['DRAFT', 'PENDING', 'REJECTED', 'APPROVED', 'SENT', 'CONFIRMED', 'PART_RECEIVED', 'RECEIVED'] as const),
  ...(['ACCEPTED', 'COMPLETED', 'CLOSED', 'CANCELLED'] as const),
] as const

export type PurchaseState = (typeof purchaseStates)[number]

/** What can happen to a purchase order; `edit` is typing into it, `supplierConfirm` the supplier's word on days and quantities, `voidReceipt` takes a goods receipt back, `replace` is that the supplier sends rejected goods again that went back, `settle` is that all of it is paid and `unsettle` that a payment was voided. */
export const purchaseEvents = [
  ...(['edit', 'submit', 'approve', 'reject', 'send', 'supplierConfirm', 'receivePart', 'receiveAll'] as const),
  ...(['inspectDone', 'voidReceipt', 'replace', 'settle', 'unsettle', 'close', 'cancel'] as const),
] as const

export type PurchaseEvent = (typeof purchaseEvents)[number]

/** Whether an approval asks for this document, or none does. */
export type WhenFlow = 'flow' | 'noFlow'

/**
 * What inspecting leaves: goods to be replaced, other receipts to look at, or nothing. What voiding a receipt leaves: other
 * goods, or an order as it was before any came.
 */
export type WhenGoods = 'replaced' | 'moreToInspect' | 'allAccepted' | 'someHere' | 'confirmed' | 'sent' | 'approved'

const receiving = { receivePart: 'PART_RECEIVED', receiveAll: 'RECEIVED' } as const

const replacing = { replace: 'PART_RECEIVED' } as const

const voiding = {
  voidReceipt: { someHere: 'PART_RECEIVED', confirmed: 'CONFIRMED', sent: 'SENT', approved: 'APPROVED' },
} as const

/** The life of a purchase order (R-ST). What is accepted goes to stock, what is not becomes a purchase return. */
export const purchaseOrder: Machine<PurchaseState, PurchaseEvent, WhenFlow | WhenGoods> = {
  words: 'machine.purchase',
  refusal: 'order.eventNotAllowed',
  states: purchaseStates,
  events: purchaseEvents,
  ends: ['COMPLETED', 'CLOSED', 'CANCELLED'],
  table: {
    DRAFT: { edit: 'DRAFT', submit: { flow: 'PENDING', noFlow: 'APPROVED' }, cancel: 'CANCELLED' },
    PENDING: { approve: 'APPROVED', reject: 'REJECTED', cancel: 'CANCELLED' },
    REJECTED: { edit: 'REJECTED', submit: 'PENDING', cancel: 'CANCELLED' },
    APPROVED: { send: 'SENT', ...receiving, cancel: 'CANCELLED' },
    SENT: { send: 'SENT', supplierConfirm: 'CONFIRMED', ...receiving, cancel: 'CANCELLED' },
    CONFIRMED: { supplierConfirm: 'CONFIRMED', ...receiving, cancel: 'CANCELLED' },
    PART_RECEIVED: { ...receiving, inspectDone: 'PART_RECEIVED', ...voiding, ...replacing, close: 'CLOSED' },
    RECEIVED: {
      inspectDone: { replaced: 'PART_RECEIVED', moreToInspect: 'RECEIVED', allAccepted: 'ACCEPTED' },
      ...voiding,
      ...replacing,
    },
    ACCEPTED: { ...voiding, ...replacing, settle: 'COMPLETED' },
    COMPLETED: { ...voiding, ...replacing, unsettle: 'ACCEPTED' },
    CLOSED: {},
    CANCELLED: {},
  },
  instead: {
    edit: {
      PENDING: 'approveFirst',
      APPROVED: 'cancelAndRewrite',
      SENT: 'cancelAndRewrite',
      CONFIRMED: 'cancelAndRewrite',
    },
    send: { DRAFT: 'submitFirst', REJECTED: 'submitFirst', PENDING: 'approveFirst' },
    supplierConfirm: { DRAFT: 'submitFirst', PENDING: 'approveFirst', APPROVED: 'sendFirst' },
    cancel: { PART_RECEIVED: 'returnFirst', RECEIVED: 'returnFirst', ACCEPTED: 'returnFirst' },
  },
}

/** The words of the status filter and the states each one gathers. */
export const purchaseGroups = {
  toHandle: ['DRAFT', 'PENDING', 'REJECTED', 'APPROVED'],
  underWay: ['SENT', 'CONFIRMED', 'PART_RECEIVED', 'RECEIVED', 'ACCEPTED'],
  ended: ['COMPLETED', 'CLOSED', 'CANCELLED'],
} as const satisfies Record<string, readonly PurchaseState[]>

/** The states in which goods are still to come: past its day, such an order is late. */
export const awaitingStates = [
  'APPROVED',
  'SENT',
  'CONFIRMED',
  'PART_RECEIVED',
] as const satisfies readonly PurchaseState[]

/** Whether goods that were promised for a day are still to come on another one. */
export const isLate = (order: { state: PurchaseState; promisedOn: Day | null }, today: Day): boolean =>
  order.promisedOn !== null && order.promisedOn < today && awaitingStates.some((state) => state === order.state)

/** The states in which a purchase is agreed with nobody: it was not sent on its way, or was called off. */
export const unagreedStates = ['DRAFT', 'PENDING', 'REJECTED', 'CANCELLED'] as const satisfies readonly PurchaseState[]

/** Whether a purchase may be received and paid for. */
export const isAgreed = (state: PurchaseState): boolean => !unagreedStates.some((one) => one === state)

/** Whether a purchase order has become one that is not to be called off without leave: its supplier has confirmed it (R-ST). */
export const bindsSupplier = (state: PurchaseState): boolean => state === 'CONFIRMED'

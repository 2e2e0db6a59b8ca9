import type { Machine } from '../value/machine'
import type { WhenFlow } from './purchase'

/** The states of a purchase return (R-ST): SHIPPED_BACK has left the stock, SETTLED has its money or its exchange. */
export const purchaseReturnStates = [
  ...(['DRAFT', 'PENDING', 'REJECTED', 'APPROVED', 'SHIPPED_BACK', 'SETTLED', 'COMPLETED', 'CANCELLED'] as const),
] as const

export type PurchaseReturnState = (typeof purchaseReturnStates)[number]

/** What can happen to a purchase return; the supplier refunds it, exchanges it, or credits the account. */
export const purchaseReturnEvents = [
  ...([
    'edit',
    'submit',
    'approve',
    'reject',
    'shipBack',
    'supplierRefund',
    'supplierExchange',
    'creditAccount',
  ] as const),
  ...(['complete', 'cancel'] as const),
] as const

export type PurchaseReturnEvent = (typeof purchaseReturnEvents)[number]

/** The life of a purchase return (R-ST). */
export const purchaseReturn: Machine<PurchaseReturnState, PurchaseReturnEvent, WhenFlow> = {
  words: 'machine.purchaseReturn',
  refusal: 'order.eventNotAllowed',
  states: purchaseReturnStates,
  events: purchaseReturnEvents,
  ends: ['COMPLETED', 'CANCELLED'],
  table: {
    DRAFT: { edit: 'DRAFT', submit: { flow: 'PENDING', noFlow: 'APPROVED' }, cancel: 'CANCELLED' },
    PENDING: { approve: 'APPROVED', reject: 'REJECTED', cancel: 'CANCELLED' },
    REJECTED: { edit: 'REJECTED', submit: 'PENDING', cancel: 'CANCELLED' },
    APPROVED: { shipBack: 'SHIPPED_BACK', cancel: 'CANCELLED' },
    SHIPPED_BACK: { supplierRefund: 'SETTLED', supplierExchange: 'SETTLED', creditAccount: 'SETTLED' },
    SETTLED: { complete: 'COMPLETED' },
    COMPLETED: {},
    CANCELLED: {},
  },
  instead: { edit: { PENDING: 'approveFirst', APPROVED: 'cancelAndRewrite' } },
}

/** The words of the status filter and the states each one gathers. */
export const purchaseReturnGroups = {
  toHandle: ['DRAFT', 'PENDING', 'REJECTED', 'APPROVED', 'SHIPPED_BACK', 'SETTLED'],
  ended: ['COMPLETED', 'CANCELLED'],
} as const satisfies Record<string, readonly PurchaseReturnState[]>

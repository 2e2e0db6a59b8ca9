import { Refusal } from '../value/refusal'

/**
 * The states a sales order can be in, in the order of the trade (R-ST). A held order keeps its state: the hold is a flag.
 */
export const orderStates = [
  'DRAFT',
  'PENDING',
  'REJECTED',
  'CONFIRMED',
  'PROCESSING',
  'PART_SHIPPED',
  'SHIPPED',
  'RECEIVED',
  'COMPLETED',
  'CLOSED',
  'CANCELLED',
] as const

export type OrderState = (typeof orderStates)[number]

/**
 * Everything that can move or touch an order (R-ST). `approve` is the last approval; `edit` is typing straight into the
 * order, `requestChange` a change request that leaves a version behind, `editLimited` remark, contact and due date only.
 */
export const orderEvents = [
  'submit',
  'autoPass',
  'approve',
  'reject',
  'withdraw',
  'edit',
  'requestChange',
  'editLimited',
  'start',
  'shipPart',
  'shipAll',
  'voidDelivery',
  'confirmReceipt',
  'complete',
  'closeShort',
  'cancel',
  'reopen',
  'archive',
] as const

export type OrderEvent = (typeof orderEvents)[number]

/** What is left of an order's deliveries after one was voided. */
export type DeliveriesLeft = { anyDelivered: boolean; started: boolean }

/** Marks the one cell whose next state follows from the deliveries that remain. */
type ByRemaining = 'BY_REMAINING'

type Row = Partial<Record<Exclude<OrderEvent, 'voidDelivery'>, OrderState> & { voidDelivery: ByRemaining }>

// An event that is not in a row is refused. An event that names its own state happens and leaves the state as it is.
const table: Record<OrderState, Row> = {
  DRAFT: { submit: 'PENDING', autoPass: 'CONFIRMED', edit: 'DRAFT', cancel: 'CANCELLED' },
  PENDING: {
    autoPass: 'CONFIRMED',
    approve: 'CONFIRMED',
    reject: 'REJECTED',
    withdraw: 'DRAFT',
    cancel: 'CANCELLED',
  },
  REJECTED: { submit: 'PENDING', autoPass: 'CONFIRMED', edit: 'REJECTED', cancel: 'CANCELLED' },
  CONFIRMED: {
    requestChange: 'CONFIRMED',
    start: 'PROCESSING',
    shipPart: 'PART_SHIPPED',
    shipAll: 'SHIPPED',
    cancel: 'CANCELLED',
  },
  PROCESSING: {
    requestChange: 'PROCESSING',
    start: 'PROCESSING',
    shipPart: 'PART_SHIPPED',
    shipAll: 'SHIPPED',
    cancel: 'CANCELLED',
  },
  PART_SHIPPED: {
    requestChange: 'PART_SHIPPED',
    start: 'PART_SHIPPED',
    shipPart: 'PART_SHIPPED',
    shipAll: 'SHIPPED',
    voidDelivery: 'BY_REMAINING',
    confirmReceipt: 'PART_SHIPPED',
    closeShort: 'CLOSED',
  },
  SHIPPED: {
    editLimited: 'SHIPPED',
    voidDelivery: 'BY_REMAINING',
    confirmReceipt: 'RECEIVED',
    complete: 'COMPLETED',
  },
  RECEIVED: { editLimited: 'RECEIVED', complete: 'COMPLETED', reopen: 'SHIPPED' },
  COMPLETED: { reopen: 'RECEIVED', archive: 'COMPLETED' },
  CLOSED: { confirmReceipt: 'CLOSED', reopen: 'PART_SHIPPED', archive: 'CLOSED' },
  CANCELLED: { archive: 'CANCELLED' },
}

/**
 * The state an order is in after an event (R-ST). Refuses with 'order.eventNotAllowed' whatever the table does not name.
 * Rights, holds and money (a paid order cannot simply be cancelled) are looked at by the action, not here.
 */
export function next(state: OrderState, event: Exclude<OrderEvent, 'voidDelivery'>): OrderState {
  const to = table[state][event]
  if (to === undefined) throw new Refusal('order.eventNotAllowed', { state, event })
  return to
}

/**
 * The state an order falls back to when one of its deliveries is voided: partly shipped while another delivery stands,
 * else in work if work had started, else confirmed (R-ST note 2). Refuses with 'order.eventNotAllowed'.
 */
export function nextAfterVoidDelivery(state: OrderState, left: DeliveriesLeft): OrderState {
  if (table[state].voidDelivery === undefined) {
    throw new Refusal('order.eventNotAllowed', { state, event: 'voidDelivery' })
  }
  if (left.anyDelivered) return 'PART_SHIPPED'
  return left.started ? 'PROCESSING' : 'CONFIRMED'
}

/** The events an order in this state may be offered, in the order of the trade: the menu of a list or a page (ORD-13). */
export function eventsFrom(state: OrderState): OrderEvent[] {
  return orderEvents.filter((event) => table[state][event] !== undefined)
}

/** Whether a hold stands in the way of an event: nobody approves, ships or completes a held order (R-ST). */
export function stoppedByHold(event: OrderEvent): boolean {
  return (['autoPass', 'approve', 'shipPart', 'shipAll', 'complete'] as OrderEvent[]).includes(event)
}

/**
 * The words of the status filter and the states each one gathers (R-ST display mapping); a state may be in several.
 */
export const orderGroups = {
  created: ['DRAFT'],
  toHandle: ['DRAFT', 'PENDING', 'REJECTED', 'CONFIRMED'],
  inWork: ['PROCESSING', 'PART_SHIPPED', 'SHIPPED', 'RECEIVED'],
  toShip: ['CONFIRMED', 'PROCESSING', 'PART_SHIPPED'],
  shipped: ['SHIPPED', 'RECEIVED'],
  completed: ['COMPLETED'],
  ended: ['CLOSED', 'CANCELLED'],
} as const satisfies Record<string, readonly OrderState[]>

export type OrderGroup = keyof typeof orderGroups

/**
 * The colour an order is marked with: green done, grey ended, red when something is wrong (rejected, or the caller found
 * it held, late, short or overdue), yellow while in work (R-ST, ORD-17).
 */
export function orderColour(state: OrderState, problem: boolean): 'green' | 'grey' | 'red' | 'yellow' {
  if (state === 'COMPLETED') return 'green'
  if (state === 'CLOSED' || state === 'CANCELLED') return 'grey'
  return problem || state === 'REJECTED' ? 'red' : 'yellow'
}

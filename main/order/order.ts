import { eventsOf, follow, type Machine } from '../value/machine'
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

/** How an order came: typed in by the shop's own people, or placed on line by the customer (ORD-25). */
export const orderChannels = ['offline', 'online'] as const

export type OrderChannel = (typeof orderChannels)[number]

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

/**
 * The circumstances some events ask about: what is left of an order's deliveries when one is voided (R-ST note 2), and
 * whether orders of its type are completed without the customer's receipt of the goods (R-ST note 5).
 */
export const orderCircumstances = ['allDelivered', 'delivered', 'started', 'untouched', 'receiptSkipped'] as const

export type OrderWhen = (typeof orderCircumstances)[number]

const shipping = { shipPart: 'PART_SHIPPED', shipAll: 'SHIPPED' } as const
const byRemaining = { delivered: 'PART_SHIPPED', started: 'PROCESSING', untouched: 'CONFIRMED' } as const

/** The life of a sales order (R-ST). A hold, rights and money are looked at by the action, not here. */
export const salesOrder: Machine<OrderState, OrderEvent, OrderWhen> = {
  words: 'order',
  refusal: 'order.eventNotAllowed',
  states: orderStates,
  events: orderEvents,
  ends: ['COMPLETED', 'CLOSED', 'CANCELLED'],
  table: {
    DRAFT: { submit: 'PENDING', autoPass: 'CONFIRMED', edit: 'DRAFT', cancel: 'CANCELLED' },
    PENDING: {
      autoPass: 'CONFIRMED',
      approve: 'CONFIRMED',
      reject: 'REJECTED',
      withdraw: 'DRAFT',
      cancel: 'CANCELLED',
    },
    REJECTED: { submit: 'PENDING', autoPass: 'CONFIRMED', edit: 'REJECTED', cancel: 'CANCELLED' },
    CONFIRMED: { requestChange: 'CONFIRMED', start: 'PROCESSING', ...shipping, cancel: 'CANCELLED' },
    PROCESSING: { requestChange: 'PROCESSING', start: 'PROCESSING', ...shipping, cancel: 'CANCELLED' },
    PART_SHIPPED: {
      requestChange: 'PART_SHIPPED',
      start: 'PART_SHIPPED',
      ...shipping,
      voidDelivery: byRemaining,
      confirmReceipt: 'PART_SHIPPED',
      closeShort: 'CLOSED',
    },
    SHIPPED: {
      editLimited: 'SHIPPED',
      confirmReceipt: 'RECEIVED',
      voidDelivery: { allDelivered: 'SHIPPED', ...byRemaining },
      complete: { receiptSkipped: 'COMPLETED' },
    },
    RECEIVED: { editLimited: 'RECEIVED', complete: 'COMPLETED', reopen: 'SHIPPED' },
    COMPLETED: { reopen: 'RECEIVED', archive: 'COMPLETED' },
    CLOSED: { confirmReceipt: 'CLOSED', reopen: 'PART_SHIPPED', archive: 'CLOSED' },
    CANCELLED: { archive: 'CANCELLED' },
  },
  instead: {
    edit: {
      PENDING: 'withdrawFirst',
      CONFIRMED: 'cancelAndRewrite',
      PROCESSING: 'cancelAndRewrite',
      CANCELLED: 'copyIt',
    },
    start: { DRAFT: 'confirmFirst', PENDING: 'approveFirst', REJECTED: 'confirmFirst' },
    shipPart: { DRAFT: 'confirmFirst', PENDING: 'approveFirst', REJECTED: 'confirmFirst' },
    shipAll: { DRAFT: 'confirmFirst', PENDING: 'approveFirst', REJECTED: 'confirmFirst' },
    voidDelivery: { RECEIVED: 'undoReceiptFirst' },
    complete: {
      CONFIRMED: 'shipFirst',
      PROCESSING: 'shipFirst',
      PART_SHIPPED: 'shipOrClose',
      SHIPPED: 'confirmGoodsFirst',
    },
    closeShort: { CONFIRMED: 'cancelIt', PROCESSING: 'cancelIt' },
    cancel: {
      PART_SHIPPED: 'returnFirst',
      SHIPPED: 'returnFirst',
      RECEIVED: 'returnFirst',
      COMPLETED: 'returnFirst',
      CLOSED: 'returnFirst',
    },
    reopen: { CANCELLED: 'copyIt' },
    archive: { CONFIRMED: 'endFirst', PROCESSING: 'endFirst', SHIPPED: 'endFirst', RECEIVED: 'endFirst' },
  },
}

/** The state an order is in after an event (R-ST). Refuses with 'order.eventNotAllowed' whatever the table does not name. */
export const next = (state: OrderState, event: OrderEvent, when?: OrderWhen): OrderState =>
  follow(salesOrder, state, event, when)

/** What is left of an order when one of its deliveries is voided: all of it where more than that had gone, others, work begun, or nothing (R-ST note 2). */
export function afterVoid(left: { allDelivered: boolean; anyDelivered: boolean; started: boolean }): OrderWhen {
  if (left.allDelivered) return 'allDelivered'
  if (left.anyDelivered) return 'delivered'
  return left.started ? 'started' : 'untouched'
}

/** What of an order says whether it may be touched at all. */
export interface Standing {
  no: string | null
  state: OrderState
  historical: boolean
  onHold: boolean
  holdReason: string
  archived: boolean
}

/** Refuses to touch an order that is only looked at: one of the past (`order.historical`) or an archived one (`order.archived`). */
export function writable({ no, historical, archived }: Pick<Standing, 'no' | 'historical' | 'archived'>): void {
  if (historical) throw new Refusal('order.historical', { no: no ?? '' })
  if (archived) throw new Refusal('order.archived', { no: no ?? '' })
}

/**
 * The state an order is in after an event, looking also at its hold (`order.onHold`) and at what is only looked at
 * (`writable`). Refuses with 'order.eventNotAllowed' whatever the table does not name (R-ST).
 */
export function moved(order: Standing, event: OrderEvent, when?: OrderWhen): OrderState {
  writable(order)
  const state = next(order.state, event, when)
  if (order.onHold && stoppedByHold(event)) {
    throw new Refusal('order.onHold', { no: order.no ?? '', reason: order.holdReason, event: `order.event.${event}` })
  }
  return state
}

/** What can be wrong with an order that is under way: held, something with a delivery on its way, promised for a day that has passed, money overdue, goods short. */
export type OrderTrouble = '' | 'held' | 'delivery' | 'late' | 'overdue' | 'short'

/** The events an order in this state may be offered, in the order of the trade: the menu of a list or a page (ORD-13). */
export const eventsFrom = (state: OrderState): OrderEvent[] => eventsOf(salesOrder, state)

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

/**
 * The colour an order is marked with: green done, grey ended, red when something is wrong (rejected, or the caller found
 * it held, late, short or overdue), yellow while in work (R-ST, ORD-17).
 */
export function orderColour(state: OrderState, problem: boolean): 'green' | 'grey' | 'red' | 'yellow' {
  if (state === 'COMPLETED') return 'green'
  if (state === 'CLOSED' || state === 'CANCELLED') return 'grey'
  return problem || state === 'REJECTED' ? 'red' : 'yellow'
}

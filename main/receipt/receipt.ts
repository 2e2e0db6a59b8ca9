import { type OrderState, writable } from '../order/order'
import { addDays, type Day } from '../value/day'
import { type Fen, formatFen } from '../value/fen'
import type { Id } from '../value/id'
import { eventsOf, follow, type Machine } from '../value/machine'
import { Refusal } from '../value/refusal'

/**
 * The states of a customer's receipt of money (R-AR). DELETED is a slip that never counted; its number stays taken.
 */
export const receiptStates = ['DRAFT', 'PENDING', 'REJECTED', 'CONFIRMED', 'VOIDED', 'DELETED'] as const

export type ReceiptState = (typeof receiptStates)[number]

/** What can happen to a receipt; `confirm` is finance saying the money is there. */
export const receiptEvents = ['submit', 'confirm', 'reject', 'withdraw', 'void'] as const

export type ReceiptEvent = (typeof receiptEvents)[number]

/**
 * How money comes and goes to begin with (RCP-07): cash, bank transfer, WeChat, Alipay, cheque, bank acceptance 承兑, on delivery,
 * otherwise. The dictionary names them; the shop may add its own.
 */
export const receiptMethods = [
  'cash',
  'bank',
  'wechat',
  'alipay',
  'cheque',
  'acceptance',
  'onDelivery',
  'other',
] as const

export type BuiltInMethod = (typeof receiptMethods)[number]

/** The code of a method, built in or the shop's own. */
export type ReceiptMethod = string

/** Whether a method is one of those the program begins with. */
export const isBuiltIn = (method: ReceiptMethod): method is BuiltInMethod =>
  receiptMethods.some((one) => one === method)

/** The life of a customer's receipt of money (R-AR). */
export const receiptLife: Machine<ReceiptState, ReceiptEvent> = {
  words: 'receipt',
  refusal: 'receipt.eventNotAllowed',
  states: receiptStates,
  events: receiptEvents,
  ends: ['CONFIRMED', 'VOIDED', 'DELETED'],
  table: {
    DRAFT: { submit: 'PENDING', void: 'DELETED' },
    PENDING: { confirm: 'CONFIRMED', reject: 'REJECTED', withdraw: 'DRAFT' },
    REJECTED: { submit: 'PENDING', void: 'DELETED' },
    CONFIRMED: { void: 'VOIDED' },
    VOIDED: {},
    DELETED: {},
  },
}

/**
 * The state a receipt is in after an event (R-AR). Refuses with 'receipt.eventNotAllowed' whatever the table does not
 * name. Who may confirm (dual control) and what voiding undoes is the action's.
 */
export const next = (state: ReceiptState, event: ReceiptEvent): ReceiptState => follow(receiptLife, state, event)

/** The events a receipt in this state may be offered. */
export const eventsFrom = (state: ReceiptState): ReceiptEvent[] => eventsOf(receiptLife, state)

/** Whether finance does not have a receipt and it may be changed, sent or deleted. */
export const changeable = (state: ReceiptState): boolean => state === 'DRAFT' || state === 'REJECTED'

/**
 * Accepts money of at least one fen that came in by tomorrow at the latest. `lastDay` is the latest day allowed, by default
 * the day after today; a cheque may name its own date. Refuses with 'receipt.amount' and 'day.future'; closed periods
 * are looked at by the action.
 */
export function checkReceipt(amount: Fen, receivedOn: Day, today: Day, lastDay: Day = addDays(today, 1)): void {
  if (amount <= 0) throw new Refusal('receipt.amount', { amount: formatFen(amount) }, { amount: 'receipt.amount' })
  if (receivedOn > lastDay) throw new Refusal('day.future', { text: receivedOn, lastDay }, { receivedOn: 'day.future' })
}

/** What of an order tells whether a receipt may be for it. */
export interface PaidOrder {
  no: string | null
  customerId: Id
  state: OrderState
  historical: boolean
  archived: boolean
}

/**
 * Accepts who a receipt is of and the order it is for (null: none). Refuses a fee above the amount (`receipt.amount`), a customer that
 * was merged (`customer.merged`), and an order of another customer, cancelled or of the past (`receipt.orderOfAnother`).
 */
export function checkPayer(
  { amount, fee, customerId }: { amount: Fen; fee: Fen; customerId: Id },
  customer: { name: string; mergedInto: Id | null },
  order: PaidOrder | null,
): void {
  if (fee > amount) throw new Refusal('receipt.amount', {}, { fee: 'receipt.amount' })
  if (customer.mergedInto !== null) throw new Refusal('customer.merged', { name: customer.name })
  if (order === null) return
  writable(order)
  if (order.customerId !== customerId || order.historical || order.state === 'CANCELLED')
    throw new Refusal('receipt.orderOfAnother', { no: order.no ?? '' }, { orderId: 'receipt.orderOfAnother' })
}

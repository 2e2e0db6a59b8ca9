import type { Right } from '../access/right'
import type { Id } from '../value/id'

/** What somebody can be told of (R-NTF), in the order of the trade. */
export const noticeEvents = [
  'orderSubmitted',
  'orderApproved',
  'orderRejected',
  'orderAssigned',
  'changeApplied',
  'orderShipped',
  'orderReceived',
  'deliveryTrouble',
  'orderUntouched',
  'orderForgotten',
  'orderLate',
  'orderShort',
  'moneyDue',
  'moneyOverdue',
  'receiptEntered',
  'receiptConfirmed',
  'receiptRejected',
  'receiptVoided',
  'refundEntered',
  'refundConfirmed',
  'refundRejected',
  'paymentEntered',
  'paymentConfirmed',
  'paymentRejected',
  'invoiceRequested',
  'invoiceIssued',
  'invoiceRejected',
  'stockLow',
  'purchaseSubmitted',
  'purchaseApproved',
  'purchaseRejected',
  'purchaseDiffers',
  'returnAsked',
  'returnApproved',
  'returnRejected',
  'returnArrived',
  'servicePlanned',
  'serviceMoved',
  'transferPlanned',
  'periodReopened',
  'followUpReplied',
  'backupFailed',
] as const

export type NoticeEvent = (typeof noticeEvents)[number]

/** The records notices are about, and the right each asks for; who lacks it is told of none (IDP-07). */
export const noticeRecords = {
  salesOrder: 'order.read',
  receipt: 'receivable.read',
  refund: 'receivable.read',
  payment: 'payable.read',
  invoiceRequest: 'order.read',
  customer: 'receivable.read',
  followUp: 'customer.read',
  product: 'product.read',
  purchaseOrder: 'purchase.read',
  purchaseReturn: 'purchase.read',
  salesReturn: 'order.read',
  serviceOrder: 'service.read',
  stockTransfer: 'transfer.read',
  period: 'period.close',
  company: 'backup.manage',
} as const satisfies Record<string, Right>

export type NoticeRecord = keyof typeof noticeRecords

/** What a sentence is filled with, by its places; amounts are fen. */
export type Params = Readonly<Partial<Record<Place, string | number>>>

/** Something that has happened to a record; `params` is what only this moment knows. */
export interface Happened {
  event: NoticeEvent
  record: NoticeRecord
  recordId: Id
  params: Params
  /** Who was to go there before somebody else was. */
  formerly?: Id
}

const ofOrder = ['no', 'customer', 'amount', 'by'] as const
const ofPurchase = ['no', 'supplier', 'amount', 'by'] as const
const ofReturn = ['no', 'customer', 'order', 'by'] as const
const ofService = ['no', 'customer', 'by', 'plan'] as const

/** The places the sentence of an event may have, and no others. */
export const placesOf = {
  orderSubmitted: ofOrder,
  orderApproved: ofOrder,
  orderRejected: [...ofOrder, 'reason'],
  orderAssigned: [...ofOrder, 'owner'],
  changeApplied: [...ofOrder, 'before', 'revision', 'reason'],
  orderShipped: [...ofOrder, 'delivery'],
  orderReceived: [...ofOrder, 'delivery'],
  deliveryTrouble: [...ofOrder, 'delivery', 'reason'],
  orderUntouched: ['no', 'customer', 'amount', 'days'],
  orderForgotten: ['no', 'customer', 'amount', 'days', 'owner'],
  orderLate: ['no', 'customer', 'amount', 'day', 'owner'],
  orderShort: ['no', 'customer', 'amount', 'owner', 'product'],
  moneyDue: ['customer', 'amount', 'day'],
  moneyOverdue: ['customer', 'amount', 'day'],
  receiptEntered: ofOrder,
  receiptConfirmed: ofOrder,
  receiptRejected: [...ofOrder, 'reason'],
  receiptVoided: [...ofOrder, 'reason'],
  refundEntered: ofOrder,
  refundConfirmed: ofOrder,
  refundRejected: [...ofOrder, 'reason'],
  paymentEntered: ofPurchase,
  paymentConfirmed: ofPurchase,
  paymentRejected: [...ofPurchase, 'reason'],
  invoiceRequested: [...ofOrder, 'order'],
  invoiceIssued: [...ofOrder, 'order', 'invoice'],
  invoiceRejected: [...ofOrder, 'order', 'reason'],
  backupFailed: ['reason'],
  followUpReplied: ['customer', 'by', 'reply'],
  stockLow: ['product', 'left', 'least', 'by'],
  purchaseSubmitted: ofPurchase,
  purchaseApproved: ofPurchase,
  purchaseRejected: [...ofPurchase, 'reason'],
  purchaseDiffers: [...ofPurchase, 'before', 'differences'],
  returnAsked: ofReturn,
  returnApproved: ofReturn,
  returnRejected: [...ofReturn, 'reason'],
  returnArrived: ofReturn,
  servicePlanned: ofService,
  serviceMoved: [...ofService, 'planBefore'],
  transferPlanned: ['no', 'from', 'to', 'day', 'carrier', 'by'],
  periodReopened: ['day', 'by', 'reason'],
} as const satisfies Record<NoticeEvent, readonly string[]>

export type Place = (typeof placesOf)[NoticeEvent][number]

/** Which events are told of some days after or before another, and how many to begin with. */
export const presetDays = { orderUntouched: 3, moneyDue: 3 } as const satisfies Partial<Record<NoticeEvent, number>>

export type TimedEvent = keyof typeof presetDays

/** Whether an event has days to be set. */
export const isTimed = (event: NoticeEvent): event is TimedEvent => Object.hasOwn(presetDays, event)

/** An entry of the log, as far as it tells what has happened. */
export interface Logged {
  record: string
  recordId: Id
  before?: unknown
  after?: unknown
}

type Side = Readonly<Record<string, unknown>>
type Found = NoticeEvent | null

const submitted = ({ state }: Side): Found =>
  state === 'PENDING' ? 'orderSubmitted' : state === 'CONFIRMED' ? 'orderApproved' : null
const applied = ({ change }: Side): Found => (change === 'APPLIED' ? 'changeApplied' : null)

const asked = ({ state }: Side): Found => (state === 'PENDING' ? 'purchaseSubmitted' : null)

/** Of a return that is settled by a refund only the refund waits for somebody. */
const waiting = ({ state }: Side): Found => (state === 'PENDING' ? 'refundEntered' : null)

/** A draft tells nobody; a line of a statement tells of the receipt that was made of it, not of one it was tied to. */
const entered = ({ state }: Side): Found => (state === 'PENDING' ? 'receiptEntered' : null)

/** The bureau's files bring other things too, such as red letters and files. */
const issued = ({ state }: Side): Found => (state === 'ISSUED' ? 'invoiceIssued' : null)

/** What each command's entries tell; the others tell nothing. */
const tells: Readonly<Record<string, (after: Side, before: Side) => Found>> = {
  'order.submit': submitted,
  'order.confirm': submitted,
  'approval.approve': (after) => applied(after) ?? (after.state === 'CONFIRMED' ? 'orderApproved' : null),
  // Sent back to an earlier step, or one vote of several, it is not rejected.
  'approval.reject': ({ decision }) => (decision === 'returned' || decision === 'against' ? null : 'orderRejected'),
  'change.request': applied,
  'order.assign': () => 'orderAssigned',
  'order.ship': () => 'orderShipped',
  'delivery.receive': () => 'orderReceived',
  'delivery.raise': () => 'deliveryTrouble',
  'receipt.create': entered,
  'receipt.submit': entered,
  'bankLine.match': entered,
  'receipt.confirm': () => 'receiptConfirmed',
  'receipt.reject': () => 'receiptRejected',
  'receipt.void': () => 'receiptVoided',
  'refund.create': waiting,
  'salesReturn.refund': waiting,
  'refund.confirm': () => 'refundConfirmed',
  'refund.reject': () => 'refundRejected',
  'payment.create': () => 'paymentEntered',
  'payment.confirm': () => 'paymentConfirmed',
  'payment.reject': () => 'paymentRejected',
  'invoice.request': () => 'invoiceRequested',
  'invoice.submit': () => 'invoiceRequested',
  'invoice.writeBack': issued,
  'bureau.takeAnswer': issued,
  'bureau.takeFiles': issued,
  'invoice.reject': () => 'invoiceRejected',
  'followUp.reply': () => 'followUpReplied',
  'purchase.submit': asked,
  'purchaseReturn.submit': asked,
  'purchase.approve': () => 'purchaseApproved',
  'purchaseReturn.approve': () => 'purchaseApproved',
  'purchase.reject': () => 'purchaseRejected',
  'purchaseReturn.reject': () => 'purchaseRejected',
  'purchase.confirm': ({ differences }) => (differences === 0 ? null : 'purchaseDiffers'),
  'salesReturn.submit': () => 'returnAsked',
  'salesReturn.approve': () => 'returnApproved',
  'salesReturn.reject': () => 'returnRejected',
  'salesReturn.receive': () => 'returnArrived',
  'service.plan': (_, before) => (before.plan === undefined ? 'servicePlanned' : 'serviceMoved'),
  'transfer.plan': () => 'transferPlanned',
  'period.reopen': () => 'periodReopened',
}

/** What a finished command has to tell of, from the entries it wrote into the log: one event for each that tells something (R-NTF). */
export function happened(command: string, logged: readonly Logged[]): Happened[] {
  return logged.flatMap(({ record, recordId, before, after }) => {
    const [was, said] = [sideOf(before), sideOf(after)]
    const event = tells[command]?.(said, was) ?? null
    if (event === null || !isNoticeRecord(record)) return []
    const formerly = typeof was.technicianId === 'number' ? { formerly: was.technicianId as Id } : {}
    return [{ event, record, recordId, params: paramsOf(event, was, said), ...formerly }]
  })
}

const isNoticeRecord = (record: string): record is NoticeRecord => Object.hasOwn(noticeRecords, record)

const sideOf = (side: unknown): Side => (typeof side === 'object' && side !== null ? (side as Side) : {})

/** What the log says of an event that its record does not. */
function paramsOf(event: NoticeEvent, before: Side, after: Side): Params {
  const said: Record<string, unknown> = {
    reason: after.reason,
    owner: after.owner,
    revision: after.revision,
    reply: after.reply,
    before: before.gross,
    differences: after.differences,
    plan: after.plan,
    planBefore: before.plan,
    delivery: after.delivery ?? after.received,
    invoice: after.invoiceNo,
  }
  const known = (placesOf[event] as readonly Place[]).flatMap((place) => {
    const value = said[place]
    return typeof value === 'string' || typeof value === 'number' ? [[place, value] as const] : []
  })
  return Object.fromEntries(known)
}

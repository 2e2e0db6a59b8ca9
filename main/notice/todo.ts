import type { Right } from '../access/right'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'

/** The kinds of things that wait to be done, the most pressing first. */
export const toDoKinds = [
  'approve',
  'rework',
  'astray',
  'late',
  'tellLate',
  'short',
  'followUp',
  'ship',
  'collect',
  'dun',
  'confirmReceipt',
  'confirmRefund',
  'confirmWriteOff',
  'issueInvoice',
  'redLetter',
  'restock',
  'expire',
  'approveRequest',
  'approvePurchase',
  'reworkPurchase',
  'latePurchase',
  'inspectGoods',
  'pay',
  'confirmPayment',
  'settlePurchaseReturn',
  'decideReturn',
  'inspectReturn',
  'settleReturn',
  'visit',
] as const

export type ToDoKind = (typeof toDoKinds)[number]

/** What a person holds that says what is theirs to do. */
export interface Doing {
  rights: readonly Right[]
  role: string
}

/** Whether a role is the one that speaks with customers about their orders. */
export const isService = (role: string): boolean => role === 'service'

/** Who has things of a kind to do (R-NTF): by right, and telling customers of delays by role. */
const doneBy: Readonly<Record<ToDoKind, (who: Doing) => boolean>> = {
  approve: ({ rights }) => rights.includes('order.read'),
  rework: ({ rights }) => rights.includes('order.edit'),
  astray: ({ rights }) => rights.includes('order.read'),
  late: ({ rights }) => rights.includes('order.read'),
  tellLate: ({ rights, role }) => isService(role) && rights.includes('order.read'),
  short: ({ rights }) => rights.includes('order.read'),
  followUp: ({ rights }) => rights.includes('customer.read'),
  ship: ({ rights }) => rights.includes('delivery.confirm'),
  collect: ({ rights }) => rights.includes('receivable.read'),
  dun: ({ rights }) => rights.includes('receivable.read') && rights.includes('statement.send'),
  confirmReceipt: ({ rights }) => rights.includes('receipt.confirm'),
  confirmRefund: ({ rights }) => rights.includes('receipt.confirm'),
  confirmWriteOff: ({ rights }) => rights.includes('receipt.confirm'),
  issueInvoice: ({ rights }) => rights.includes('invoice.issue'),
  redLetter: ({ rights }) => rights.includes('invoice.issue'),
  restock: ({ rights }) => rights.includes('product.edit') || rights.includes('delivery.confirm'),
  expire: ({ rights }) => rights.includes('product.edit') || rights.includes('delivery.confirm'),
  approveRequest: ({ rights }) => rights.includes('purchase.approve') && rights.includes('purchase.request'),
  approvePurchase: ({ rights }) => rights.includes('purchase.approve'),
  reworkPurchase: ({ rights }) => rights.includes('purchase.read'),
  latePurchase: ({ rights }) => rights.includes('purchase.edit'),
  inspectGoods: ({ rights }) => rights.includes('purchase.receive'),
  pay: ({ rights }) => rights.includes('payment.create'),
  confirmPayment: ({ rights }) => rights.includes('payment.confirm'),
  settlePurchaseReturn: ({ rights }) => rights.includes('payment.confirm'),
  decideReturn: ({ rights }) => rights.includes('return.approve'),
  inspectReturn: ({ rights }) => rights.includes('return.receive'),
  settleReturn: ({ rights }) => rights.includes('return.settle'),
  visit: ({ rights }) => rights.includes('service.work'),
}

/** The kinds of things a person can have to do. */
export const toDoKindsOf = (who: Doing): ToDoKind[] => toDoKinds.filter((kind) => doneBy[kind](who))

type OfOthers = 'supplier' | 'payments' | 'request' | 'purchase' | 'purchaseReturn' | 'return' | 'service'

/** Something to be done: the record it opens, what it is called, and by when or since when. */
export interface ToDoItem {
  id: Id
  opens:
    | 'order'
    | 'delivery'
    | 'customer'
    | 'product'
    | 'receipts'
    | 'refunds'
    | 'writeOffs'
    | 'invoice'
    | 'lot'
    | OfOthers
  opensId: Id | null
  title: string
  detail: string
  amount: Fen | null
  day: Day | null
}

/** All of a kind: how many there are, and the first of them. */
export interface ToDoGroup {
  kind: ToDoKind
  count: number
  items: ToDoItem[]
}

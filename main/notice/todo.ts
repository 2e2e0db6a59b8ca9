import type { Right } from '../access/right'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'

/** The kinds of things that wait to be done, the most pressing first. */
export const toDoKinds = [
  'approve',
  'rework',
  'late',
  'tellLate',
  'short',
  'followUp',
  'ship',
  'collect',
  'confirmReceipt',
  'issueInvoice',
  'restock',
  'approvePurchase',
  'reworkPurchase',
  'latePurchase',
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
  late: ({ rights }) => rights.includes('order.read'),
  tellLate: ({ rights, role }) => isService(role) && rights.includes('order.read'),
  short: ({ rights }) => rights.includes('order.read'),
  followUp: ({ rights }) => rights.includes('customer.read'),
  ship: ({ rights }) => rights.includes('delivery.confirm'),
  collect: ({ rights }) => rights.includes('receivable.read'),
  confirmReceipt: ({ rights }) => rights.includes('receipt.confirm'),
  issueInvoice: ({ rights }) => rights.includes('invoice.issue'),
  restock: ({ rights }) => rights.includes('product.edit') || rights.includes('delivery.confirm'),
  approvePurchase: ({ rights }) => rights.includes('purchase.approve'),
  reworkPurchase: ({ rights }) => rights.includes('purchase.read'),
  latePurchase: ({ rights }) => rights.includes('purchase.edit'),
}

/** The kinds of things a person can have to do. */
export const toDoKindsOf = (who: Doing): ToDoKind[] => toDoKinds.filter((kind) => doneBy[kind](who))

/** Something to be done: the record it opens, what it is called, and by when or since when. */
export interface ToDoItem {
  id: Id
  opens: 'order' | 'customer' | 'product' | 'receipts' | 'invoices' | 'purchase' | 'purchaseReturn'
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

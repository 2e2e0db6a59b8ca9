import type { Id } from '../value/id'
import type { Instant } from '../value/instant'

/**
 * What the history of an order tells of its documents, in this order, and how each is written. Not whose order it was before,
 * nor to whom it was invoiced: that customer may be out of sight.
 */
export const toldFields = {
  state: 'state',
  channel: 'channel',
  no: 'text',
  orderOn: 'text',
  promisedOn: 'text',
  receivedOn: 'text',
  contact: 'text',
  phone: 'text',
  address: 'text',
  externalNo: 'text',
  note: 'text',
  specialTerms: 'text',
  gross: 'fen',
  amount: 'fen',
  delivered: 'fen',
  returned: 'fen',
  delivery: 'text',
  received: 'text',
  notReceived: 'text',
  return: 'text',
  stage: 'text',
  invoiceNo: 'text',
  issuedOn: 'text',

  red: 'text',
  redGross: 'fen',
  confirmationNo: 'text',
  redNo: 'text',
  redExpired: 'text',
  redConfirmedAt: 'text',

  supplierName: 'text',
  orderedOn: 'text',
  supplierNo: 'text',
  sentTo: 'text',
  goodsReceipt: 'text',
  returnedOn: 'text',
  cause: 'text',
  reason: 'text',
  holdReason: 'text',
  comment: 'text',
  file: 'text',
  told: 'told',
  goods: 'text',
  bad: 'text',
  redNote: 'text',
  need: 'text',
  wishedOn: 'text',
  plan: 'text',
  doneOn: 'text',

  result: 'text',
  score: 'text',
  feedback: 'text',
  quoted: 'text',
  chosen: 'text',
  drafts: 'text',
  taken: 'text',
  givenBack: 'text',
  places: 'text',
  neededOn: 'text',
  plannedOn: 'text',
  carrier: 'text',
  shippedOn: 'text',
  arrivedOn: 'text',
  loss: 'text',
  due: 'text',
} as const satisfies Record<string, 'text' | 'fen' | 'state' | 'told' | 'channel'>

export type ToldField = keyof typeof toldFields

/** A field that became another: null is what was not there or was empty. Amounts are fen, days YYYY-MM-DD, states their codes. */
export interface ToldChange {
  field: ToldField
  before: string | number | null
  after: string | number | null
}

/** The documents whose log a history is made of; deliveries and returns of a sales order are written into the order's own. */
export type HistoryRecord =
  | 'salesOrder'
  | 'receipt'
  | 'writeOff'
  | 'invoiceRequest'
  | 'purchaseOrder'
  | 'purchaseReturn'

/** One thing that was done to a document: who did what when, and each field from what to what. */
export interface DocumentEntry {
  id: Id
  at: Instant
  by: string | null
  command: string
  changes: ToldChange[]
}

/** One thing that was done to an order or to a document of it. `no` is the number of a document of its own. */
export interface HistoryEntry extends DocumentEntry {
  record: HistoryRecord
  no: string
}

/** What was done, by the name its words have: archiving and taking out again are one command, and the log holds which it was. */
export function deedOf(command: string, after: unknown): string {
  const takenOut = typeof after === 'object' && after !== null && 'archived' in after && after.archived === false
  return command === 'order.archive' && takenOut ? 'order.unarchive' : command
}

/** What an entry of the log changed, field by field; what the log holds besides (keys, lists) is not told. */
export function changesOf(before: unknown, after: unknown): ToldChange[] {
  const changes = (Object.keys(toldFields) as ToldField[]).map((field) => ({
    field,
    before: told(before, field),
    after: told(after, field),
  }))
  return changes.filter((change) => change.before !== change.after)
}

function told(side: unknown, field: ToldField): string | number | null {
  if (typeof side !== 'object' || side === null || !Object.hasOwn(side, field)) return null
  const value: unknown = side[field as keyof typeof side]
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null
}

import { type Colleague, superiorOf } from '../approval/node'
import type { Id } from '../value/id'
import type { NoticeEvent } from './event'

/**
 * Who can be named in a rule by what they are to the record. `submitter` has handed it in or entered it, `approvers` were asked about it or may
 * decide, `shippers` have open deliveries of it, `technician` goes there, `finance` keeps the money of the shop.
 */
export const partKinds = [
  'owner',
  'team',
  'submitter',
  'approvers',
  'shippers',
  'technician',
  'superior',
  'finance',
  'administrator',
] as const
export type PartKind = (typeof partKinds)[number]
export type RecipientKind = PartKind | 'role' | 'person'

/** Somebody a rule names. */
export type Recipient = { kind: PartKind } | { kind: 'role' | 'person'; id: Id }

/** Who has to do with a record. */
export interface Parts {
  owner: readonly Id[]
  team: readonly Id[]
  submitter: readonly Id[]
  approvers: readonly Id[]
  shippers: readonly Id[]
  technician: readonly Id[]
  finance: readonly Id[]
}

/** Who finds an event among what is to be done; that follows from the documents and is nobody's setting. */
export type Doer =
  | 'owner'
  | 'approvers'
  | 'submitter'
  | 'shipper'
  | 'service'
  | 'accountant'
  | 'restocker'
  | 'inspector'
  | 'technician'

interface Preset {
  toDo: readonly Doer[]
  notice: readonly PartKind[]
}

/** Who is told of what to begin with (R-NTF): who finds it among what is to be done, and who gets a notice. */
export const presets: Readonly<Record<NoticeEvent, Preset>> = {
  orderSubmitted: { toDo: ['approvers'], notice: [] },
  orderApproved: { toDo: ['shipper'], notice: ['owner', 'team'] },
  orderRejected: { toDo: ['submitter'], notice: ['owner', 'team'] },
  orderAssigned: { toDo: ['owner'], notice: ['owner', 'team'] },
  changeApplied: { toDo: [], notice: ['owner', 'team', 'approvers', 'shippers'] },
  orderShipped: { toDo: [], notice: ['owner'] },
  orderReceived: { toDo: [], notice: ['owner'] },
  deliveryTrouble: { toDo: ['owner'], notice: ['owner', 'team'] },
  orderUntouched: { toDo: [], notice: ['owner'] },
  orderForgotten: { toDo: [], notice: ['superior'] },
  orderLate: { toDo: ['owner', 'service'], notice: ['superior'] },
  orderShort: { toDo: ['owner', 'service'], notice: ['superior'] },
  moneyDue: { toDo: ['owner'], notice: ['owner', 'finance'] },
  moneyOverdue: { toDo: ['owner'], notice: ['owner', 'finance'] },
  receiptEntered: { toDo: ['accountant'], notice: [] },
  receiptConfirmed: { toDo: [], notice: ['owner'] },
  receiptRejected: { toDo: [], notice: ['submitter'] },
  receiptVoided: { toDo: [], notice: ['owner', 'submitter'] },
  refundEntered: { toDo: ['accountant'], notice: ['approvers'] },
  refundConfirmed: { toDo: [], notice: ['submitter', 'owner'] },
  refundRejected: { toDo: [], notice: ['submitter'] },
  paymentEntered: { toDo: ['accountant'], notice: ['approvers'] },
  paymentConfirmed: { toDo: [], notice: ['submitter'] },
  paymentRejected: { toDo: [], notice: ['submitter'] },
  invoiceRequested: { toDo: ['accountant'], notice: [] },
  invoiceIssued: { toDo: [], notice: ['submitter'] },
  invoiceRejected: { toDo: [], notice: ['submitter'] },
  backupFailed: { toDo: [], notice: ['administrator'] },
  followUpReplied: { toDo: [], notice: ['submitter'] },
  stockLow: { toDo: ['restocker'], notice: ['owner'] },
  purchaseSubmitted: { toDo: ['approvers'], notice: [] },
  purchaseApproved: { toDo: [], notice: ['submitter'] },
  purchaseRejected: { toDo: ['submitter'], notice: ['submitter'] },
  purchaseDiffers: { toDo: [], notice: ['submitter'] },
  returnAsked: { toDo: ['approvers'], notice: ['owner'] },
  returnApproved: { toDo: [], notice: ['submitter', 'owner'] },
  returnRejected: { toDo: [], notice: ['submitter', 'owner'] },
  returnArrived: { toDo: ['inspector'], notice: ['submitter', 'owner'] },
  servicePlanned: { toDo: ['technician'], notice: ['technician'] },
  serviceMoved: { toDo: ['technician'], notice: ['technician'] },
  transferPlanned: { toDo: [], notice: ['submitter'] },
  periodReopened: { toDo: [], notice: ['finance', 'administrator'] },
}

/** Somebody to be told, and which of the named they are. */
export interface Told {
  userId: Id
  because: RecipientKind
}

/**
 * Whom a rule tells of an event: nobody twice, never who did it, never who has left. Who is named in several ways is told for
 * the first of them. The superior is the owner's nearest who still works here.
 */
export function toldOf(
  recipients: readonly Recipient[],
  parts: Parts,
  people: readonly Colleague[],
  actorId: Id | null,
): Told[] {
  const named = recipients.flatMap((recipient) =>
    idsOf(recipient, parts, people).map((userId) => ({ userId, because: recipient.kind })),
  )
  return named.filter(
    ({ userId }, i) =>
      userId !== actorId &&
      people.some(({ id, active }) => id === userId && active) &&
      named.findIndex((one) => one.userId === userId) === i,
  )
}

function idsOf(recipient: Recipient, parts: Parts, people: readonly Colleague[]): readonly Id[] {
  switch (recipient.kind) {
    case 'role':
      return people.filter(({ roleId }) => roleId === recipient.id).map(({ id }) => id)
    case 'person':
      return [recipient.id]
    case 'administrator':
      return people.filter(({ administrator }) => administrator).map(({ id }) => id)
    case 'superior':
      return parts.owner.flatMap((owner) => superiorOf(owner, { people, delegations: [] })).map(({ id }) => id)
    default:
      return parts[recipient.kind]
  }
}

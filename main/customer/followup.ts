import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import { Refusal } from '../value/refusal'

/** How one speaks with a customer; a note is for oneself. */
export const channels = ['phone', 'visit', 'wechat', 'sms', 'mail', 'note'] as const

export type Channel = (typeof channels)[number]

/** What was spoken with a customer. */
export interface FollowUp {
  id: Id
  at: Instant
  channel: Channel
  person: string
  content: string
  by: string
}

/** What a colleague answered to what was spoken. */
export interface FollowUpReply {
  id: Id
  text: string
  by: string
  at: Instant
}

/** What was spoken, as colleagues read it: with which customer, about which order, what was answered, and who liked it. */
export interface FeedEntry extends FollowUp {
  customerId: Id
  customerName: string
  orderId: Id | null
  orderNo: string | null
  replies: FollowUpReply[]
  likes: string[]
  /** The person at the screen is among them. */
  liked: boolean
}

/** Something to be done for a customer at a moment. */
export interface Reminder {
  id: Id
  customerId: Id
  customerName: string
  phone: string
  about: string
  /** The order that was given to the user; `about` is its number then (ASN-04). */
  orderId: Id | null
  dueAt: Instant
  userName: string
}

/** Accepts a moment that is still to come; refuses the others with 'reminder.past', at the field `dueAt`. */
export function checkDue(dueAt: Instant, now: Instant): Instant {
  if (dueAt <= now) throw new Refusal('reminder.past', {}, { dueAt: 'reminder.past' })
  return dueAt
}

/**
 * Which reminders the screen's corner is told of: those that are due and were not told of for this very moment. Whatever
 * is not done is told again after the next start, for then nothing was told yet.
 */
export function untold(due: readonly Reminder[], told: ReadonlyMap<Id, Instant>, now: Instant): Reminder[] {
  return due.filter(({ id, dueAt }) => dueAt <= now && told.get(id) !== dueAt)
}

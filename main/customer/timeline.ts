import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Channel } from './followup'

/** What a customer's timeline is made of: documents, what was spoken, and changes of its data (CUS-05). */
export const timelineKinds = [
  'order',
  'delivery',
  'return',
  'service',
  'receipt',
  'refund',
  'writeOff',
  'statement',
  'invoice',
  'followUp',
  'change',
] as const

export type TimelineKind = (typeof timelineKinds)[number]

/**
 * One thing that happened. `no` is the document's number, or the command that changed the data; `fields` what it changed,
 * `content` what was said, or whom a merge was with.
 * `orderId` is where it can be opened.
 */
export interface TimelineEntry {
  kind: TimelineKind
  id: Id
  on: Day
  no: string
  state: string
  amount: Fen | null
  orderId: Id | null
  by: string | null
  channel: Channel | null
  person: string
  content: string
  fields: string[]
}

/** Where a page of the timeline ends: everything on it came after. */
export type TimelineMark = Pick<TimelineEntry, 'on' | 'id'>

/** The newest of several lists that are each sorted by day and id, newest first; ids rise with time, so they never tie. */
export function newestOf(lists: readonly (readonly TimelineEntry[])[], count: number): TimelineEntry[] {
  return lists
    .flat()
    .sort((one, other) => (one.on === other.on ? other.id - one.id : one.on < other.on ? 1 : -1))
    .slice(0, count)
}

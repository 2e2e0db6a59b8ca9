import { createHash } from 'node:crypto'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'

/** An entry of the activity log without its own hash. */
export interface LogEntry {
  id: Id
  commandId: string
  command: string
  userId: Id | null
  at: Instant
  record: string
  recordId: Id
  before: string | null
  after: string | null
  previousHash: string
}

/** The hash of a log entry: it covers the entry and the hash before it, so that no entry can be changed or left out unseen. */
export function chainHash(entry: LogEntry): string {
  const { id, commandId, command, userId, at, record, recordId, before, after, previousHash } = entry
  return createHash('sha256')
    .update(JSON.stringify([previousHash, id, commandId, command, userId, at, record, recordId, before, after]))
    .digest('hex')
}

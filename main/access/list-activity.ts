import { and, desc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { users } from '../../db/schema/access'
import { activityLog } from '../../db/schema/command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { Right } from './right'
import type { Activity } from './view'

/** Whose timeline tells of money. */
const needs: Partial<Record<string, Right>> = {
  receipt: 'receivable.read',
  invoiceRequest: 'receivable.read',
  payment: 'payable.read',
}

/** What happened to one record, newest first (ORD-19, COL-02). Refuses the receipts, invoices and payments of who may not read them (`right.missing`). */
export async function listActivity(
  reading: Reading,
  rights: readonly Right[],
  { record, recordId }: { record: string; recordId: Id },
): Promise<Activity[]> {
  const right = needs[record]
  if (right && !rights.includes(right)) throw new Refusal('right.missing', { right })
  const rows = await reading.db
    .select({ entry: activityLog, user: users.name })
    .from(activityLog)
    .leftJoin(users, eq(users.id, activityLog.userId))
    .where(and(eq(activityLog.record, record), eq(activityLog.recordId, recordId)))
    .orderBy(desc(activityLog.id))
    .limit(200)
  return rows.map(({ entry, user }) => ({
    id: entry.id,
    at: entry.at,
    command: entry.command,
    user,
    before: entry.before === null ? null : JSON.parse(entry.before),
    after: entry.after === null ? null : JSON.parse(entry.after),
  }))
}

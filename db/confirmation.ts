import { eq } from 'drizzle-orm'
import type { Id } from '../main/value/id'
import { Refusal } from '../main/value/refusal'
import type { Reading } from './engine'
import { users } from './schema/access'

type OwnConfirmation = `${'receipt' | 'refund' | 'payment' | 'writeOff'}.ownConfirmation`

/**
 * Dual control (R-AR): with two or more active users nobody confirms money they entered themselves, and is refused with `code`; in
 * a shop of one it may be, and the log says so.
 */
export async function refuseOwnEntry(
  reading: Reading,
  userId: Id,
  { no, createdBy }: { no: string; createdBy: Id },
  code: OwnConfirmation,
): Promise<void> {
  if (createdBy !== userId) return
  const active = await reading.db.select({ id: users.id }).from(users).where(eq(users.active, true)).limit(2)
  if (active.length > 1) throw new Refusal(code, { no })
}

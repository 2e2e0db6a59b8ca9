import { eq } from 'drizzle-orm'
import type { Id } from '../main/value/id'
import { Refusal } from '../main/value/refusal'
import type { Reading } from './engine'
import { one } from './find'
import { company, users } from './schema/access'

type OwnConfirmation = `${'receipt' | 'refund' | 'payment' | 'writeOff'}.ownConfirmation`

/** Whether the shop wants money confirmed by somebody else than who entered it, and whether one active user has nobody to do it. */
export async function readDualControl(reading: Pick<Reading, 'db'>): Promise<{ on: boolean; alone: boolean }> {
  const { on } = one(await reading.db.select({ on: company.dualControl }).from(company), 'company')
  const active = await reading.db.select({ id: users.id }).from(users).where(eq(users.active, true)).limit(2)
  return { on, alone: active.length < 2 }
}

/**
 * Dual control (R-AR): where the shop wants it and has two or more active users, nobody confirms money they entered themselves, and is
 * refused with `code`; else it may be, and the log says so.
 */
export async function refuseOwnEntry(
  reading: Reading,
  userId: Id,
  { no, createdBy }: { no: string; createdBy: Id },
  code: OwnConfirmation,
): Promise<void> {
  if (createdBy !== userId) return
  const { on, alone } = await readDualControl(reading)
  if (on && !alone) throw new Refusal(code, { no })
}

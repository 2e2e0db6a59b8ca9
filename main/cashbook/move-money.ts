import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { nextNumber } from '../../db/number'
import { bankAccounts } from '../../db/schema/bank'
import { accountTransfers } from '../../db/schema/cashbook'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

interface Moved {
  fromId: Id
  toId: Id
  movedOn: Day
  amount: Fen
  fee: Fen
  note: string
}

/**
 * Moves money between two of the shop's accounts; `fee` is the part the platform or bank kept. It counts at once. Refuses one account
 * twice (`account.same`), nothing or a fee above the amount (`account.amount`), a day after today (`day.future`), and an account that is
 * switched off (`account.off`).
 */
export async function moveMoney(work: Work, input: Moved): Promise<{ id: Id; no: string }> {
  const { fromId, toId, movedOn, amount, fee } = input
  if (fromId === toId) throw new Refusal('account.same', {}, { toId: 'account.same' })
  if (amount <= 0 || fee > amount) throw new Refusal('account.amount', {}, { amount: 'account.amount' })
  if (movedOn > work.today)
    throw new Refusal('day.future', { text: movedOn, lastDay: work.today }, { movedOn: 'day.future' })
  for (const id of [fromId, toId]) {
    const account = one(await work.db.select().from(bankAccounts).where(eq(bankAccounts.id, id)), 'bankAccount')
    if (account.off) throw new Refusal('account.off', { name: account.name })
  }
  const no = await nextNumber(work, 'ZZD', movedOn)
  const [id, arrivalId] = [work.newId(), work.newId()]
  const entered = { id, arrivalId, no, createdBy: work.user.id, createdAt: work.now }
  await work.db.insert(accountTransfers).values({ ...input, ...entered })
  work.log({ record: 'accountTransfer', recordId: id, after: { no, amount, fee, movedOn } })
  return { id, no }
}

/** Voids a transfer between own accounts with a reason: the book is as if it had never been, the row stays. Refuses one that is voided (`account.voided`). */
export async function voidMove(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  const found = await work.db.select().from(accountTransfers).where(eq(accountTransfers.id, id))
  const { no, voidedAt } = one(found, 'accountTransfer')
  if (voidedAt !== null) throw new Refusal('account.voided', { no })
  const voided = { voidedBy: work.user.id, voidedAt: work.now, reason }
  await work.db.update(accountTransfers).set(voided).where(eq(accountTransfers.id, id))
  work.log({ record: 'accountTransfer', recordId: id, after: { no, state: 'VOIDED', reason } })
  return null
}

import { and, eq, ne } from 'drizzle-orm'
import { one } from '../../db/find'
import { bankAccounts } from '../../db/schema/bank'
import type { OwnAccountKind } from '../bank/line'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { type AccountChange, checkOpening } from './account'

/** Adds one of the shop's own accounts. Refuses a name that is there (`name.taken`) and an opening amount without its day (`account.openingDay`). */
export async function createAccount(
  work: Work,
  input: { name: string; kind: OwnAccountKind; opening: Fen; openedOn: Day | null },
): Promise<{ id: Id }> {
  checkOpening(input)
  const nameKey = await freeName(work, input.name, 0 as Id)
  const id = work.newId()
  await work.db.insert(bankAccounts).values({ id, ...input, nameKey, createdAt: work.now })
  work.log({ record: 'bankAccount', recordId: id, after: input })
  return { id }
}

/** Changes the name and the opening of an account, or switches it off or on. Refuses as adding one does. */
export async function changeAccount(work: Work, { id, ...fields }: AccountChange): Promise<null> {
  const { name, opening, openedOn, off } = await findAccount(work, id)
  checkOpening(fields)
  const nameKey = await freeName(work, fields.name, id)
  await work.db
    .update(bankAccounts)
    .set({ ...fields, nameKey })
    .where(eq(bankAccounts.id, id))
  work.log({ record: 'bankAccount', recordId: id, before: { name, opening, openedOn, off }, after: fields })
  return null
}

/** Deletes an account that nothing names; one that is used is switched off instead (`account.used`). */
export async function deleteAccount(work: Work, { id }: { id: Id }): Promise<null> {
  const { name, kind } = await findAccount(work, id)
  const used = await work.json<number>(
    `select json(exists (select 1 from receipts where account_id = ?1) or exists (select 1 from refunds where account_id = ?1)
      or exists (select 1 from payments where account_id = ?1) or exists (select 1 from purchase_returns where refund_account_id = ?1)
      or exists (select 1 from bank_files where account_id = ?1) or exists (select 1 from bank_lines where account_id = ?1)
      or exists (select 1 from settlement_methods where account_id = ?1)
      or exists (select 1 from account_transfers where from_id = ?1 or to_id = ?1))`,
    [id],
  )
  if (used === 1) throw new Refusal('account.used', { name })
  await work.db.delete(bankAccounts).where(eq(bankAccounts.id, id))
  work.log({ record: 'bankAccount', recordId: id, before: { name, kind } })
  return null
}

async function findAccount(work: Work, id: Id): Promise<typeof bankAccounts.$inferSelect> {
  return one(await work.db.select().from(bankAccounts).where(eq(bankAccounts.id, id)), 'bankAccount')
}

async function freeName(work: Work, name: string, except: Id): Promise<string> {
  const nameKey = foldName(name)
  const same = and(eq(bankAccounts.nameKey, nameKey), ne(bankAccounts.id, except))
  const [taken] = await work.db.select().from(bankAccounts).where(same)
  if (taken) throw new Refusal('name.taken', { name: taken.name }, { name: 'name.taken' })
  return nameKey
}

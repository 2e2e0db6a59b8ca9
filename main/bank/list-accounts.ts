import { asc, desc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { users } from '../../db/schema/access'
import { bankAccounts, bankFiles } from '../../db/schema/bank'
import type { BankAccount, BankFile } from './line'

/** The accounts of the shop, in the order of their names. */
export function listAccounts(reading: Reading): Promise<BankAccount[]> {
  const { id, name, kind, opening, openedOn, off } = bankAccounts
  return reading.db
    .select({ id, name, kind, opening, openedOn, off })
    .from(bankAccounts)
    .orderBy(asc(bankAccounts.nameKey))
}

/** The imported statements, newest first, those that were taken back among them. */
export async function listFiles(reading: Reading): Promise<BankFile[]> {
  const rows = await reading.db
    .select({ file: bankFiles, accountName: bankAccounts.name, user: users.name })
    .from(bankFiles)
    .innerJoin(bankAccounts, eq(bankAccounts.id, bankFiles.accountId))
    .innerJoin(users, eq(users.id, bankFiles.createdBy))
    .orderBy(desc(bankFiles.id))
    .limit(200)
  return rows.map(({ file: { accountId, fileHash, createdBy, createdAt, undoneBy, ...file }, ...named }) => ({
    ...file,
    ...named,
    at: createdAt,
  }))
}

import { eq } from 'drizzle-orm'
import type { ReceiptMethod } from '../main/receipt/receipt'
import type { Id } from '../main/value/id'
import { Refusal } from '../main/value/refusal'
import type { Reading } from './engine'
import { one } from './find'
import { bankAccounts } from './schema/bank'
import { settlementMethods } from './schema/cashbook'

/** What a method is called in a list, in SQL: a built-in one by its code, for which the dictionary has a word; the shop's own by its name. */
export const methodSql = (column: string): string =>
  `coalesce((select nullif(w.name, '') from settlement_methods w where w.code = ${column}), ${column})`

/** The name of an account in a list, in SQL; null where none is named. */
export const accountSql = (column: string): string => `(select w.name from bank_accounts w where w.id = ${column})`

/**
 * The account a document of today names: the one it was given, else the one its method usually uses; null where there is none.
 * Refuses a method that is not among the shop's or was retired (`method.unknown`), and an account that is switched off (`account.off`).
 */
export async function accountOf(
  reading: Reading,
  { method, accountId }: { method: ReceiptMethod; accountId: Id | null },
): Promise<Id | null> {
  const [found] = await reading.db.select().from(settlementMethods).where(eq(settlementMethods.code, method))
  if (!found || found.retired) throw new Refusal('method.unknown', { method: found?.name ?? method })
  if (accountId === null) return (await usableAccount(reading, found.accountId))?.id ?? null
  const account = one(await reading.db.select().from(bankAccounts).where(eq(bankAccounts.id, accountId)), 'bankAccount')
  if (account.off) throw new Refusal('account.off', { name: account.name }, { accountId: 'account.off' })
  return account.id
}

async function usableAccount(reading: Reading, id: Id | null): Promise<{ id: Id } | null> {
  if (id === null) return null
  const [account] = await reading.db.select().from(bankAccounts).where(eq(bankAccounts.id, id))
  return account && !account.off ? account : null
}

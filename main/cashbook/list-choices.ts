import { asc } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { bankAccounts } from '../../db/schema/bank'
import { settlementMethods } from '../../db/schema/cashbook'
import type { SettlementChoices } from './account'

/** The shop's methods in their order and its accounts by name, with those that are retired or switched off. */
export async function listChoices(reading: Reading): Promise<SettlementChoices> {
  const { id, name, kind, off } = bankAccounts
  const { code, name: called, retired, accountId } = settlementMethods
  return {
    methods: await reading.db
      .select({ code, name: called, retired, accountId })
      .from(settlementMethods)
      .orderBy(asc(settlementMethods.position), asc(settlementMethods.id)),
    accounts: await reading.db.select({ id, name, kind, off }).from(bankAccounts).orderBy(asc(bankAccounts.nameKey)),
  }
}

import { eq } from 'drizzle-orm'
import type { StatementChoices } from '../main/statement/detail'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { one } from './find'
import { company } from './schema/access'
import { customers } from './schema/customer'

/** How a customer's statements are told. Refuses a customer that is not there (`record.notFound`). */
export async function statementChoices(reading: Pick<Reading, 'db'>, customerId: Id): Promise<StatementChoices> {
  const chosen = { items: customers.statementItems, invoiced: customers.statementInvoiced }
  return one(await reading.db.select(chosen).from(customers).where(eq(customers.id, customerId)), 'customer')
}

/** Within how many days customers are asked to check their statements; 0 asks nothing. */
export async function statementDays(reading: Pick<Reading, 'db'>): Promise<{ days: number }> {
  return one(await reading.db.select({ days: company.statementDays }).from(company), 'company')
}

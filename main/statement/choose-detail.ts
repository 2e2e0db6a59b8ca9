import { eq } from 'drizzle-orm'
import { company } from '../../db/schema/access'
import { customers } from '../../db/schema/customer'
import { statementChoices, statementDays } from '../../db/statement'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { StatementChoices } from './detail'

/** Says how a customer's statements are told, on screen, on paper and in workbooks, from now on; no figure changes by it. */
export async function chooseDetail(
  work: Work,
  { customerId, items, invoiced }: StatementChoices & { customerId: Id },
): Promise<null> {
  const before = await statementChoices(work, customerId)
  await work.db
    .update(customers)
    .set({ statementItems: items, statementInvoiced: invoiced })
    .where(eq(customers.id, customerId))
  work.log({ record: 'customer', recordId: customerId, before, after: { items, invoiced } })
  return null
}

/** Says within how many days customers are asked to check their statements; 0 asks nothing. */
export async function changeStatementDays(work: Work, { days }: { days: number }): Promise<null> {
  const before = await statementDays(work)
  await work.db.update(company).set({ statementDays: days }).where(eq(company.id, 1))
  work.log({ record: 'company', recordId: 1 as Id, before, after: { days } })
  return null
}

import { and, asc, eq, gte } from 'drizzle-orm'
import type { Day } from '../main/value/day'
import type { Id } from '../main/value/id'
import { Refusal } from '../main/value/refusal'
import type { Reading } from './engine'
import { refuseClosedDay } from './period'
import { customerStatements } from './schema/statement'

/**
 * Refuses a day up to the end of a statement the customer has confirmed (`statement.confirmed`): what they agreed to owe then would be
 * otherwise (R-SOA). It is allowed again once the statement is reopened. A day of a closed period is refused as well (`period.closed`).
 * Whatever is posted to a customer's account asks here; who lets the day be chosen asks before, with its `field`.
 */
export async function refuseConfirmedDay(
  reading: Pick<Reading, 'db'>,
  { customerId, on }: { customerId: Id; on: Day },
  field: string | null = null,
): Promise<void> {
  await refuseClosedDay(reading, on, field)
  const { no, from, to } = customerStatements
  const [found] = await reading.db
    .select({ no, from, to })
    .from(customerStatements)
    .where(and(eq(customerStatements.customerId, customerId), eq(customerStatements.state, 'CONFIRMED'), gte(to, on)))
    .orderBy(asc(to))
    .limit(1)
  if (!found) return
  throw new Refusal(
    'statement.confirmed',
    { ...found, day: on },
    field === null ? {} : { [field]: 'statement.confirmed' },
  )
}

import { and, eq, ne } from 'drizzle-orm'
import { nextNumber } from '../../db/number'
import { customerStatementLines, customerStatements } from '../../db/schema/statement'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { fingerprintOf } from './fingerprint'
import { followCustomer } from './follow-customer'

/**
 * Makes the statement of a period and keeps it under a number with the figures of this moment (R-SOA). Refuses a period that is
 * not over (`statement.future`) or ends before it begins (`period.reversed`), one nothing is to be told of (`statement.nothing`),
 * and a second statement of the same days while the first is not taken back (`statement.twice`).
 */
export async function makeStatement(
  work: Work,
  { customerId, from, to }: { customerId: Id; from: Day; to: Day },
): Promise<{ id: Id; no: string }> {
  if (to > work.today) throw new Refusal('statement.future', { day: to }, { to: 'statement.future' })
  const told = await followCustomer(work, { id: customerId, from, to })
  const { customerName, lines, aged, bounds, overdue: _, ...figures } = told
  const { opening, closing } = figures
  if (lines.length === 0 && opening === 0) throw new Refusal('statement.nothing', { name: customerName, from, to })
  const [before] = await work.db
    .select({ no: customerStatements.no })
    .from(customerStatements)
    .where(
      and(
        ...[eq(customerStatements.customerId, customerId), ne(customerStatements.state, 'WITHDRAWN')],
        ...[eq(customerStatements.from, from), eq(customerStatements.to, to)],
      ),
    )
  if (before) throw new Refusal('statement.twice', { name: customerName, no: before.no })
  const made = { id: work.newId(), no: await nextNumber(work, 'DZD', work.today) }
  await work.db.insert(customerStatements).values({
    ...made,
    ...figures,
    ...aged,
    bounds: JSON.stringify(bounds),
    customerName,
    customerId,
    state: 'DRAFT',
    fingerprint: fingerprintOf(told),
    madeOn: work.today,
    version: 1,
    createdBy: work.user.id,
    createdAt: work.now,
  })
  const rows = lines.map(({ balance: _balance, orderId: _order, ...line }, at) => {
    return { ...line, statementId: made.id, lineNo: at + 1 }
  })
  // SQLite takes so many values at a time.
  for (let at = 0; at < rows.length; at += 500)
    await work.db.insert(customerStatementLines).values(rows.slice(at, at + 500))
  const after = { no: made.no, state: 'DRAFT', customerId, from, to, amount: closing }
  work.log({ record: 'customerStatement', recordId: made.id, after })
  return made
}

import { asc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one, sameVersion } from '../../db/find'
import { customerStatementLines, customerStatements } from '../../db/schema/statement'
import type { Work } from '../command'
import { followAccount } from '../receivable/account'
import type { Bounds } from '../receivable/band'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { next, type StatementEvent } from './statement'
import type { Statement } from './view'

export type StatementRecord = typeof customerStatements.$inferSelect

/** A statement as somebody has read it. */
export interface Read {
  id: Id
  version: number
}

/** A statement as it is stored; refuses when there is none (`record.notFound`). */
export async function findStatement(reading: Pick<Reading, 'db'>, id: Id): Promise<StatementRecord> {
  return one(await reading.db.select().from(customerStatements).where(eq(customerStatements.id, id)), 'statement')
}

/** What a statement told when it was made: its figures and lines, each with the balance after it. */
export async function toldBy(reading: Reading, found: StatementRecord): Promise<Statement> {
  const { customerName, contact, phone, from, to, opening, debit, credit, closing, unallocated, notDue } = found
  const { band1, band2, band3, band4, band5, band6 } = found
  const kept = await reading.db
    .select()
    .from(customerStatementLines)
    .where(eq(customerStatementLines.statementId, found.id))
    .orderBy(asc(customerStatementLines.lineNo))
  const orders = await ordersOf(reading, found.id)
  const rows = kept.map(({ statementId: _, lineNo: _no, ...line }) => {
    const orderId = orders[line.orderNo ?? ''] ?? null
    // What the customer calls an order is told to who may see that order.
    return { ...line, orderId, externalNo: orderId === null ? null : line.externalNo }
  })
  const { lines } = followAccount(rows, { from, to }, (line) => line.debit - line.credit)
  return {
    customerName,
    contact,
    phone,
    from,
    to,
    opening,
    debit,
    credit,
    closing,
    lines: lines.map((line) => ({ ...line, balance: (line.balance + opening) as Fen })),
    overdue: (band1 + band2 + band3 + band4 + band5 + band6) as Fen,
    aged: { notDue, band1, band2, band3, band4, band5, band6, unallocated },
    bounds: JSON.parse(found.bounds) as Bounds,
  }
}

/** The orders its lines name. */
function ordersOf(reading: Reading, id: Id): Promise<Record<string, Id>> {
  return reading.json<Record<string, Id>>(
    `select json_group_object(o.no, o.id) from sales_orders o
      where o.no in (select l.order_no from customer_statement_lines l where l.statement_id = ?1)`,
    [id],
  )
}

/** The statement an event is about, and the state it leads to. Refuses what the table does not name, and `record.changed`. */
export async function findForEvent(
  work: Work,
  { id, version }: Read,
  event: StatementEvent,
): Promise<{ found: StatementRecord; state: StatementRecord['state'] }> {
  const found = await findStatement(work, id)
  sameVersion(found, version)
  return { found, state: next(found.state, event) }
}

/** Writes what an event has made of a statement, and tells the log; `told` is what its history says besides. */
export async function writeEvent(
  work: Work,
  found: StatementRecord,
  columns: Partial<typeof customerStatements.$inferInsert>,
  told: Record<string, unknown> = {},
): Promise<null> {
  const written = { ...columns, version: found.version + 1 }
  await work.db.update(customerStatements).set(written).where(eq(customerStatements.id, found.id))
  const after = { state: columns.state ?? found.state, ...told }
  work.log({ record: 'customerStatement', recordId: found.id, before: { state: found.state }, after })
  return null
}

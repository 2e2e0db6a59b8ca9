import { eq } from 'drizzle-orm'
import { shopBounds } from '../../db/aging'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { customers } from '../../db/schema/customer'
import { followAccount } from '../receivable/account'
import { receivables } from '../receivable/agingsql'
import { bands, usualBounds } from '../receivable/band'
import { type Aging, bandParams, bandsSql } from '../receivable/bandsql'
import type { Day } from '../value/day'
import { type Fen, sumFen } from '../value/fen'
import type { Id } from '../value/id'
import { movementsSql } from './movementsql'
import type { Aged, Statement, StatementLine } from './view'

type Movement = Omit<StatementLine, 'balance'>

/**
 * A customer's account from one day to another, in the order of the days, and what of its closing is due when (R-SOA). What was
 * owed before is the opening; a voided receipt, delivery or refund, a return that was undone and their reversals do not appear (see `movementsSql`).
 * Refuses a period that ends before it begins (`period.reversed`).
 */
export async function followCustomer(
  reading: Reading,
  { id, from, to }: { id: Id; from: Day; to: Day },
): Promise<Statement> {
  const { name, contact, phone } = one(
    await reading.db.select().from(customers).where(eq(customers.id, id)),
    'customer',
  )
  const movements = await reading.json<Movement[]>(linesSql, [id, to])
  const account = followAccount(movements, { from, to }, ({ debit, credit }) => debit - credit)
  const bounds = (await shopBounds(reading)) ?? usualBounds
  const aging = { asOf: to, basis: 'due', bounds } as const
  const aged = await reading.json<Aged>(agedSql(aging), bandParams(aging, id))
  const sum = (side: 'debit' | 'credit') => account.lines.reduce((total, line) => total + line[side], 0) as Fen
  const overdue = sumFen(bands.map((band) => aged[band]))
  return {
    customerName: name,
    contact,
    phone,
    from,
    to,
    aged,
    bounds,
    overdue,
    ...account,
    debit: sum('debit'),
    credit: sum('credit'),
  }
}

/** The opening stands first on its day; documents of one day in the order they were written. */
const linesSql = `select json_group_array(json_object('key', key, 'on', "on", 'kind', kind, 'documentNo', document_no,
    'orderId', order_id, 'orderNo', order_no, 'externalNo', nullif(external_no, ''), 'debit', debit, 'credit', credit)) from (
  select f.*, o.no as order_no, o.external_no from (${movementsSql('?1')}) f
  left join sales_orders o on o.id = f.order_id
  order by f."on", f.kind <> 'opening', f.id)`

const agedSql = (aging: Aging) => {
  const sum = (name: string) => `coalesce(sum(b.${name}), 0)`
  const columns = bands.map((band) => `'${band}', ${sum(band)}`)
  return `select json_object('notDue', ${sum('not_due')}, ${columns.join(', ')}, 'unallocated', ${sum('unallocated')})
    from ${bandsSql(receivables, false, aging, true)}`
}

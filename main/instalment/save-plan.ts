import { asc, eq } from 'drizzle-orm'
import { deliveredItems, moveDue, readDueTerms } from '../../db/due'
import { findOrder } from '../../db/order'
import { receiptInstalments } from '../../db/schema/receivable'
import type { Work } from '../command'
import { dueOf } from '../order/due'
import { writable } from '../order/order'
import { type DeliveredItem, movesByPlan } from '../receivable/dueday'
import type { Day } from '../value/day'
import { formatFen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { checkPlan, type Instalment } from './instalment'

/**
 * Writes by when an order is to be paid, in the place of what was planned before; no instalments take the plan away. What is open of
 * the order falls due anew by it (R-AR), apart from what a person has said by hand. Refuses what `checkPlan` and `moveDue` refuse, and an order that is cancelled, of the past or archived (`instalment.noOrder`).
 */
export async function savePlan(
  work: Work,
  { orderId, instalments }: { orderId: Id; instalments: Instalment[] },
): Promise<null> {
  const order = await findOrder(work, orderId)
  writable(order)
  if (order.historical || order.state === 'CANCELLED') throw new Refusal('instalment.noOrder', { no: order.no ?? '' })
  const plan = instalments.length === 0 ? [] : checkPlan(instalments, dueOf(order))
  const before = await work.db
    .select()
    .from(receiptInstalments)
    .where(eq(receiptInstalments.orderId, orderId))
    .orderBy(asc(receiptInstalments.nth))
  await work.db.delete(receiptInstalments).where(eq(receiptInstalments.orderId, orderId))
  let until: number = zeroFen
  const rows = plan.map((one, i) => {
    until += one.amount
    return [i + 1, one.name, one.dueOn, one.amount, until]
  })
  const columns = ['id', 'nth', 'name', 'due_on', 'amount', 'until']
  const named = rows.map((row) => [work.newId(), ...row])
  if (named.length > 0) await work.bulk('receipt_instalments', columns, named, { order_id: orderId })
  const told = { before: toldPlan(before), after: toldPlan(plan) }
  const moves = movesByPlan(await readDueTerms(work, order), await deliveredItems(work, orderId))
  for (const { item, dueOn } of moves)
    await moveDue(work, work, item, { on: work.today, dueOn, way: 'plan', reason: told.after, by: work.user.id })
  const due = {
    before: toldDues(moves, ({ item }) => item.dueOn),
    after: toldDues(moves, ({ dueOn }) => dueOn),
  }
  work.log({
    record: 'salesOrder',
    recordId: orderId,
    before: { plan: told.before, ...(due.before === '' ? {} : { due: due.before }) },
    after: { plan: told.after, ...(due.after === '' ? {} : { due: due.after }) },
  })
  return null
}

interface Move {
  item: DeliveredItem & { documentNo: string }
  dueOn: Day
}

const toldDues = (moves: readonly Move[], day: (move: Move) => Day) =>
  moves.map((move) => `${move.item.documentNo} ${day(move)}`).join('; ')

const toldPlan = (plan: readonly Instalment[]): string =>
  plan
    .map(({ name, dueOn, amount }) => [name, dueOn, formatFen(amount)].filter((part) => part !== '').join(' '))
    .join('; ')

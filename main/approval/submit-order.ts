import { and, asc, eq } from 'drizzle-orm'
import { type ApprovalRecord, lastApproval } from '../../db/approval'
import { findCoupon } from '../../db/coupon'
import { listFields, ownValues } from '../../db/field'
import { sameVersion } from '../../db/find'
import { nextNumber } from '../../db/number'
import { findOrder, findOrderLines, type OrderRecord } from '../../db/order'
import { findTypeOf } from '../../db/order-type'
import { refuseClosedDay } from '../../db/period'
import { users } from '../../db/schema/access'
import { approvalRules, approvals, approvalTasks } from '../../db/schema/approval'
import { salesOrders } from '../../db/schema/order'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import { checkCoupon } from '../coupon/coupon'
import { orderKey } from '../order/key'
import { next } from '../order/order'
import { checkFilled, checkOwnFilled, typeOf } from '../order/ordertype'
import { type Fen, fen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { confirmApproved } from './confirm-approved'
import { goOn, planOf } from './course'
import { chooseFlow } from './flow'
import { askOf, keepCourse } from './keep-course'
import { fieldsOf } from './ownrule'
import { printOf } from './print-of'
import { type OrderedLine, readFacts } from './read-facts'
import { readFlows } from './read-flows'
import { type ApprovalRule, failing, numberOf, settingsOf } from './rule'
import type { Submitted } from './view'

interface Event {
  id: Id
  version: number
  acceptShortage: boolean
}

/**
 * Submits an order (APR-02, APR-04): it gets its number (R-DOC), and when it keeps every rule in force and no flow is for it, it
 * is confirmed in the same transaction, with its goods reserved; else it waits for its approvers and touches neither stock nor
 * money. Refuses an order without lines or without what its type asks
 * for (`field.missing`, `field.needed`, TYP-02), one dated in a closed period (`period.closed`), a coupon that cannot be used today (DSC-05), one that is not a draft or rejected, and as confirming does.
 */
export async function submitOrder(work: Work, { id, version, acceptShortage }: Event): Promise<Submitted> {
  const order = await findOrder(work, id)
  sameVersion(order, version)
  next(order.state, 'submit')
  await refuseClosedDay(work, order.orderOn, 'orderOn')
  const { config } = typeOf(await findTypeOf(work, order))
  checkFilled(config, order)
  checkOwnFilled(config, await listFields(work, 'order'), await ownValues(work, 'order', id))
  const numbered = await withNumber(work, order)
  const lines = await findOrderLines(work, id)
  if (lines.length === 0) throw new Refusal('order.noLines')
  await checkItsCoupon(work, order)
  const { approval, waitingFor } = await beginRound(work, numbered, lines, { changeId: null, counted: zeroFen })
  const passed = approval.state === 'PASSED'
  if (passed) await confirmApproved(work, numbered, approval, acceptShortage)
  else await moveToPending(work, numbered)
  const state = passed ? 'CONFIRMED' : 'PENDING'
  const { no } = numbered
  const automatic = state === 'CONFIRMED' ? { automatic: true, rules: rulesOf(approval) } : {}
  const after = { state, no, gross: order.gross, round: approval.round, ...automatic }
  work.log({ record: 'salesOrder', recordId: id, before: { state: order.state }, after })
  return { no, state, waitingFor }
}

/** What was typed days ago may have expired, or been used by another order, since. */
async function checkItsCoupon(work: Work, order: OrderRecord): Promise<void> {
  if (order.couponId === null) return
  const discounted = fen(order.orderAmount + order.couponAmount)
  const redeeming = { orderId: order.id, customerId: order.customerId, on: work.today, discounted }
  checkCoupon(await findCoupon(work, order.couponId), redeeming)
}

/** The numbers of the rules that were in force. */
const rulesOf = ({ rules }: ApprovalRecord) => (JSON.parse(rules) as ApprovalRule[]).map(numberOf)

/** Who is asked now, by name. */
async function namesOfAsked(work: Work, approvalId: Id): Promise<string[]> {
  const rows = await work.db
    .select({ name: users.name })
    .from(approvalTasks)
    .innerJoin(users, eq(users.id, approvalTasks.userId))
    .where(and(eq(approvalTasks.approvalId, approvalId), eq(approvalTasks.state, 'OPEN')))
    .orderBy(asc(approvalTasks.turn))
  return rows.map(({ name }) => name)
}

/** Confirms an order that nothing stands in the way of; one that somebody has to look at is refused (`approval.needed`). */
export async function confirmOrder(work: Work, event: Event): Promise<{ no: string }> {
  const { no, state } = await submitOrder(work, event)
  if (state === 'PENDING') throw new Refusal('approval.needed')
  return { no }
}

/** A number once given stays, through every round. */
async function withNumber(work: Work, order: OrderRecord): Promise<OrderRecord & { no: string }> {
  return { ...order, no: order.no ?? (await nextNumber(work, 'XSDD', order.orderOn)) }
}

/**
 * Looks at an order by the rules, chooses its flow, and asks whoever is first; the round has passed when nobody has to be asked.
 * Of a changed order `counted` is in the customer's used credit already.
 */
export async function beginRound(
  work: Work,
  order: OrderRecord,
  lines: readonly OrderedLine[],
  { changeId, counted }: { changeId: Id | null; counted: Fen },
): Promise<{ approval: ApprovalRecord; waitingFor: string[] }> {
  const { approves } = typeOf(await findTypeOf(work, order)).config
  const settings = settingsOf(await work.db.select().from(approvalRules)).filter(({ active }) => active && approves)
  const facts = await readFacts(work, work.today, work.user.id, order, lines)
  const credit = { ...facts.credit, used: (facts.credit.used - counted) as Fen }
  const ownFields = settings.some(({ rule }) => rule === 'own') ? fieldsOf(facts.own.rules) : []
  const failures = failing(settings, { ...facts, credit })
  const flow = approves
    ? chooseFlow(await readFlows(work), { typeId: order.typeId, gross: order.gross, failures })
    : null
  const plan = planOf(flow?.nodes ?? [])
  const approval: ApprovalRecord = {
    id: work.newId(),
    orderId: order.id,
    round: ((await lastApproval(work, order.id))?.round ?? 0) + 1,
    fingerprint: await printOf(work, order, lines, ownFields),
    ownFields: JSON.stringify(ownFields),
    flowName: flow?.name ?? '',
    plan: JSON.stringify(plan),
    rules: JSON.stringify(settings.map(({ rule }) => rule)),
    failures: JSON.stringify(failures),
    state: 'PENDING',
    submittedBy: work.user.id,
    submittedAt: work.now,
    endedAt: null,
    changeId,
  }
  await work.db.insert(approvals).values(approval)
  const { tasks, outcome } = goOn({ plan, tasks: [] }, work.user.id, await askOf(work, work.user.id))
  await keepCourse(work, approval, { plan, tasks, outcome })
  return { approval: { ...approval, state: outcome }, waitingFor: await namesOfAsked(work, approval.id) }
}

async function moveToPending(work: Work, order: OrderRecord): Promise<void> {
  await work.db
    .update(salesOrders)
    .set({
      no: order.no,
      state: next(order.state, 'submit'),
      version: order.version + 1,
      searchKey: orderKey(order),
    })
    .where(eq(salesOrders.id, order.id))
  await indexForSearch(work, 'order', [order.id])
}

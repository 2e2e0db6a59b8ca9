import { eq, type SQL, sql } from 'drizzle-orm'
import type { Day } from '../main/value/day'
import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import { dayOf } from '../main/value/instant'
import type { Tx } from './engine'
import type { Credit, Moment, OpenItem } from './ledger'
import { openDay } from './period'
import { customers } from './schema/customer'
import { salesOrders } from './schema/order'
import { allocations, credits, openItems } from './schema/receivable'

interface Allocated {
  credit: Credit
  item: OpenItem
  allocatedOn: Day
  amount: Fen
}

/**
 * Settles so much of an item with a credit as a document does by itself: as of the day on which both exist (R-ALC), or of today where
 * that is in a closed period. Where something of one of them was taken back on a later day it counts from then on: until then it was
 * settled otherwise.
 */
export async function allocate(tx: Tx, at: Moment, credit: Credit, item: OpenItem, amount: Fen): Promise<void> {
  const freed = await tx.json<Day | null>(freedSql, [item.id, credit.id])
  const allocatedOn = latest(credit.creditOn, item.itemOn, freed)
  await writeAllocation(tx, at, { credit, item, allocatedOn: await openDay(tx, at, allocatedOn), amount })
  await settle(tx, credit, item, amount)
}

/**
 * Settles so much of an item with a credit because somebody says so, or takes so much back (below zero): as of today, never before both
 * documents or what was settled of them, so that every day gone by stays as it was (R-ALC). Refuses a today that is closed itself
 * (`period.closed`).
 */
export async function allocateByHand(tx: Tx, at: Moment, credit: Credit, item: OpenItem, amount: Fen): Promise<void> {
  const settled = await tx.json<Day | null>(settledSql, [item.id, credit.id])
  const allocatedOn = latest(dayOf(at.now), credit.creditOn, item.itemOn, settled)
  await writeAllocation(tx, at, { credit, item, allocatedOn: await openDay(tx, at, allocatedOn), amount })
  await settle(tx, credit, item, amount)
}

/**
 * Takes back all that one credit settles, or all that settles one item: each day's part by a negative one of the same day, as if it had
 * never been, or as of `asOf` where its days are in a closed period: then the whole that is left of it.
 */
export async function takeBackOf(
  tx: Tx,
  at: Moment,
  { asOf, ...one }: ({ credit: Credit } | { item: OpenItem }) & { asOf: Day | null },
): Promise<void> {
  const made = await madeOf(
    tx,
    'credit' in one ? eq(allocations.creditId, one.credit.id) : eq(allocations.openItemId, one.item.id),
  )
  for (const first of made.filter((part, i) => made.findIndex((other) => samePair(part, other)) === i)) {
    const days = made.filter((other) => samePair(first, other))
    const whole = days.reduce((sum, { amount }) => sum + amount, 0) as Fen
    const allocatedOn = latest(asOf, ...days.map((day) => day.allocatedOn))
    for (const part of asOf === null ? days : [{ ...first, allocatedOn, amount: whole }])
      if (part.amount !== 0) await writeAllocation(tx, at, { ...part, amount: -part.amount as Fen })
    if (whole !== 0) await settle(tx, first.credit, first.item, -whole as Fen)
  }
}

/** The last day on which less of an item or of a credit was settled than before. */
const freedSql = `select json_quote(max(day)) from (
  select allocated_on as day from allocations where open_item_id = ?1 group by allocated_on having sum(amount) < 0
  union all select allocated_on from allocations where credit_id = ?2 group by allocated_on having sum(amount) < 0)`

/** The last day on which anything of an item or of a credit was settled or taken back. */
const settledSql = `select json_quote(max(day)) from (
  select max(allocated_on) as day from allocations where open_item_id = ?1
  union all select max(allocated_on) from allocations where credit_id = ?2)`

const latest = (...days: readonly (Day | null)[]): Day =>
  days.reduce<Day>((last, day) => (day !== null && day > last ? day : last), '' as Day)

function madeOf(tx: Tx, where: SQL): Promise<Allocated[]> {
  return tx.db
    .select({
      credit: credits,
      item: openItems,
      allocatedOn: allocations.allocatedOn,
      amount: sql<Fen>`sum(${allocations.amount})`,
    })
    .from(allocations)
    .innerJoin(credits, eq(credits.id, allocations.creditId))
    .innerJoin(openItems, eq(openItems.id, allocations.openItemId))
    .where(where)
    .groupBy(credits.id, openItems.id, allocations.allocatedOn)
}

const samePair = (one: Allocated, other: Allocated) =>
  one.credit.id === other.credit.id && one.item.id === other.item.id

async function writeAllocation(tx: Tx, at: Moment, { credit, item, ...row }: Allocated): Promise<void> {
  await tx.db
    .insert(allocations)
    .values({ id: at.newId(), creditId: credit.id, openItemId: item.id, ...row, createdAt: at.now })
}

/** Kinds that cancel an item: nothing was settled by them. */
const cancelling: readonly Credit['kind'][] = ['deliveryVoid', 'refundVoid', 'serviceVoid']

/** Kinds that settle without money. */
const clearing: readonly Credit['kind'][] = ['writeOff', 'transfer']

async function settle(tx: Tx, credit: Credit, item: OpenItem, amount: Fen): Promise<void> {
  await tx.db
    .update(openItems)
    .set({ open: sql`${openItems.open} - ${amount}` })
    .where(eq(openItems.id, item.id))
  await tx.db
    .update(credits)
    .set({ unallocated: sql`${credits.unallocated} - ${amount}` })
    .where(eq(credits.id, credit.id))
  await addToCustomer(tx, credit.customerId, -amount, -amount)
  if (cancelling.includes(credit.kind)) return
  if (clearing.includes(credit.kind)) return addCleared(tx, item.orderId, amount)
  await addReceived(tx, credit.orderId, -amount as Fen)
  await addReceived(tx, item.orderId, amount)
}

/** Adds to what a customer owes and has in hand (分); the facts are the caller's. */
export async function addToCustomer(tx: Tx, customerId: Id, receivable: number, unallocated: number): Promise<void> {
  await tx.db
    .update(customers)
    .set({
      receivable: sql`${customers.receivable} + ${receivable}`,
      unallocated: sql`${customers.unallocated} + ${unallocated}`,
    })
    .where(eq(customers.id, customerId))
}

/** Adds to what was received for an order (分); the facts are the caller's. */
export async function addReceived(tx: Tx, orderId: Id | null, amount: Fen): Promise<void> {
  if (orderId === null || amount === 0) return
  await tx.db
    .update(salesOrders)
    .set({ received: sql`${salesOrders.received} + ${amount}` })
    .where(eq(salesOrders.id, orderId))
}

async function addCleared(tx: Tx, orderId: Id | null, amount: Fen): Promise<void> {
  if (orderId === null) return
  await tx.db
    .update(salesOrders)
    .set({ cleared: sql`${salesOrders.cleared} + ${amount}` })
    .where(eq(salesOrders.id, orderId))
}

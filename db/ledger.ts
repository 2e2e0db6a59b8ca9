import { and, asc, eq, gt, lte, ne, sql } from 'drizzle-orm'
import type { Settlement } from '../main/receivable/settlement'
import type { Day } from '../main/value/day'
import { type Fen, zeroFen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import type { Instant } from '../main/value/instant'
import { refuseConfirmedDay } from './confirmed'
import type { Reading, Tx } from './engine'
import { customers } from './schema/customer'
import { salesOrders } from './schema/order'
import { allocations, credits, openItems } from './schema/receivable'

/** What the ledger needs to know of the moment: the clock's time and where ids come from. */
export interface Moment {
  now: Instant
  newId: () => Id
}

type NewOpenItem = Omit<typeof openItems.$inferInsert, 'id' | 'open' | 'createdAt'>
type NewCredit = Omit<typeof credits.$inferInsert, 'id' | 'unallocated' | 'reverses' | 'createdAt'>
export type Credit = typeof credits.$inferSelect
export type OpenItem = typeof openItems.$inferSelect

/** Posts what a customer now owes for a document, and raises the customer's maintained receivable with it. Like all that is posted here, it is refused on a day of a confirmed statement (`statement.confirmed`). */
export async function postOpenItem(tx: Tx, at: Moment, item: NewOpenItem): Promise<OpenItem> {
  await refuseConfirmedDay(tx, { customerId: item.customerId, on: item.itemOn })
  const row = { ...item, orderId: item.orderId ?? null, id: at.newId(), open: item.amount, createdAt: at.now }
  await tx.db.insert(openItems).values(row)
  await addToCustomer(tx, item.customerId, item.amount, 0)
  return row
}

/** Posts a confirmed receipt, a return, an opening advance, a write-off or a transfer, or what cancels a voided document. A receipt bound to an order counts as received for it from now on. */
export async function postCredit(tx: Tx, at: Moment, credit: NewCredit): Promise<Credit> {
  await refuseConfirmedDay(tx, { customerId: credit.customerId, on: credit.creditOn })
  const row = {
    ...credit,
    orderId: credit.orderId ?? null,
    reverses: null,
    id: at.newId(),
    unallocated: credit.amount,
    createdAt: at.now,
  }
  await tx.db.insert(credits).values(row)
  await addToCustomer(tx, credit.customerId, 0, credit.amount)
  if (credit.kind === 'receipt') await addReceived(tx, row.orderId, credit.amount)
  return row
}

/**
 * Settles open items with one credit. Each allocation counts from the day on which both documents exist. A receipt's
 * share (or an opening advance's, which was money too) moves from the order it was bound to, to the order it settled; that of a
 * return, from the order the goods came back from, which was paid that much too much. What a write-off or a transfer settles
 * counts as cleared, not as received.
 */
export async function postAllocations(
  tx: Tx,
  at: Moment,
  credit: Credit,
  items: readonly OpenItem[],
  shares: readonly Settlement[],
): Promise<number> {
  let settled = 0
  for (const share of shares) {
    const item = items.find((candidate) => candidate.id === share.itemId)
    if (!item) throw new Error(`Open item ${share.itemId} was not offered`)
    await allocate(tx, at, credit, item, share.amount)
    settled += share.amount
  }
  return settled
}

/** What the credit is called that reverses one of a kind; else it is a receipt's. */
const reversals: Partial<Record<Credit['kind'], Credit['kind']>> = {
  return: 'returnVoid',
  writeOff: 'writeOffVoid',
  transfer: 'transferVoid',
}

/**
 * Reverses the credit of a voided receipt, write-off or transfer, or of a return that was undone: each allocation is taken back by a negative one of the
 * same day, and a second credit with the negative amount cancels the first. Nothing is deleted.
 */
export async function reverseCredit(tx: Tx, at: Moment, credit: Credit): Promise<void> {
  await refuseConfirmedDay(tx, { customerId: credit.customerId, on: credit.creditOn })
  const made = await tx.db
    .select({ item: openItems, allocatedOn: allocations.allocatedOn, amount: sql<Fen>`sum(${allocations.amount})` })
    .from(allocations)
    .innerJoin(openItems, eq(openItems.id, allocations.openItemId))
    .where(eq(allocations.creditId, credit.id))
    .groupBy(openItems.id, allocations.allocatedOn)
  for (const { item, amount } of made) if (amount !== 0) await allocate(tx, at, credit, item, -amount as Fen)
  await tx.db.update(credits).set({ unallocated: zeroFen }).where(eq(credits.id, credit.id))
  await tx.db.insert(credits).values({
    ...credit,
    id: at.newId(),
    kind: reversals[credit.kind] ?? 'receiptVoid',
    reverses: credit.id,
    amount: -credit.amount as Fen,
    unallocated: zeroFen,
    createdAt: at.now,
  })
  await addToCustomer(tx, credit.customerId, 0, -credit.amount)
  if (credit.kind === 'receipt') await addReceived(tx, credit.orderId, -credit.amount as Fen)
}

/**
 * Cancels what was paid back with a refund, as of its own day: what it was settled with is in hand again, and a credit of the same
 * amount settles it in the place of that. Nothing is deleted.
 */
export async function reverseRefund(tx: Tx, at: Moment, item: OpenItem): Promise<void> {
  const made = await tx.db
    .select({ credit: credits, amount: sql<Fen>`sum(${allocations.amount})` })
    .from(allocations)
    .innerJoin(credits, eq(credits.id, allocations.creditId))
    .where(eq(allocations.openItemId, item.id))
    .groupBy(credits.id)
  for (const { credit, amount } of made) if (amount !== 0) await allocate(tx, at, credit, item, -amount as Fen)
  const { customerId, orderId, documentId, documentNo, itemOn, amount } = item
  const about = { customerId, orderId, documentId, documentNo, creditOn: itemOn, amount }
  const cancelling = await postCredit(tx, at, { ...about, kind: 'refundVoid' })
  await allocate(tx, at, cancelling, item, amount)
}

/**
 * What a customer has in hand on a day, in the order in which it is paid back: what a return gave first, then what is bound to no
 * order, the oldest first; what was paid in advance for an order comes last.
 */
export async function creditsInHand(tx: Reading, customerId: Id, on: Day, returnId: Id | null): Promise<Credit[]> {
  const inHand = await tx.db
    .select()
    .from(credits)
    .where(and(eq(credits.customerId, customerId), gt(credits.unallocated, zeroFen), lte(credits.creditOn, on)))
    .orderBy(asc(credits.creditOn), asc(credits.id))
  const turn = ({ kind, documentId, orderId }: Credit) => {
    if (kind === 'return') return documentId === returnId ? 0 : 1
    return orderId === null ? 1 : 2
  }
  return inHand.sort((one, other) => turn(one) - turn(other))
}

/** The open items of a customer that are not settled, oldest due first. */
export function unsettledItems(tx: Tx, customerId: Id): Promise<OpenItem[]> {
  return tx.db
    .select()
    .from(openItems)
    .where(and(eq(openItems.customerId, customerId), ne(openItems.open, 0 as Fen)))
    .orderBy(asc(openItems.dueOn), asc(openItems.itemOn), asc(openItems.id))
}

/** Counts a customer's maintained figures again from the facts: when documents have changed hands, not amounts. */
export async function recountCustomer(tx: Tx, customerId: Id): Promise<void> {
  await tx.run(
    `update customers set
      receivable = coalesce((select sum("open") from open_items where customer_id = ?1), 0),
      unallocated = coalesce((select sum(unallocated) from credits where customer_id = ?1), 0),
      last_order_on = (select max(order_on) from sales_orders where customer_id = ?1 and no is not null and state <> 'CANCELLED')
    where id = ?1`,
    [customerId],
  )
}

/** Kinds that cancel an item: nothing was settled by them. */
const cancelling: readonly Credit['kind'][] = ['deliveryVoid', 'refundVoid', 'serviceVoid']

/** Kinds that settle without money. */
const clearing: readonly Credit['kind'][] = ['writeOff', 'transfer']

/** Settles so much of an item with a credit, or takes so much back (below zero): as of the day on which both documents exist (R-ALC). */
export async function allocate(tx: Tx, at: Moment, credit: Credit, item: OpenItem, amount: Fen): Promise<void> {
  const allocatedOn: Day = credit.creditOn > item.itemOn ? credit.creditOn : item.itemOn
  await tx.db
    .insert(allocations)
    .values({ id: at.newId(), creditId: credit.id, openItemId: item.id, allocatedOn, amount, createdAt: at.now })
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

async function addToCustomer(tx: Tx, customerId: Id, receivable: number, unallocated: number): Promise<void> {
  await tx.db
    .update(customers)
    .set({
      receivable: sql`${customers.receivable} + ${receivable}`,
      unallocated: sql`${customers.unallocated} + ${unallocated}`,
    })
    .where(eq(customers.id, customerId))
}

async function addReceived(tx: Tx, orderId: Id | null, amount: Fen): Promise<void> {
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

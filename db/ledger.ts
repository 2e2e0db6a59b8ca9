import { and, asc, eq, gt, lte, ne } from 'drizzle-orm'
import type { Settlement } from '../main/receivable/settlement'
import type { Day } from '../main/value/day'
import { type Fen, zeroFen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import type { Instant } from '../main/value/instant'
import { addReceived, addToCustomer, allocate, takeBackOf } from './allocation'
import { refuseConfirmedDay } from './confirmed'
import type { Reading, Tx } from './engine'
import { openDay } from './period'
import { credits, openItems } from './schema/receivable'

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
  const { orderId = null, dueWay = 'term', amount } = item
  const row = { ...item, orderId, dueWay, id: at.newId(), open: amount, createdAt: at.now }
  await tx.db.insert(openItems).values(row)
  await addToCustomer(tx, item.customerId, amount, 0)
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
 * Settles open items with one credit, each as `allocate` does. A receipt's
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
 * same day, and a second credit with the negative amount cancels the first; where the credit's day is in a closed period, all of it as of
 * today. Nothing is deleted.
 */
export async function reverseCredit(tx: Tx, at: Moment, credit: Credit): Promise<void> {
  const creditOn = await openDay(tx, at, credit.creditOn)
  await refuseConfirmedDay(tx, { customerId: credit.customerId, on: creditOn })
  await takeBackOf(tx, at, { credit, asOf: creditOn === credit.creditOn ? null : creditOn })
  await tx.db.update(credits).set({ unallocated: zeroFen }).where(eq(credits.id, credit.id))
  await tx.db.insert(credits).values({
    ...credit,
    id: at.newId(),
    kind: reversals[credit.kind] ?? 'receiptVoid',
    reverses: credit.id,
    creditOn,
    amount: -credit.amount as Fen,
    unallocated: zeroFen,
    createdAt: at.now,
  })
  await addToCustomer(tx, credit.customerId, 0, -credit.amount)
  if (credit.kind === 'receipt') await addReceived(tx, credit.orderId, -credit.amount as Fen)
}

/**
 * Cancels an open item whole: whatever settled it is in hand again, and a credit of the same amount settles it in the place of that, as of
 * the item's own day, so that as of no day anything was owed, or as of today where that day is in a closed period. `documentId` is the
 * item's own where it is not given. Nothing is deleted.
 */
export async function cancelItem(
  tx: Tx,
  at: Moment,
  kind: 'deliveryVoid' | 'refundVoid' | 'serviceVoid' | 'transferVoid',
  item: OpenItem,
  documentId: Id = item.documentId,
): Promise<void> {
  const { customerId, orderId, documentNo, itemOn, amount } = item
  const creditOn = await openDay(tx, at, itemOn)
  await takeBackOf(tx, at, { item, asOf: creditOn === itemOn ? null : creditOn })
  const credit = await postCredit(tx, at, { customerId, orderId, kind, documentId, documentNo, creditOn, amount })
  await allocate(tx, at, credit, item, amount)
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

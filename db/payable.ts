import { and, asc, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Settlement } from '../main/receivable/settlement'
import type { Day } from '../main/value/day'
import { type Fen, zeroFen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import type { Reading, Tx } from './engine'
import type { Moment } from './ledger'
import { openDay, refuseClosedDay } from './period'
import { payableAllocations, payableCredits, payableItems } from './schema/payable'
import { suppliers } from './schema/supplier'

export type PayableItem = typeof payableItems.$inferSelect
export type PayableCredit = typeof payableCredits.$inferSelect
type NewItem = Omit<PayableItem, 'id' | 'open' | 'createdAt'>
type NewCredit = Omit<PayableCredit, 'id' | 'unallocated' | 'reverses' | 'createdAt'>

/** Posts what the shop now owes a supplier for a document, and raises the supplier's maintained payable with it. Like all that is posted here, it is refused on a day of a closed period (`period.closed`). */
export async function postPayable(tx: Tx, at: Moment, item: NewItem): Promise<PayableItem> {
  await refuseClosedDay(tx, item.itemOn)
  const row = { ...item, id: at.newId(), open: item.amount, createdAt: at.now }
  await tx.db.insert(payableItems).values(row)
  await addToSupplier(tx, item.supplierId, item.amount, 0)
  return row
}

/** Posts a confirmed payment, goods that went back, or what cancels a voided goods receipt; nothing of it is allocated yet. */
export async function postPayableCredit(tx: Tx, at: Moment, credit: NewCredit): Promise<PayableCredit> {
  await refuseClosedDay(tx, credit.creditOn)
  const row = { ...credit, reverses: null, id: at.newId(), unallocated: credit.amount, createdAt: at.now }
  await tx.db.insert(payableCredits).values(row)
  await addToSupplier(tx, credit.supplierId, 0, credit.amount)
  return row
}

/** Settles items with one credit and gives how much of it that took. Each allocation counts from the day on which both documents exist, or from today where that day's period is closed. */
export async function settlePayables(
  tx: Tx,
  at: Moment,
  credit: PayableCredit,
  items: readonly PayableItem[],
  shares: readonly Settlement[],
): Promise<Fen> {
  let settled = 0
  for (const { itemId, amount } of shares) {
    const item = items.find(({ id }) => id === itemId)
    if (!item) throw new Error(`Payable item ${itemId} was not offered`)
    await allocate(tx, at, credit, item, amount)
    settled += amount
  }
  return settled as Fen
}

/**
 * Reverses the credit of a voided payment: each allocation is taken back by a negative one of the same day, and a second credit
 * with the negative amount cancels the first; where a day's period is closed, as of today. Nothing is deleted. Gives the items that
 * are open again.
 */
export async function reversePayment(tx: Tx, at: Moment, credit: PayableCredit): Promise<PayableItem[]> {
  const freed = await takeBack(tx, at, eq(payableAllocations.creditId, credit.id))
  await tx.db.update(payableCredits).set({ unallocated: zeroFen }).where(eq(payableCredits.id, credit.id))
  const reversal = { id: at.newId(), kind: 'paymentVoid', reverses: credit.id, unallocated: zeroFen } as const
  const creditOn = await openDay(tx, at, credit.creditOn)
  await tx.db
    .insert(payableCredits)
    .values({ ...credit, ...reversal, creditOn, amount: -credit.amount as Fen, createdAt: at.now })
  await addToSupplier(tx, credit.supplierId, 0, -credit.amount)
  return freed
}

/**
 * Cancels what is owed for a goods receipt that is voided: what had settled it is the shop's advance again, and a credit of the
 * item's own day settles it whole, so that as of no day anything was owed for it, or of today where that day is in a closed period.
 * Does nothing where it came to nothing.
 */
export async function cancelPayable(tx: Tx, at: Moment, documentId: Id): Promise<void> {
  const of = and(eq(payableItems.kind, 'goodsReceipt'), eq(payableItems.documentId, documentId))
  const [item] = await tx.db.select().from(payableItems).where(of)
  if (!item) return
  await takeBack(tx, at, eq(payableAllocations.itemId, item.id))
  const { supplierId, purchaseId, documentNo, amount } = item
  const creditOn = await openDay(tx, at, item.itemOn)
  const about = { supplierId, purchaseId, documentId, documentNo, creditOn, amount }
  const credit = await postPayableCredit(tx, at, { ...about, kind: 'goodsReceiptVoid' })
  await allocate(tx, at, credit, item, amount)
}

/** Takes allocations back by negative ones of the same day, and gives the items that are open again. */
async function takeBack(tx: Tx, at: Moment, which: SQL): Promise<PayableItem[]> {
  const made = await tx.db
    .select({
      item: payableItems,
      credit: payableCredits,
      allocatedOn: payableAllocations.allocatedOn,
      amount: sql<Fen>`sum(${payableAllocations.amount})`,
    })
    .from(payableAllocations)
    .innerJoin(payableItems, eq(payableItems.id, payableAllocations.itemId))
    .innerJoin(payableCredits, eq(payableCredits.id, payableAllocations.creditId))
    .where(which)
    .groupBy(payableItems.id, payableCredits.id, payableAllocations.allocatedOn)
  const pairs = made.filter((first, i) => made.findIndex((other) => samePair(first, other)) === i)
  for (const one of pairs) {
    const days = made.filter((other) => samePair(one, other))
    const whole = days.reduce((sum, { amount }) => sum + amount, 0)
    // What was taken back already in a later period stays so.
    if (whole === 0) continue
    for (const day of days) if (day.amount !== 0) await writeAllocation(tx, at, { ...day, amount: -day.amount as Fen })
    await settle(tx, one.credit, one.item, -whole as Fen)
  }
  return pairs.map(({ item }) => item)
}

/** What a supplier holds that nothing is settled with yet, the oldest first. */
export function openCredits(reading: Reading, supplierId: Id): Promise<PayableCredit[]> {
  const { supplierId: of, unallocated, creditOn, id } = payableCredits
  return reading.db
    .select()
    .from(payableCredits)
    .where(and(eq(of, supplierId), ne(unallocated, zeroFen)))
    .orderBy(asc(creditOn), asc(id))
}

/** What was paid for a purchase in advance, the oldest first. */
export function prepaidFor(reading: Reading, purchaseId: Id): Promise<PayableCredit[]> {
  const { purchaseId: of, kind, unallocated, creditOn, id } = payableCredits
  return reading.db
    .select()
    .from(payableCredits)
    .where(and(eq(of, purchaseId), eq(kind, 'payment'), ne(unallocated, zeroFen)))
    .orderBy(asc(creditOn), asc(id))
}

/** The items of a supplier that are not settled, oldest due first. */
export function openPayables(reading: Reading, supplierId: Id): Promise<PayableItem[]> {
  return reading.db
    .select()
    .from(payableItems)
    .where(and(eq(payableItems.supplierId, supplierId), ne(payableItems.open, zeroFen)))
    .orderBy(asc(payableItems.dueOn), asc(payableItems.itemOn), asc(payableItems.id))
}

/** What is still to be paid for a purchase, in fen. */
export function openOfPurchase(reading: Reading, purchaseId: Id): Promise<Fen> {
  return reading.json<Fen>('select json(coalesce(sum("open"), 0)) from payable_items where purchase_id = ?', [
    purchaseId,
  ])
}

interface Allocated {
  credit: PayableCredit
  item: PayableItem
  allocatedOn: Day
  amount: Fen
}

const samePair = (one: Allocated, other: Allocated) =>
  one.credit.id === other.credit.id && one.item.id === other.item.id

async function allocate(tx: Tx, at: Moment, credit: PayableCredit, item: PayableItem, amount: Fen): Promise<void> {
  const allocatedOn: Day = credit.creditOn > item.itemOn ? credit.creditOn : item.itemOn
  await writeAllocation(tx, at, { credit, item, allocatedOn, amount })
  await settle(tx, credit, item, amount)
}

/** As of the day, or of today where that is in a closed period. */
async function writeAllocation(tx: Tx, at: Moment, { credit, item, amount, ...on }: Allocated): Promise<void> {
  const allocatedOn = await openDay(tx, at, on.allocatedOn)
  await tx.db
    .insert(payableAllocations)
    .values({ id: at.newId(), creditId: credit.id, itemId: item.id, allocatedOn, amount, createdAt: at.now })
}

async function settle(tx: Tx, credit: PayableCredit, item: PayableItem, amount: Fen): Promise<void> {
  await tx.db
    .update(payableItems)
    .set({ open: sql`${payableItems.open} - ${amount}` })
    .where(eq(payableItems.id, item.id))
  await tx.db
    .update(payableCredits)
    .set({ unallocated: sql`${payableCredits.unallocated} - ${amount}` })
    .where(eq(payableCredits.id, credit.id))
  await addToSupplier(tx, credit.supplierId, -amount, -amount)
}

/** Adds to what a supplier is owed and to what it holds that nothing is settled with yet, in fen; the facts are the caller's. */
export async function addToSupplier(tx: Tx, supplierId: Id, payable: number, unallocated: number): Promise<void> {
  await tx.db
    .update(suppliers)
    .set({
      payable: sql`${suppliers.payable} + ${payable}`,
      unallocated: sql`${suppliers.unallocated} + ${unallocated}`,
    })
    .where(eq(suppliers.id, supplierId))
}

import { and, eq, sql } from 'drizzle-orm'
import type { Id } from '../main/value/id'
import type { Portion } from '../main/value/lot'
import { formatQty, oneUnit, type Qty, zeroQty } from '../main/value/qty'
import { Refusal } from '../main/value/refusal'
import type { Reading, Tx } from './engine'
import { one } from './find'
import { trackedProduct } from './lot'
import { lotLevels, lots } from './schema/lot'

/** How much of a batch lies in a place. */
export async function lotLevel(reading: Reading, lotId: Id, locationId: Id): Promise<Qty> {
  const here = and(eq(lotLevels.lotId, lotId), eq(lotLevels.locationId, locationId))
  const [row] = await reading.db.select({ qty: lotLevels.qty }).from(lotLevels).where(here)
  return row?.qty ?? zeroQty
}

/** Refuses to take more of a batch from a place than lies there (`lot.notThere`). */
export async function checkLotLies(tx: Tx, lotId: Id, locationId: Id, qty: Qty): Promise<void> {
  const available = await lotLevel(tx, lotId, locationId)
  if (available >= qty) return
  const { code, productId } = one(await tx.db.select().from(lots).where(eq(lots.id, lotId)), 'lot')
  const { name: product } = await trackedProduct(tx, productId)
  throw new Refusal('lot.notThere', { product, lot: code, need: formatQty(qty), available: formatQty(available) })
}

/** Keeps with a movement what lies there of its batch. */
export async function keepLotLevel(tx: Tx, { lotId, locationId, productId, qty }: Portion & { productId: Id }) {
  if (lotId === null) return
  const risen = { qty: sql`${lotLevels.qty} + ${qty}` }
  if (qty < 0) {
    await tx.db
      .update(lotLevels)
      .set(risen)
      .where(and(eq(lotLevels.lotId, lotId), eq(lotLevels.locationId, locationId)))
    return
  }
  await tx.db
    .insert(lotLevels)
    .values({ lotId, locationId, productId, qty })
    .onConflictDoUpdate({ target: [lotLevels.lotId, lotLevels.locationId], set: risen })
}

/** Refuses a piece with a serial number that came in and was here already (`lot.serialHere`). */
export async function checkSerialOnce(
  tx: Tx,
  { lotId, productId }: { lotId: Id | null; productId: Id },
): Promise<void> {
  if (lotId === null) return
  const { tracking, name } = await trackedProduct(tx, productId)
  if (tracking !== 'serial') return
  const here = sql<number>`coalesce(sum(${lotLevels.qty}), 0)`
  const [row] = await tx.db.select({ here }).from(lotLevels).where(eq(lotLevels.lotId, lotId))
  if ((row?.here ?? 0) <= oneUnit) return
  const { code } = one(await tx.db.select({ code: lots.code }).from(lots).where(eq(lots.id, lotId)), 'lot')
  throw new Refusal('lot.serialHere', { product: name, lot: code })
}

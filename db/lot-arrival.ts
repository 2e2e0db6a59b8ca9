import { and, eq } from 'drizzle-orm'
import type { Day } from '../main/value/day'
import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import { type ChosenLot, checkTyped, expiryOf, lotKey, readLotCode, type TypedLot } from '../main/value/lot'
import { formatQty, type Qty } from '../main/value/qty'
import { Refusal } from '../main/value/refusal'
import { shareOf } from '../main/value/worth'
import type { Tx } from './engine'
import type { Moment } from './ledger'
import { type TrackedProduct, trackedProduct } from './lot'
import { lots } from './schema/lot'

/** Goods that come in: of which batches, each with its share of what they cost. */
export interface Arriving {
  productId: Id
  locationId: Id
  qty: Qty
  value: Fen
  lots?: readonly (ChosenLot | { lotId: null; qty: Qty })[]
}

/** What comes in of each batch, the last with the last fen. Refuses a followed product of which nobody says which (`lot.needed`). */
export async function arrivingParts(tx: Tx, { lots: named, ...goods }: Arriving) {
  const { tracking, name } = await trackedProduct(tx, goods.productId)
  if (tracking === 'none') return [{ ...goods, lotId: null }]
  const parts = named ?? []
  const given = parts.reduce((sum, { qty }) => sum + qty, 0)
  if (given !== goods.qty || parts.some(({ lotId }) => lotId === null))
    throw new Refusal('lot.needed', { product: name, given: formatQty(given), need: formatQty(goods.qty) })
  const left = { qty: goods.qty, value: goods.value }
  return parts.map(({ lotId, qty }) => {
    const value = shareOf(left, qty)
    left.qty = (left.qty - qty) as Qty
    left.value = (left.value - value) as Fen
    return { ...goods, lotId, qty, value }
  })
}

/**
 * The batches that come in, known ones found again and new ones written down. Refuses what `checkTyped` refuses, batches of what
 * is not followed (`lot.notTracked`), and a known batch with other days on it (`lot.otherDays`).
 */
export async function keepLots(
  tx: Tx,
  at: Moment,
  productId: Id,
  typed: readonly TypedLot[],
  coming: Qty,
): Promise<ChosenLot[]> {
  const product = await trackedProduct(tx, productId)
  if (product.tracking === 'none') {
    if (typed.length > 0) throw new Refusal('lot.notTracked', { product: product.name })
    return []
  }
  checkTyped(product, typed, coming)
  const kept: ChosenLot[] = []
  for (const lot of typed) kept.push({ lotId: await keepLot(tx, at, product, lot), qty: lot.qty })
  return kept
}

/** A batch of a product, found again or written down anew; what is typed about its days is added where nothing stood. */
export async function keepLot(
  tx: Tx,
  at: Moment,
  { id: productId, name, shelfDays }: TrackedProduct,
  typed: Omit<TypedLot, 'qty'>,
): Promise<Id> {
  const code = readLotCode(typed.code)
  const days = { madeOn: typed.madeOn, expiresOn: expiryOf(typed, shelfDays) }
  if (days.madeOn !== null && days.expiresOn !== null && days.expiresOn < days.madeOn)
    throw new Refusal('lot.expiresBefore', { lot: code })
  const known = and(eq(lots.productId, productId), eq(lots.codeKey, lotKey(code)))
  const [found] = await tx.db.select().from(lots).where(known)
  if (!found) {
    const id = at.newId()
    await tx.db.insert(lots).values({ id, productId, code, codeKey: lotKey(code), ...days, createdAt: at.now })
    return id
  }
  const { madeOn = null, expiresOn = null } = found
  const differs = (now: Day | null, was: Day | null) => now !== null && was !== null && now !== was
  if (differs(days.madeOn, madeOn) || differs(days.expiresOn, expiresOn))
    throw new Refusal('lot.otherDays', { lot: code, product: name, day: expiresOn ?? madeOn ?? '' })
  const now = { madeOn: madeOn ?? days.madeOn, expiresOn: expiresOn ?? days.expiresOn }
  await tx.db.update(lots).set(now).where(eq(lots.id, found.id))
  return found.id
}

/** Refuses goods that moved before their product was followed, or the other way round: nobody can say of which batch they are (`lot.movedBefore`). */
export async function refuseUntold(tx: Tx, productId: Id, lotId: Id | null, no: string): Promise<Id | null> {
  const { tracking, name } = await trackedProduct(tx, productId)
  if (tracking === 'none') return null
  if (lotId === null) throw new Refusal('lot.movedBefore', { product: name, no })
  return lotId
}

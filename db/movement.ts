import { and, asc, eq, lt, or, sql } from 'drizzle-orm'
import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import type { Portion } from '../main/value/lot'
import { moving } from '../main/value/missing'
import type { Qty } from '../main/value/qty'
import type { Level } from '../main/value/take'
import { leavingAt, shareOf } from '../main/value/worth'
import type { Tx } from './engine'
import type { Moment } from './ledger'
import { lotsGoneWith, portionsOf, takeTracked, trackedProduct } from './lot'
import { type Arriving, arrivingParts, refuseUntold } from './lot-arrival'
import { checkLotLies, checkSerialOnce } from './lot-level'
import { coverMissing, mayGoBelow, postLeaving } from './missing'
import { checkLies, post, refuseShort, type StockDocument } from './posting'
import { locations, stockMovements } from './schema/stock'
import { levelsForSale, placeOf, stockOf } from './stock'

/** Goods come into a place at what they cost (fen): a purchase, an opening, a surplus. Refuses a followed product without its batches (`lot.needed`). */
export async function postArrival(tx: Tx, at: Moment, document: StockDocument, goods: Arriving): Promise<void> {
  for (const part of await arrivingParts(tx, goods)) {
    await post(tx, at, document, { ...part, originId: null })
    await checkSerialOnce(tx, part)
  }
  const { productId, qty, value } = goods
  const { documentNo, movedOn } = document
  await coverMissing(tx, at, { productId, qty, value, documentNo, movedOn, ownId: null })
}

/**
 * Goods leave a warehouse, out of its places for sale, each at its share of what is on hand costs (R-STK). Gives what they cost.
 * Where the shop allows it, what does not lie there leaves all the same, out of the warehouse's own place. Else refuses more than lies
 * there for sale (`stock.notThere`), and what `portionsOf` refuses.
 */
export async function postIssue(
  tx: Tx,
  at: Moment,
  document: StockDocument,
  { productId, warehouseId, qty }: { productId: Id; warehouseId: Id; qty: Qty },
): Promise<Fen> {
  const levels = await levelsForSale(tx, productId, warehouseId)
  const { parts, missing } = await portionsOf(tx, document, { productId, levels, qty })
  if (missing === 0) return issueFrom(tx, at, document, productId, parts)
  if (!(await mayGoBelow(tx, productId))) return refuseShort(tx, productId, warehouseId, qty, (qty - missing) as Qty)
  const there = await issueFrom(tx, at, document, productId, parts)
  const below = { productId, locationId: await placeOf(tx, warehouseId), lotId: null, qty: missing, originId: null }
  return (there + (await postLeaving(tx, at, document, below))) as Fen
}

/** Goods leave places that hold them, at their share of what is on hand costs. Gives what they cost. Refuses more than lies there (`stock.notThere`). */
export async function issueFrom(
  tx: Tx,
  at: Moment,
  document: StockDocument,
  productId: Id,
  parts: readonly (Level | Portion)[],
): Promise<Fen> {
  const taken = await issueParts(tx, at, document, productId, parts, issue)
  return taken.reduce((sum, { value }) => sum + value, 0) as Fen
}

/** Goods leave places; what is not said of their batches is chosen. Gives what left of each batch, and what it cost. */
async function issueParts(
  tx: Tx,
  at: Moment,
  document: StockDocument,
  productId: Id,
  levels: readonly (Level | Portion)[],
  leave: typeof issue,
): Promise<(Portion & { value: Fen })[]> {
  const taken = []
  for (const level of levels) {
    await checkLies(tx, productId, level.locationId, level.qty)
    const parts =
      'lotId' in level
        ? [level]
        : (await portionsOf(tx, document, { productId, levels: [level], qty: level.qty })).parts
    for (const part of parts) taken.push({ ...part, value: await leave(tx, at, document, productId, part) })
  }
  return taken
}

async function issue(tx: Tx, at: Moment, document: StockDocument, productId: Id, part: Portion): Promise<Fen> {
  if (part.lotId !== null) await checkLotLies(tx, part.lotId, part.locationId, part.qty)
  return postLeaving(tx, at, document, { productId, ...part, originId: null })
}

/** The same of goods that come to another place of the shop at once. */
async function takeAway(tx: Tx, at: Moment, document: StockDocument, productId: Id, part: Portion): Promise<Fen> {
  const { locationId, lotId, qty } = part
  if (lotId !== null) await checkLotLies(tx, lotId, locationId, qty)
  const { onHand, stockValue } = await stockOf(tx, productId)
  const value = moving({ qty: onHand, value: stockValue }, qty)
  const out = { productId, locationId, lotId, qty: -qty as Qty, value: -value as Fen, originId: null }
  await post(tx, at, document, out)
  return value
}

/**
 * Goods go back to who sold them at the price they came at, out of the places of a warehouse that are named, as far as what is left
 * stays worth something (R-STK). Gives what they cost. Refuses more than lies there (`stock.notThere`).
 */
export async function issueAt(
  tx: Tx,
  at: Moment,
  document: StockDocument,
  goods: { productId: Id; warehouseId: Id; levels: readonly Level[]; qty: Qty; value: Fen },
): Promise<Fen> {
  const { productId, warehouseId, qty } = goods
  const { parts, missing } = await portionsOf(tx, document, { productId, levels: goods.levels, qty })
  if (missing > 0) await refuseShort(tx, productId, warehouseId, qty, (qty - missing) as Qty)
  const stock = await stockOf(tx, productId)
  if (stock.onHand < qty) return issueFrom(tx, at, document, productId, parts)
  const cost = leavingAt({ qty: stock.onHand, value: stock.stockValue }, qty, goods.value)
  let left = { qty, value: cost }
  for (const { locationId, lotId, qty: part } of parts) {
    const value = shareOf(left, part)
    left = { qty: (left.qty - part) as Qty, value: (left.value - value) as Fen }
    const out = { productId, locationId, lotId, qty: -part as Qty, value: -value as Fen, originId: null }
    await post(tx, at, document, out)
  }
  return cost
}

/** Goods go from one place of the shop to another; what they cost goes with them, and the shop has as much as before (R-STK). Refuses more than lies there (`stock.notThere`). */
export async function postMove(
  tx: Tx,
  at: Moment,
  documents: readonly [StockDocument, StockDocument],
  { productId, from, to, qty }: { productId: Id; from: Id; to: Id; qty: Qty },
): Promise<void> {
  await postParts(tx, at, documents, { productId, to, parts: [{ locationId: from, qty }] })
}

/** The same from several places to one, and of batches that are known: each arrives whole, as what it was. */
export async function postParts(
  tx: Tx,
  at: Moment,
  [out, into]: readonly [StockDocument, StockDocument],
  { productId, to, parts }: { productId: Id; to: Id; parts: readonly (Level | Portion)[] },
): Promise<void> {
  const taken = await issueParts(tx, at, out, productId, parts, takeAway)
  for (const lotId of new Set(taken.map((part) => part.lotId))) {
    const own = taken.filter((part) => part.lotId === lotId)
    const sum = (key: 'qty' | 'value') => own.reduce((all, part) => all + part[key], 0)
    const goods = { productId, locationId: to, lotId, qty: sum('qty') as Qty, value: sum('value') as Fen }
    await post(tx, at, into, { ...goods, originId: null })
  }
}

/**
 * Goods that left with another document come back at what they cost when they left (R-STK), the last of them with the last fen:
 * to the warehouse they left from, and bad ones to its bad place. Of batches those that left with it; where it were several and not
 * all come back, somebody has to say which (`lot.choose`).
 */
export async function postBack(
  tx: Tx,
  at: Moment,
  document: StockDocument & { originId: Id },
  { productId, qty, bad }: { productId: Id; qty: Qty; bad: boolean },
): Promise<void> {
  const { originId } = document
  const ofBoth = or(eq(stockMovements.documentId, originId), eq(stockMovements.originId, originId))
  const [gone] = await tx.db
    .select({ qty: sql<Qty>`-sum(${stockMovements.qty})`, value: sql<Fen>`-sum(${stockMovements.value})` })
    .from(stockMovements)
    .where(and(eq(stockMovements.productId, productId), ofBoth))
  const left = and(
    eq(stockMovements.documentId, originId),
    eq(stockMovements.productId, productId),
    lt(stockMovements.qty, 0 as Qty),
  )
  const [from] = await tx.db
    .select({ warehouseId: locations.warehouseId })
    .from(stockMovements)
    .innerJoin(locations, eq(locations.id, stockMovements.locationId))
    .where(left)
    .orderBy(asc(stockMovements.id))
    .limit(1)
  if (!gone || !from || gone.qty < qty)
    throw new Error(`Product ${productId} did not leave with document ${originId}, or came back from it already`)
  const locationId = await placeOf(tx, from.warehouseId, bad ? 'bad' : 'sale')
  const back = await backParts(tx, document, productId, { locationId, qty })
  const worth = { ...gone }
  for (const part of back) {
    const value = shareOf(worth, part.qty)
    await post(tx, at, document, { productId, ...part, locationId, value, originId })
    await checkSerialOnce(tx, { productId, lotId: part.lotId })
    worth.qty = (worth.qty - part.qty) as Qty
    worth.value = (worth.value - value) as Fen
  }
  const { documentNo, movedOn } = document
  const come = { qty, value: (gone.value - worth.value) as Fen }
  await coverMissing(tx, at, { productId, ...come, documentNo, movedOn, ownId: originId })
}

/** What comes back of each batch of a product. */
async function backParts(
  tx: Tx,
  document: StockDocument & { originId: Id },
  productId: Id,
  level: Level,
): Promise<Portion[]> {
  const product = await trackedProduct(tx, productId)
  if (product.tracking === 'none') return [{ ...level, lotId: null }]
  // Who brings goods back from a customer can say which; what comes back of ours is not asked whether it is still good.
  const kind = document.kind === 'return' ? 'return' : 'adjustment'
  const { parts, missing } = takeTracked(
    { ...document, kind },
    product,
    await lotsGoneWith(tx, productId, document.originId),
    level.qty,
  )
  if (missing > 0) await refuseUntold(tx, productId, null, document.documentNo)
  return parts
}

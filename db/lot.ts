import { and, eq, inArray, ne, or, sql } from 'drizzle-orm'
import type { MovementKind } from '../main/stock/movement'
import type { Day } from '../main/value/day'
import type { Id } from '../main/value/id'
import {
  type ChosenLot,
  firstExpiredFirst,
  isExpired,
  type LyingLot,
  type Portion,
  type Tracking,
  takeChosen,
  takeLots,
} from '../main/value/lot'
import { formatQty, type Qty, zeroQty } from '../main/value/qty'
import { Refusal } from '../main/value/refusal'
import { type Level, takeFrom } from '../main/value/take'
import type { Reading, Tx } from './engine'
import { one } from './find'
import { lotLevels, lots } from './schema/lot'
import { products } from './schema/product'
import { stockMovements } from './schema/stock'

/** What of a choice of batches has not been taken yet; it falls as goods move. */
export interface LotChoice {
  left: (ChosenLot & { productId: Id; code: string })[]
  /** Whoever chose says that expired goods may go. */
  expiredToo: boolean
}

/** A choice of batches as it is typed. Refuses a batch nobody knows (`record.notFound`), and less than nothing (`order.quantityNotPositive`). */
export async function lotChoice(reading: Reading, chosen: readonly ChosenLot[], expiredToo = true): Promise<LotChoice> {
  const ids = chosen.map(({ lotId }) => lotId)
  const { id, productId, code } = lots
  const known = await reading.db.select({ id, productId, code }).from(lots).where(inArray(lots.id, ids))
  const left = chosen.map((choice) => {
    const lot = one(
      known.filter((row) => row.id === choice.lotId),
      'lot',
    )
    if (choice.qty <= 0) throw new Refusal('order.quantityNotPositive')
    return { ...choice, productId: lot.productId, code: lot.code }
  })
  return { left, expiredToo }
}

/** Refuses where more of a batch was chosen than the document needs of its product (`lot.notNeeded`). */
export function allTaken({ left }: LotChoice): void {
  const over = left.find(({ qty }) => qty > 0)
  if (over) throw new Refusal('lot.notNeeded', { lot: over.code, qty: formatQty(over.qty) })
}

/** A product as far as its pieces are told apart. */
export interface TrackedProduct {
  id: Id
  name: string
  tracking: Tracking
  shelfDays: number | null
}

/** Whether a product is followed by batch or serial number, and how long it may be used. */
export async function trackedProduct(reading: Reading, productId: Id): Promise<TrackedProduct> {
  const { id, name, tracking, shelfDays } = products
  return one(
    await reading.db.select({ id, name, tracking, shelfDays }).from(products).where(eq(id, productId)),
    'product',
  )
}

/** The document goods move with, as far as batches hang on it. */
export interface LotDocument {
  kind: MovementKind
  movedOn: Day
  lots?: LotChoice
}

/** The movements that put goods into somebody's hands: of these nothing expired is part unless somebody says so. */
const careful: readonly MovementKind[] = ['delivery', 'transferOut', 'service']

/** What is to be taken of a product, from which places, in turn; `broughtBy` when only what one document put there may be taken. */
export interface Wanted {
  productId: Id
  levels: readonly Level[]
  qty: Qty
  broughtBy?: Id
}

/**
 * From which places and of which batches so much is taken. Of what is not told apart each place in turn gives what it holds.
 * Of batches those that somebody chose; else what expires first, and nothing expired where goods leave the house (R-STK). Of
 * serial numbers those that were chosen, or all that lie there. Refuses expired goods nobody agreed to (`lot.expired`), a
 * batch that holds less (`lot.notThere`), too few chosen (`lot.tooFew`), none chosen where somebody has to (`lot.choose`).
 */
export async function portionsOf(
  tx: Tx,
  document: LotDocument,
  { productId, levels, qty, broughtBy }: Wanted,
): Promise<{ parts: Portion[]; missing: Qty }> {
  const product = await trackedProduct(tx, productId)
  if (product.tracking === 'none') {
    const { parts, missing } = takeFrom(levels, qty)
    return { parts: parts.map((part) => ({ ...part, lotId: null })), missing }
  }
  const places = levels.map(({ locationId }) => locationId)
  const lying =
    broughtBy === undefined
      ? await lotsLying(tx, productId, places)
      : await lotsBroughtBy(tx, productId, places, broughtBy)
  return takeTracked(document, product, lying, qty)
}

/** The same of batches that are known to lie somewhere. */
export function takeTracked(
  document: LotDocument,
  product: TrackedProduct,
  lying: readonly LyingLot[],
  qty: Qty,
): { parts: Portion[]; missing: Qty } {
  const inTurn = firstExpiredFirst(lying)
  const chosen = document.lots?.left.filter(({ productId, qty: left }) => productId === product.id && left > 0) ?? []
  if (chosen.length > 0) return takeTheChosen(document, product, inTurn, qty)
  const there = lying.reduce((sum, lot) => sum + lot.qty, 0)
  const mustBeNamed = product.tracking === 'serial' || document.kind === 'return'
  if (mustBeNamed && there > qty) throw new Refusal('lot.choose', { product: product.name, qty: formatQty(qty) })
  const fresh = careful.includes(document.kind) ? inTurn.filter((lot) => !isExpired(lot, document.movedOn)) : inTurn
  const taken = takeLots(fresh, qty)
  const stale = inTurn.find((lot) => !fresh.includes(lot))
  if (taken.missing > 0 && stale && there >= qty) refuseExpired(product, stale)
  return taken
}

function takeTheChosen(
  { kind, movedOn, lots: choice }: LotDocument,
  product: TrackedProduct,
  lying: readonly LyingLot[],
  qty: Qty,
) {
  const mine = choice?.left.filter(({ productId, qty: left }) => productId === product.id && left > 0) ?? []
  const all = mine.reduce((sum, lot) => sum + lot.qty, 0)
  if (all < qty) throw new Refusal('lot.tooFew', { product: product.name, need: formatQty(qty), given: formatQty(all) })
  const taken = takeChosen(lying, mine, qty)
  for (const lot of mine) {
    const own = lying.filter(({ lotId }) => lotId === lot.lotId)
    const there = own.reduce((sum, one) => sum + one.qty, 0)
    if (taken.missing > 0 && there < lot.qty)
      throw new Refusal('lot.notThere', {
        product: product.name,
        lot: lot.code,
        need: formatQty(lot.qty),
        available: formatQty(there),
      })
    const stale = own.find((one) => isExpired(one, movedOn))
    if (careful.includes(kind) && stale && !choice?.expiredToo) refuseExpired(product, stale)
    lot.qty = (lot.qty - takenOf(taken.parts, lot.lotId)) as Qty
  }
  return taken
}

const takenOf = (parts: readonly Portion[], lotId: Id) =>
  parts.reduce((sum, part) => sum + (part.lotId === lotId ? part.qty : 0), 0)

function refuseExpired({ name }: TrackedProduct, { code, expiresOn }: LyingLot): never {
  throw new Refusal('lot.expired', { product: name, lot: code, day: expiresOn ?? '' })
}

const lying = {
  lotId: lots.id,
  code: lots.code,
  expiresOn: lots.expiresOn,
  locationId: lotLevels.locationId,
  qty: lotLevels.qty,
}

/** What lies of each batch of a product in some places. */
async function lotsLying(reading: Reading, productId: Id, places: readonly Id[]): Promise<LyingLot[]> {
  const rows = await reading.db
    .select(lying)
    .from(lotLevels)
    .innerJoin(lots, eq(lots.id, lotLevels.lotId))
    .where(
      and(eq(lotLevels.productId, productId), inArray(lotLevels.locationId, [...places]), ne(lotLevels.qty, zeroQty)),
    )
  return rows.sort((a, b) => places.indexOf(a.locationId) - places.indexOf(b.locationId))
}

/** What one document put of each batch into some places, and has not taken away again. */
async function lotsBroughtBy(
  reading: Reading,
  productId: Id,
  places: readonly Id[],
  documentId: Id,
): Promise<LyingLot[]> {
  const { locationId } = stockMovements
  const qty = sql<Qty>`sum(${stockMovements.qty})`
  const rows = await reading.db
    .select({ lotId: lots.id, code: lots.code, expiresOn: lots.expiresOn, locationId, qty })
    .from(stockMovements)
    .innerJoin(lots, eq(lots.id, stockMovements.lotId))
    .where(
      and(
        eq(stockMovements.documentId, documentId),
        eq(stockMovements.productId, productId),
        inArray(locationId, [...places]),
      ),
    )
    .groupBy(lots.id, locationId)
  return rows.filter((row) => row.qty > 0)
}

/** What left of each batch with a document and has not come back from it. */
export async function lotsGoneWith(reading: Reading, productId: Id, originId: Id): Promise<LyingLot[]> {
  const rows = await reading.db
    .select({
      ...lying,
      locationId: sql<Id>`min(${stockMovements.locationId})`,
      qty: sql<Qty>`-sum(${stockMovements.qty})`,
    })
    .from(stockMovements)
    .innerJoin(lots, eq(lots.id, stockMovements.lotId))
    .where(
      and(
        eq(stockMovements.productId, productId),
        or(eq(stockMovements.documentId, originId), eq(stockMovements.originId, originId)),
      ),
    )
    .groupBy(lots.id)
  return rows.filter((row) => row.qty > 0)
}

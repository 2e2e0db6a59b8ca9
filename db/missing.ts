import { and, asc, eq, sql } from 'drizzle-orm'
import type { Day } from '../main/value/day'
import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import { cover, leaving } from '../main/value/missing'
import type { Price } from '../main/value/price'
import type { Qty } from '../main/value/qty'
import { unitCost, type Worth } from '../main/value/worth'
import { postCorrection } from './correction'
import type { Reading, Tx } from './engine'
import { one } from './find'
import type { Moment } from './ledger'
import { trackedProduct } from './lot'
import { type Goods, post, type StockDocument } from './posting'
import { company } from './schema/access'
import { products } from './schema/product'
import { pendingCosts, stockMovements } from './schema/stock'
import { stockOf } from './stock'

/** Whether more of a product may leave than is on hand (R-STK): where the shop allows it, and its pieces are not told apart. */
export async function mayGoBelow(reading: Reading, productId: Id): Promise<boolean> {
  const { allow } = one(await reading.db.select({ allow: company.allowNegative }).from(company), 'company')
  return allow && (await trackedProduct(reading, productId)).tracking === 'none'
}

/**
 * What a unit last cost (R-STK): the average when there was some of it, or what came last while none was there; else the price that
 * was typed, null without one. Goods that are worth nothing are of unknown cost.
 */
export async function lastCost(reading: Reading, productId: Id): Promise<Price | null> {
  const found = await reading.json<Worth | null>(lastSql, [productId])
  const [typed] = await reading.db.select({ cost: products.costPrice }).from(products).where(eq(products.id, productId))
  return (found && unitCost(found)) || (typed?.cost ?? null)
}

const lastSql = `select json(coalesce((select json_object('qty', case when q > 0 then q else qty end, 'value', case when q > 0 then v else value end)
  from (select id, kind, qty, value, sum(qty) over (order by id) as q, sum(value) over (order by id) as v from stock_movements where product_id = ?1) m
  where (q > 0 and v > 0) or (q <= 0 and qty > 0 and value > 0 and kind in ('opening', 'adjustment', 'goodsReceipt', 'stocktake'))
  order by id desc limit 1), 'null'))`

/** Goods of one batch that leave a place for good; at an agreed cost as far as that fits. What was not there is kept as missing. Gives what they cost. */
export async function postLeaving(
  tx: Tx,
  at: Moment,
  document: StockDocument,
  goods: Omit<Goods, 'value'>,
  agreed?: Fen,
): Promise<Fen> {
  const { productId, qty } = goods
  const { onHand, stockValue } = await stockOf(tx, productId)
  const last = qty > onHand ? await lastCost(tx, productId) : null
  const { value, missing } = leaving({ qty: onHand, value: stockValue }, qty, last, agreed)
  const movementId = await post(tx, at, document, { ...goods, qty: -qty as Qty, value: -value as Fen })
  if (missing !== null) {
    const open = { openQty: missing.qty, openValue: missing.value }
    await tx.db.insert(pendingCosts).values({ movementId, productId, qty: missing.qty, ...open })
  }
  return value
}

/** Goods that have come to a place, all of one product with one document; `ownId` is the document they come back from, null where they are new. */
interface Come extends Worth {
  productId: Id
  documentNo: string
  movedOn: Day
  ownId: Id | null
}

/**
 * Goods have come of which some had left before they were there: each document they had left with is corrected by what they cost more
 * or less than they were taken to, on the day they come, and never before the day they left (R-STK).
 */
export async function coverMissing(tx: Tx, at: Moment, { productId, documentNo, movedOn, ownId, ...come }: Come) {
  // Said in the words of its index, which a parameter would hide.
  const open = and(eq(pendingCosts.productId, productId), sql`${pendingCosts.openQty} > 0`)
  const rows = await tx.db
    .select()
    .from(pendingCosts)
    .innerJoin(stockMovements, eq(stockMovements.id, pendingCosts.movementId))
    .where(open)
    .orderBy(asc(pendingCosts.movementId))
  const inTurn = rows.map(({ pending_costs: pending, stock_movements: movement }) => ({
    movement,
    qty: pending.openQty,
    value: pending.openValue,
    own: ownId !== null && (movement.documentId === ownId || movement.originId === ownId),
  }))
  const turns = [...inTurn.filter(({ own }) => own), ...inTurn.filter(({ own }) => !own)]
  for (const { of, qty, booked, cost } of cover(turns, come)) {
    const { id, documentId, documentNo: leftWith, movedOn: leftOn } = of.movement
    await tx.db
      .update(pendingCosts)
      .set({ openQty: (of.qty - qty) as Qty, openValue: (of.value - booked) as Fen })
      .where(eq(pendingCosts.movementId, id))
    const correction = { documentId, documentNo: leftWith, productId, booked, cost, note: documentNo }
    if (cost !== booked) await postCorrection(tx, at, leftOn > movedOn ? leftOn : movedOn, correction)
  }
}

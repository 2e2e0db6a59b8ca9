import { and, eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { trackedProduct } from '../../db/lot'
import { keepLot } from '../../db/lot-arrival'
import { lotLevel } from '../../db/lot-level'
import { locations, stockLevels, stocktakeLines } from '../../db/schema/stock'
import { placeOf, stockOf } from '../../db/stock'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { TypedLot } from '../value/lot'
import { oneUnit, type Qty, zeroQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { findStocktake, linesOf, moveStocktake, type StocktakeLineRecord } from './find-stocktake'
import { next } from './stocktake'

interface Counts {
  id: Id
  /** Null takes a count back: not counted is not none. */
  lines: { lineId: Id; qty: Qty | null }[]
}

/**
 * Writes down what was counted, with what the books say at this moment (R-STK). Several people may count at once; who counts a line last
 * is believed. Refuses a quantity below zero (`stocktake.belowNone`), and what is not being counted any more.
 */
export async function countStocktake(work: Work, input: Counts): Promise<null> {
  const found = await findStocktake(work, input.id)
  next(found.state, 'count')
  const lines = await linesOf(work, found.id)
  for (const { lineId, qty } of input.lines) {
    const line = one(
      lines.filter(({ id }) => id === lineId),
      'stocktakeLine',
    )
    await writeCount(work, line, qty)
  }
  work.log({ record: 'stocktake', recordId: found.id, after: { counted: input.lines.length } })
  return null
}

async function writeCount(work: Work, line: StocktakeLineRecord, countedQty: Qty | null): Promise<void> {
  if (countedQty !== null && countedQty < 0)
    throw new Refusal('stocktake.belowNone', {}, { qty: 'stocktake.belowNone' })
  const expectedQty = countedQty === null ? null : await levelOf(work, line)
  if (countedQty !== null && line.lotId !== null) await checkPiece(work, line.productId, countedQty)
  const counted = {
    countedBy: countedQty === null ? null : work.user.id,
    countedAt: countedQty === null ? null : work.now,
  }
  await work.db
    .update(stocktakeLines)
    .set({ countedQty, expectedQty, ...counted })
    .where(eq(stocktakeLines.id, line.id))
}

/** A piece with a serial number is there or is not (`lot.onePiece`). */
async function checkPiece(work: Work, productId: Id, qty: Qty): Promise<void> {
  const { tracking, name } = await trackedProduct(work, productId)
  if (tracking === 'serial' && qty !== zeroQty && qty !== oneUnit)
    throw new Refusal('lot.onePiece', { lot: name }, { qty: 'lot.onePiece' })
}

/**
 * Something is there that the count did not look for; its line is given, the old one where there is one. Refuses what is no goods
 * (`stock.notKept`), and what is told apart without its number (`lot.codeNeeded`).
 */
export async function addToStocktake(
  work: Work,
  input: { id: Id; productId: Id; lot: Omit<TypedLot, 'qty'> | null },
): Promise<{ lineId: Id }> {
  const found = await findStocktake(work, input.id)
  next(found.state, 'count')
  const { productId } = input
  const { name, kind } = await stockOf(work, productId)
  if (kind !== 'goods') throw new Refusal('stock.notKept', { product: name })
  const locationId = await placeOf(work, found.warehouseId)
  const lotId = await lotOf(work, productId, input.lot)
  const known = (await linesOf(work, found.id)).find(
    (line) => line.productId === productId && line.locationId === locationId && line.lotId === lotId,
  )
  if (known) return { lineId: known.id }
  const lineId = work.newId()
  const there = { productId, locationId, lotId }
  const bookQty = await levelOf(work, there)
  await work.db.insert(stocktakeLines).values({ id: lineId, stocktakeId: found.id, ...there, bookQty })
  work.log({ record: 'stocktake', recordId: found.id, after: { added: name } })
  return { lineId }
}

async function lotOf(work: Work, productId: Id, typed: Omit<TypedLot, 'qty'> | null): Promise<Id | null> {
  const product = await trackedProduct(work, productId)
  if (product.tracking === 'none') return null
  if (typed === null) throw new Refusal('lot.codeNeeded', {}, { lot: 'lot.codeNeeded' })
  return keepLot(work, work, product, typed)
}

async function levelOf(
  work: Work,
  { productId, locationId, lotId }: Pick<StocktakeLineRecord, 'productId' | 'locationId' | 'lotId'>,
): Promise<Qty> {
  if (lotId !== null) return lotLevel(work, lotId, locationId)
  const rows = await work.db
    .select({ qty: stockLevels.qty })
    .from(stockLevels)
    .innerJoin(locations, eq(locations.id, stockLevels.locationId))
    .where(and(eq(stockLevels.productId, productId), eq(stockLevels.locationId, locationId)))
  return rows[0]?.qty ?? zeroQty
}

/** Counting is done; what differs can be looked at. Refuses where nothing was counted (`stocktake.notCounted`). */
export async function finishStocktake(work: Work, input: { id: Id; version: number }): Promise<null> {
  const { no } = await findStocktake(work, input.id)
  const counted = (await linesOf(work, input.id)).filter(({ countedQty }) => countedQty !== null)
  if (counted.length === 0) throw new Refusal('stocktake.notCounted', { no })
  return moveStocktake(work, input, 'finish', {}, { counted: counted.length })
}

/** Some lines are counted again; what was counted first is kept beside. */
export async function recountStocktake(work: Work, input: { id: Id; version: number; lineIds: Id[] }): Promise<null> {
  const lines = await linesOf(work, input.id)
  for (const lineId of input.lineIds) {
    const line = one(
      lines.filter(({ id }) => id === lineId),
      'stocktakeLine',
    )
    const firstQty = line.firstQty ?? line.countedQty
    await work.db.update(stocktakeLines).set({ firstQty }).where(eq(stocktakeLines.id, lineId))
    await writeCount(work, line, null)
  }
  return moveStocktake(work, input, 'recount', {}, { lines: input.lineIds.length })
}

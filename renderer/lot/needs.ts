import type { LotPart, OfferedLot } from '../../main/stock/lotview'
import type { Id } from '../../main/value/id'
import { expiryOf, lotKey, type Tracking, type TypedLot } from '../../main/value/lot'
import { inBase, oneUnit, type Qty, zeroQty } from '../../main/value/qty'
import { Refusal } from '../../main/value/refusal'
import type { Quantities } from '../order/quantities'

/** How much of a product a document needs, in base units, and how its pieces are told apart. */
export interface LotNeed {
  key: number
  productId: Id
  name: string
  unit: string
  tracking: Tracking
  shelfDays: number | null
  need: Qty
}

/** How much of each batch is taken. */
export type ChosenLots = ReadonlyMap<Id, Qty>

/** What a document needs of each product that is told apart, by the quantities of its lines; a quantity that does not come out is left to the program. */
export function needsByProduct(parts: readonly LotPart[], quantities: Quantities): LotNeed[] {
  const needs = new Map<Id, LotNeed>()
  for (const { lineId, ratio, ...part } of parts) {
    const before = needs.get(part.productId)?.need ?? zeroQty
    const need = (before + baseOf(quantities.get(lineId) ?? zeroQty, ratio)) as Qty
    needs.set(part.productId, { ...part, key: part.productId, need })
  }
  return [...needs.values()].filter(({ need }) => need > 0)
}

/** The same for each line by itself, where what comes in belongs to its line. */
export function needsByLine(parts: readonly LotPart[], quantities: Quantities): LotNeed[] {
  return parts
    .map(({ lineId, ratio, ...part }) => {
      return { ...part, key: lineId, need: baseOf(quantities.get(lineId) ?? zeroQty, ratio) }
    })
    .filter(({ need }) => need > 0)
}

function baseOf(qty: Qty, ratio: Qty): Qty {
  try {
    return inBase(qty, ratio)
  } catch (error) {
    if (error instanceof Refusal) return zeroQty
    throw error
  }
}

/** How much of a product is chosen. */
export const chosenOf = (offered: readonly OfferedLot[], productId: Id, chosen: ChosenLots): Qty =>
  offered.reduce((sum, lot) => sum + (lot.productId === productId ? (chosen.get(lot.lotId) ?? 0) : 0), 0) as Qty

/**
 * Takes of the batch whose number was scanned as much as is still needed and lies there, of a serial number its one piece; null where
 * no batch has that number.
 */
export function chooseByCode(
  needs: readonly LotNeed[],
  offered: readonly OfferedLot[],
  chosen: ChosenLots,
  code: string,
): ChosenLots | null {
  const lot = offered.find(
    (one) => lotKey(one.code) === lotKey(code.trim()) && needs.some(({ productId }) => productId === one.productId),
  )
  const need = needs.find(({ productId }) => productId === lot?.productId)
  if (lot === undefined || need === undefined) return null
  const left = need.need - chosenOf(offered, lot.productId, chosen)
  const taken =
    need.tracking === 'serial' ? oneUnit : Math.min(lot.qty, Math.max(left, 0) + (chosen.get(lot.lotId) ?? 0))
  return new Map([...chosen, [lot.lotId, taken as Qty]])
}

/** Adds what was scanned or pasted to what comes in: serial numbers one by one, a batch with all that is still missing. */
export function typeCodes({ tracking, need }: LotNeed, typed: readonly TypedLot[], text: string): TypedLot[] {
  const codes = tracking === 'serial' ? text.split(/[\s,;，；、]+/) : [text]
  const fresh = codes.map((code) => code.trim()).filter((code) => code !== '')
  const rows = [...typed]
  for (const code of fresh) {
    if (rows.some((row) => lotKey(row.code) === lotKey(code))) continue
    const left = need - rows.reduce((sum, { qty }) => sum + qty, 0)
    const qty = tracking === 'serial' ? oneUnit : (Math.max(left, 0) as Qty)
    rows.push({ code, madeOn: null, expiresOn: null, qty })
  }
  return rows
}

/** A batch with the last day that follows from the day it was made, where nobody typed another. */
export const withExpiry = (lot: TypedLot, shelfDays: number | null): TypedLot => ({
  ...lot,
  expiresOn: expiryOf(lot, shelfDays),
})

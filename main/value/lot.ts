import { addDays, type Day } from './day'
import type { Id } from './id'
import { formatQty, oneUnit, type Qty } from './qty'
import { Refusal } from './refusal'
import type { Level } from './take'

/** How the pieces of a product are told apart: not at all, by batch (批次), or each by its serial number (序列号). */
export const trackings = ['none', 'batch', 'serial'] as const
export type Tracking = (typeof trackings)[number]

/** A batch as somebody types it: its number, and the days on it; of a serial number one piece. */
export interface TypedLot {
  code: string
  madeOn: Day | null
  expiresOn: Day | null
  qty: Qty
}

/** So much of a batch, in base units. */
export interface ChosenLot {
  lotId: Id
  qty: Qty
}

/** So much of a batch in a place; null is the lot of what is not told apart. */
export interface Portion extends Level {
  lotId: Id | null
}

/** What lies of a batch in a place. */
export interface LyingLot extends Level {
  lotId: Id
  code: string
  expiresOn: Day | null
}

/** The number of a batch or a piece as it is kept; refuses an empty one (`lot.codeNeeded`) and one that is too long (`text.tooLong`). */
export function readLotCode(text: string): string {
  const code = foldLotCode(text)
  if (code === '') throw new Refusal('lot.codeNeeded')
  if (code.length > 60) throw new Refusal('text.tooLong', { limit: 60 })
  return code
}

/** A number as it is kept and looked for: half width, without needless spaces. */
export const foldLotCode = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ')

/** What two ways to type one number have in common. */
export const lotKey = (code: string): string => code.toUpperCase()

/** The last day of use: as it is typed, or so many days after it was made; null when nobody knows. */
export function expiryOf({ madeOn, expiresOn }: Pick<TypedLot, 'madeOn' | 'expiresOn'>, shelfDays: number | null) {
  if (expiresOn !== null || madeOn === null || shelfDays === null) return expiresOn
  return addDays(madeOn, shelfDays)
}

/** What expires within so many days is near its end, where nobody says another number. */
export const usualSoonDays = 30

/** Whether it may not be used any more on a day; its last day still counts. */
export const isExpired = ({ expiresOn }: { expiresOn: Day | null }, on: Day): boolean =>
  expiresOn !== null && expiresOn < on

/** First what expires first, then what never does; of one day the older batch first, and of one batch place after place as they came. */
export function firstExpiredFirst(lying: readonly LyingLot[]): LyingLot[] {
  const far = '9999-12-31'
  return [...lying].sort((a, b) => {
    const days = (a.expiresOn ?? far).localeCompare(b.expiresOn ?? far)
    return days === 0 ? a.lotId - b.lotId : days
  })
}

/** Of which batches so much is taken, in turn as they lie; what is not there is left over. */
export function takeLots(lying: readonly LyingLot[], wanted: Qty): { parts: Portion[]; missing: Qty } {
  let missing: number = wanted
  const parts = lying.flatMap(({ lotId, locationId, qty }) => {
    const taken = Math.min(Math.max(qty, 0), missing)
    missing -= taken
    return taken > 0 ? [{ lotId, locationId, qty: taken as Qty }] : []
  })
  return { parts, missing: missing as Qty }
}

/** Of the batches somebody chose so much is taken, one after the other, each from where it lies; what they do not hold is left over. */
export function takeChosen(
  lying: readonly LyingLot[],
  chosen: readonly ChosenLot[],
  wanted: Qty,
): { parts: Portion[]; missing: Qty } {
  let missing = wanted
  const parts = chosen.flatMap(({ lotId, qty }) => {
    const own = lying.filter((lot) => lot.lotId === lotId)
    const taken = takeLots(own, Math.min(qty, missing) as Qty).parts
    missing = (missing - taken.reduce((sum, part) => sum + part.qty, 0)) as Qty
    return taken
  })
  return { parts, missing }
}

/**
 * Checks what somebody typed about goods that come in: each number once (`lot.twice`), more than nothing of each
 * (`order.quantityNotPositive`), of a serial number one piece (`lot.onePiece`), and together as much as comes (`lot.sum`).
 */
export function checkTyped(
  product: { name: string; tracking: Tracking },
  typed: readonly TypedLot[],
  coming: Qty,
): void {
  const keys = typed.map(({ code }) => lotKey(readLotCode(code)))
  const twice = typed.find((_, i) => keys.indexOf(keys[i] ?? '') !== i)
  if (twice) throw new Refusal('lot.twice', { lot: twice.code })
  for (const { qty, code } of typed) {
    if (qty <= 0) throw new Refusal('order.quantityNotPositive')
    if (product.tracking === 'serial' && qty !== oneUnit) throw new Refusal('lot.onePiece', { lot: code })
  }
  const sum = typed.reduce((all, { qty }) => all + qty, 0) as Qty
  if (sum === coming) return
  const [given, need] = [formatQty(sum), formatQty(coming)]
  throw new Refusal(typed.length === 0 ? 'lot.needed' : 'lot.sum', { product: product.name, given, need })
}

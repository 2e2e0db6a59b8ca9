import { overlap } from '../pricing/choice'
import { addDays, type Day } from '../value/day'
import type { Id } from '../value/id'
import { formatPrice, type Price } from '../value/price'
import { formatQty, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { at, Fault } from './fault'
import type { Hint } from './hint'

/** A price agreed with a customer for a product; `id` null until it is written. */
export interface Agreed {
  id: Id | null
  fromQty: Qty
  validFrom: Day
  validTo: Day | null
  price: Price
}

/** What a row says of such a price; what it does not say is null. */
export interface AgreedRow {
  price: Price
  fromQty: Qty | null
  validFrom: Day | null
  validTo: Day | null
}

/** A row with its number and the price of one base unit. */
export type PricedRow = AgreedRow & { row: number }

/**
 * What becomes of a row among the prices one customer has for one product: it changes `was` into `is`, or adds `is` (`was`
 * null). `ended` is an older price that stops the day before the new one begins; `clash` is one that shares a day with it and cannot stop.
 */
export interface PlacedPrice {
  was: Agreed | null
  is: Agreed
  ended: Agreed | null
  clash: Agreed | null
}

/**
 * Places a row among the prices that are agreed (R-PRICE). With a day it means the price that begins on that day, without one
 * the price that counts today, or a new one from today. A price that goes on when a new one begins stops the day before, as
 * people mean by a new price list; one that would go on after the new one ends is a clash.
 */
export function placePrice(known: readonly Agreed[], row: AgreedRow, today: Day): PlacedPrice {
  const same = known.filter(({ fromQty }) => fromQty === (row.fromQty ?? 0))
  const was =
    same.find((one) => (row.validFrom === null ? counts(one, today) : one.validFrom === row.validFrom)) ?? null
  const from = was?.validFrom ?? row.validFrom ?? today
  const is: Agreed = {
    id: was?.id ?? null,
    fromQty: (row.fromQty ?? 0) as Qty,
    validFrom: from,
    validTo: row.validTo ?? was?.validTo ?? null,
    price: row.price,
  }
  const others = same.filter((one) => one !== was && overlap(one, is))
  const stops =
    was === null && others.length === 1 && others[0] !== undefined && goesOn(others[0], is) ? others[0] : null
  return {
    was,
    is,
    ended: stops && { ...stops, validTo: addDays(is.validFrom, -1) },
    clash: stops === null ? (others[0] ?? null) : null,
  }
}

const counts = ({ validFrom, validTo }: Agreed, on: Day) => validFrom <= on && (validTo === null || on <= validTo)

/** Whether an older price began before the new one and does not go on after it. */
const goesOn = (old: Agreed, fresh: Agreed) =>
  old.validFrom < fresh.validFrom && (fresh.validTo === null || (old.validTo !== null && old.validTo <= fresh.validTo))

/** Whose price of which product: of a level, or of a customer. */
export interface Whose {
  kind: 'level' | 'customer'
  ownerId: Id
  ownerName: string
  productId: Id
}

/** A price for a level or a customer while the rows are placed: as it is here, as it will be, and the row that says so. */
export interface Entry {
  row: number | null
  was: Agreed | null
  is: Agreed
}

/**
 * Puts a row into the prices of its product and owner, changing `list`; gives the hints of it. Refuses a second row of one
 * price (`import.rowTwice`), and one that shares a day with another price for the same quantity (`price.overlap`).
 */
export function placeRow(list: Entry[], { kind }: Pick<Whose, 'kind'>, row: PricedRow, today: Day): Hint[] {
  if (kind === 'level') return placeLevel(list, row, today)
  const placed = placePrice(
    list.map(({ is }) => is),
    row,
    today,
  )
  const entryOf = (one: Agreed | null) => list.find(({ is }) => is === one) ?? null
  const own = entryOf(placed.was)
  if (own?.row) throw new Fault('price', new Refusal('import.rowTwice', { row: own.row }))
  if (placed.clash) throw new Fault('validFrom', overlapping(placed.clash))
  if (own) Object.assign(own, { row: row.row, is: placed.is })
  else list.push({ row: row.row, was: null, is: placed.is })
  const { ended } = placed
  const older =
    ended &&
    list.find(({ is }) => is.id === ended.id && is.validFrom === ended.validFrom && is.fromQty === ended.fromQty)
  if (!older || !ended) return []
  Object.assign(older, { row: older.row ?? row.row, is: ended })
  const values = { price: formatPrice(ended.price), day: ended.validTo ?? '' }
  return [{ field: 'validFrom', code: 'priceEnds', values }]
}

/** A level has one price for a product: refuses a second row that speaks of it (`import.rowTwice`). */
export function refuseTwice(list: readonly Entry[]): void {
  const row = list[0]?.row
  if (row) throw new Refusal('import.rowTwice', { row })
}

/** A level has one price for a product, from any day and quantity. */
function placeLevel(list: Entry[], { row, price }: PricedRow, today: Day): [] {
  const [entry] = list
  at('price', () => refuseTwice(list))
  if (entry) Object.assign(entry, { row, is: { ...entry.is, price } })
  else list.push({ row, was: null, is: { id: null, fromQty: 0 as Qty, validFrom: today, validTo: null, price } })
  return []
}

const overlapping = ({ validFrom, validTo, fromQty }: Agreed) =>
  new Refusal('price.overlap', { from: validFrom, to: validTo ?? '…', qty: formatQty(fromQty) })

/** The columns of what a draft writes of prices. */
export const writtenColumns = ['row', 'kind', 'owner_id', 'owner_name', 'product_id', 'id', 'before', 'after']

/** What is to be written of one product's prices for one owner. */
export function written(
  { kind, ownerId, ownerName, productId }: Whose,
  list: readonly Entry[],
): (string | number | null)[][] {
  const changed = list.filter(({ row, was, is }) => row !== null && JSON.stringify(was) !== JSON.stringify(is))
  return changed.map(({ row, was, is }) => [
    ...[row, kind, ownerId, ownerName, productId, was?.id ?? null],
    ...[was && JSON.stringify(was), JSON.stringify(is)],
  ])
}

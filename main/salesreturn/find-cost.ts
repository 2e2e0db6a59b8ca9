import type { Reading } from '../../db/engine'
import { lastCost } from '../../db/missing'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { unitCost } from '../value/worth'

/** A product, and what is on hand of it. */
interface Known {
  id: Id
  onHand: Qty
  stockValue: Fen
}

/**
 * What one base unit costs that comes back without its order: the average of what is on hand, else what it cost last or what was
 * typed, else nothing (R-STK).
 */
export async function costWithoutOrder(
  reading: Reading,
  { id, onHand: qty, stockValue: value }: Known,
): Promise<Price> {
  return unitCost({ qty, value }) ?? (await lastCost(reading, id)) ?? (0 as Price)
}

import { lineAmount } from '../pricing/line'
import { type Fen, fen, sumFen } from '../value/fen'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'

/** A part as it was taken: so many, so many of them given back, and what one costs the customer with its tax. */
export interface TakenPart {
  qty: Qty
  backQty: Qty
  price: Price
}

/** What is left of a part with the customer, of the product's base unit. */
export const usedOf = ({ qty, backQty }: Pick<TakenPart, 'qty' | 'backQty'>): Qty => (qty - backQty) as Qty

/** What the customer pays for a part, in fen with its tax; nothing for what was given back (R-AMT-1). */
export const partAmount = (part: TakenPart): Fen => lineAmount(usedOf(part), part.price)

/** What a service comes to: its fee, and every part that was used (SVC-01). */
export const chargeOf = (fee: Fen, parts: readonly { amount: Fen }[]): Fen =>
  fen(fee + sumFen(parts.map(({ amount }) => amount)))

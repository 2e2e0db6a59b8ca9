import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { type Price, price } from '../value/price'
import type { Qty } from '../value/qty'
import { divideRounded } from '../value/round'

/** How a customer's statements are told, kept with the customer. */
export interface StatementChoices {
  /** What was delivered, line by line. */
  items: boolean
  /** What of each delivery is invoiced. */
  invoiced: boolean
}

/** A line of a delivery under its line of the statement; `price` of one of the unit as it was charged, `amount` to the fen. */
export interface StatementItem {
  name: string
  spec: string
  qty: Qty
  unit: string
  price: Price
  amount: Fen
}

/** What one of a quantity was charged: amount ÷ quantity, to four decimals of a yuan. */
export function chargedPrice(amount: Fen, qty: Qty): Price {
  if (qty === 0) return price(0)
  return price(Number(divideRounded(BigInt(amount) * 1_000_000n, BigInt(qty))) * 10_000)
}

/** A delivery of an order, and what was invoiced for it alone (分). */
export interface InvoicedDelivery {
  id: Id
  amount: Fen
  own: Fen
}

/**
 * What of each delivery of an order is invoiced (分): what was invoiced for it alone, and of what was invoiced for the whole order as much
 * as it is worth, the earliest delivery first.
 */
export function spreadInvoiced(deliveries: readonly InvoicedDelivery[], whole: Fen): Map<Id, Fen> {
  let left: number = whole
  const spread = new Map<Id, Fen>()
  for (const { id, amount, own } of deliveries) {
    const part = Math.min(left, Math.max(0, amount - own))
    left -= part
    spread.set(id, (own + part) as Fen)
  }
  return spread
}

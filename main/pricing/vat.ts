import { type Fen, fen } from '../value/fen'
import type { Rate } from '../value/percent'
import { divideRounded } from '../value/round'

/** Whether a line is taxed (also at 0 %), exempt 免税 or not subject to VAT 不征税: the last two print a word, no rate. */
export const taxKinds = ['taxed', 'exempt', 'outside'] as const
export type TaxKind = (typeof taxKinds)[number]

const whole = 10_000n

/** Splits an amount that holds the tax, in fen: net = gross ÷ (1 + rate) to the fen, tax is the rest (R-VAT). */
export function splitInclusive(gross: Fen, rate: Rate): { net: Fen; tax: Fen } {
  const net = fen(Number(divideRounded(BigInt(gross) * whole, whole + BigInt(rate))))
  return { net, tax: fen(gross - net) }
}

/**
 * Adds the tax to an amount without it, in fen: tax = net × rate to the fen, gross = net + tax (R-VAT). Going back with
 * `splitInclusive` may miss by a fen, so a document keeps its kind of price.
 */
export function splitExclusive(net: Fen, rate: Rate): { gross: Fen; tax: Fen } {
  const tax = fen(Number(divideRounded(BigInt(net) * BigInt(rate), whole)))
  return { gross: fen(net + tax), tax }
}

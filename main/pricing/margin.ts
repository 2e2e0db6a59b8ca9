import { priceInUnit } from '../product/unit'
import { type Fen, fen, sumFen, zeroFen } from '../value/fen'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { divideRounded } from '../value/round'
import { lineAmount } from './line'

/**
 * A line as its margin is reckoned: what it brings net of tax, and what one of the base unit costs; null where nobody knows. Of what
 * has left already the cost is `issued`, and `qty` is only the rest.
 */
export interface CostedLine {
  net: Fen
  qty: Qty
  unitRatio: Qty
  cost: Price | null
  issued?: Fen | null
}

/**
 * What an order earns, net of tax: `net` − `cost` = `margin` in fen, `rate` of the net in basis points, null where the net is 0. A
 * line of unknown cost is in none of them: `unknown` counts such lines and `unknownNet` is what they bring (ORD-21).
 */
export interface Margin {
  net: Fen
  cost: Fen
  margin: Fen
  rate: number | null
  unknown: number
  unknownNet: Fen
}

/** The margin of an order over the lines whose cost is known; each line's cost is rounded to the fen. */
export function marginOf(lines: readonly CostedLine[]): Margin {
  const reckoned = lines.map((line) => ({ net: line.net, cost: costOfLine(line) }))
  const known = reckoned.flatMap(({ net, cost }) => (cost === null ? [] : [{ net, cost }]))
  const unknown = reckoned.filter(({ cost }) => cost === null)
  const net = sumFen(known.map((line) => line.net))
  const cost = sumFen(known.map((line) => line.cost))
  const margin = fen(net - cost)
  const rate = net === 0 ? null : Number(divideRounded(BigInt(margin) * 10_000n, BigInt(net)))
  return { net, cost, margin, rate, unknown: unknown.length, unknownNet: sumFen(unknown.map((line) => line.net)) }
}

/** What has left and what is still to go, in fen; null where one of them is not known. */
function costOfLine({ qty, unitRatio, cost, issued = zeroFen }: CostedLine): Fen | null {
  if (issued === null || (cost === null && qty > 0)) return null
  return fen(issued + (cost === null ? 0 : lineAmount(qty, priceInUnit(cost, unitRatio))))
}

/** What a line brings when only some of it went: its net for `went` of its quantity. */
export const netOf = (net: Fen, went: Qty, qty: Qty): Fen =>
  fen(Number(divideRounded(BigInt(net) * BigInt(went), BigInt(qty))))

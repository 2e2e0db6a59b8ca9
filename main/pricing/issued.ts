import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { divideRounded } from '../value/round'
import { costAt } from '../value/worth'
import { costOf, type ReferenceCosts } from './cost'
import { type CostedLine, netOf } from './margin'

/** What has left with an order line, and came back of it, in its unit; and what that took out of stock, in base units. */
export interface GoneLine {
  lineId: Id
  qty: Qty
  back: Qty
  parts: readonly { productId: Id; qty: Qty }[]
}

/** What an order's goods cost when they left, product by product, and what those cost that came back (R-STK). */
export interface Spent {
  productId: Id
  out: Fen
  back: Fen
}

/** All that is known of the costs of an order. */
export interface OrderCosts {
  reference: ReferenceCosts
  gone: readonly GoneLine[]
  spent: readonly Spent[]
}

type Line = Pick<CostedLine, 'net' | 'qty' | 'unitRatio'> & { id: Id; productId: Id }

/**
 * The lines of an order as its margin is reckoned (ORD-21): what has left counts at what it cost then, what is still to go and what has
 * no stock at its reference cost. Once the order has `ended`, only what went and did not come back counts; goods that were lost on
 * the way cost all the same. Goods that left at no cost are of unknown cost, unless one was typed.
 */
export function costedLines(lines: readonly Line[], costs: OrderCosts, ended: boolean): CostedLine[] {
  return lines.map((line) => {
    const gone = costs.gone.find(({ lineId }) => lineId === line.id)
    const [went, back] = [gone?.qty ?? 0, ended ? (gone?.back ?? 0) : 0]
    const counted = ((ended ? went : Math.max(line.qty, went)) - back) as Qty
    const stocked = gone !== undefined && gone.parts.length > 0
    return {
      unitRatio: line.unitRatio,
      net: netOf(line.net, counted, line.qty),
      qty: (stocked ? Math.max(0, counted - (went - back)) : counted) as Qty,
      cost: costOf(costs.reference, line.productId),
      issued: stocked ? issuedOf(gone, costs, ended) : (0 as Fen),
    }
  })
}

/** What the goods of a line cost that left with it; null where nobody knows of one of them. */
function issuedOf({ lineId, parts }: GoneLine, costs: OrderCosts, ended: boolean): Fen | null {
  return parts.reduce<Fen | null>((sum, part) => {
    const cost = shareOf(lineId, part.productId, costs, ended) ?? typedCost(part, costs.reference)
    return sum === null || cost === null ? null : ((sum + cost) as Fen)
  }, 0 as Fen)
}

/** The lines that took one product share what it cost by how much each took; null where it cost nothing. */
function shareOf(lineId: Id, productId: Id, { gone, spent }: OrderCosts, ended: boolean): Fen | null {
  const own = spent.find((one) => one.productId === productId)
  if (!own || own.out === 0) return null
  const taken = gone.flatMap(({ lineId: id, parts }) =>
    parts.filter((part) => part.productId === productId).map(({ qty }) => ({ id, qty })),
  )
  const upTo = (last: number) => BigInt(taken.slice(0, last).reduce((sum, { qty }) => sum + qty, 0))
  const all = upTo(taken.length)
  if (all === 0n) return null
  const at = taken.findIndex(({ id }) => id === lineId)
  const cost = BigInt(ended ? own.out - own.back : own.out)
  const part = (last: number) => Number(divideRounded(cost * upTo(last), all))
  return (part(at + 1) - part(at)) as Fen
}

function typedCost({ productId, qty }: { productId: Id; qty: Qty }, reference: ReferenceCosts): Fen | null {
  const cost: Price | null = costOf(reference, productId)
  return cost === null ? null : costAt(qty, cost)
}

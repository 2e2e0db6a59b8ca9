import type { Id } from '../../main/value/id'
import { inBase, type Qty, zeroQty } from '../../main/value/qty'
import { Refusal } from '../../main/value/refusal'
import type { Quantities } from './quantities'

/** What a line takes out of stock of a product: so many of its base units for one unit of the line. */
export interface LeavingPart {
  lineId: number
  productId: Id
  name: string
  /** The product's base unit. */
  unit: string
  ratio: Qty
}

/** Of which products more leaves with all lines together than lies there, and how much is missing, in base units. */
export function shortParts(
  parts: readonly LeavingPart[],
  quantities: Quantities,
  liesOf: (productId: Id) => Qty,
): (LeavingPart & { short: Qty })[] {
  const firsts = parts.filter((part, i) => parts.findIndex(({ productId }) => productId === part.productId) === i)
  return firsts.flatMap((first) => {
    const own = parts.filter(({ productId }) => productId === first.productId)
    const leaves = own.reduce((sum, { lineId, ratio }) => sum + baseOf(quantities.get(lineId) ?? zeroQty, ratio), 0)
    const short = leaves - Math.max(0, liesOf(first.productId))
    return leaves > 0 && short > 0 ? [{ ...first, short: short as Qty }] : []
  })
}

/** What does not come out in base units is refused when it is sent. */
function baseOf(qty: Qty, ratio: Qty): Qty {
  try {
    return inBase(qty, ratio)
  } catch (error) {
    if (error instanceof Refusal) return zeroQty
    throw error
  }
}

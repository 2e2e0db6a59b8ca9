import type { Fen } from '../value/fen'
import { fullPay, type Rate } from '../value/percent'
import type { Qty } from '../value/qty'
import { divideRounded } from '../value/round'

/** What a supplier's deliveries of some time are judged by. */
export interface ScoreFacts {
  /** Lines of orders whose promised day has come, and those of them that were here whole by then. */
  due: number
  onTime: number
  /** What was looked at comes to with tax, and what of that was accepted. */
  came: Fen
  accepted: Fen
  /** Products that others were asked for too: what was ordered here and from others, in the base unit and without tax. */
  products: readonly { qty: Qty; net: Fen; othersQty: Qty; othersNet: Fen }[]
}

/** How a supplier has done (PUR-03), each in 1/10 000; null where there is nothing to go by. */
export interface SupplierScore {
  onTime: Rate | null
  due: number
  accepted: Rate | null
  /** What the goods cost here for 100 they would have cost elsewhere. */
  priceIndex: Rate | null
  compared: number
}

/** A supplier's score out of what it did; nothing is made up where there is nothing to go by (PUR-03). */
export function scoreOf({ due, onTime, came, accepted, products }: ScoreFacts): SupplierScore {
  const here = products.reduce((sum, { net }) => sum + net, 0)
  const elsewhere = products.reduce((sum, one) => sum + atOthersPrice(one), 0)
  return {
    onTime: shareIn(onTime, due),
    due,
    accepted: shareIn(accepted, came),
    priceIndex: shareIn(here, elsewhere),
    compared: products.length,
  }
}

/** What the goods bought here would have cost at the average price of the others, in fen. */
const atOthersPrice = ({ qty, othersQty, othersNet }: ScoreFacts['products'][number]): number =>
  Number(divideRounded(BigInt(othersNet) * BigInt(qty), BigInt(othersQty)))

const shareIn = (part: number, whole: number): Rate | null =>
  whole === 0 ? null : (Number(divideRounded(BigInt(part) * BigInt(fullPay), BigInt(whole))) as Rate)

import { priceInUnit } from '../product/unit'
import { fullPay } from '../value/percent'
import { type Price, price } from '../value/price'
import type { Qty } from '../value/qty'
import { divideRounded } from '../value/round'
import type { PaidPrice } from './view'

/**
 * An earlier price for one of the unit of a line, in the kind of price of its document, to 8 decimals: what one 箱 cost says
 * what one 盒 costs, and a price without tax what one with it is, at the rate it was bought at.
 */
export function paidIn(paid: PaidPrice, line: { unitRatio: Qty; taxInclusive: boolean }): Price {
  return priceInUnit(inKind(paid, line.taxInclusive), line.unitRatio, paid.unitRatio)
}

function inKind(paid: PaidPrice, taxInclusive: boolean): Price {
  const rate = paid.taxKind === 'taxed' ? paid.taxRate : 0
  if (paid.taxInclusive === taxInclusive || rate === 0) return paid.price
  const [with_, without] = [BigInt(fullPay + rate), BigInt(fullPay)]
  const [to, from] = taxInclusive ? [with_, without] : [without, with_]
  return price(Number(divideRounded(BigInt(paid.price) * to, from)))
}

import { lineAmount } from '../pricing/line'
import type { Fen } from '../value/fen'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { divideRounded } from '../value/round'

/** 1/10 000 units × 1/10^8 yuan, counted in fen: that many make one fen. */
const perFen = 10_000_000_000n

/**
 * The price of one unit of what comes to `amount` after every discount: with as few decimals, from two to eight, as quantity times
 * price needs to be the amount (R-AMT-1, R-AMT-2), so that customs can check it.
 */
export function unitPrice(amount: Fen, qty: Qty): Price {
  for (let step = 1_000_000n; step > 1n; step /= 10n) {
    const price = Number(divideRounded(BigInt(amount) * perFen, BigInt(qty) * step) * step) as Price
    if (lineAmount(qty, price) === amount) return price
  }
  return Number(divideRounded(BigInt(amount) * perFen, BigInt(qty))) as Price
}

const units: Readonly<Record<string, string>> = {
  箱: 'carton',
  盒: 'box',
  包: 'pack',
  袋: 'bag',
  瓶: 'bottle',
  桶: 'barrel',
  罐: 'can',
  卷: 'roll',
  张: 'sheet',
  打: 'dozen',

  个: 'pc',
  件: 'pc',
  支: 'pc',
  只: 'pc',
  条: 'pc',
  块: 'pc',
  根: 'pc',
  把: 'pc',
  本: 'pc',
  台: 'set',
  套: 'set',
  双: 'pair',
  对: 'pair',
  米: 'm',
  厘米: 'cm',
  克: 'g',
  千克: 'kg',
  公斤: 'kg',
  吨: 't',
  升: 'L',
  毫升: 'ml',
  平方米: 'm²',
  立方米: 'm³',
}

/** A unit as commercial invoices name it in English: 箱 is a carton; one of the shop's own stays as it is written. */
export const englishUnit = (unit: string): string => (Object.hasOwn(units, unit) ? (units[unit] ?? unit) : unit)

import { priceOrder } from '../pricing/order'
import type { TaxKind } from '../pricing/vat'
import { type Fen, zeroFen } from '../value/fen'
import { fullPay, type Rate } from '../value/percent'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'

/** What of a line decides what it comes to: the price is the supplier's, of the unit the quantity is in. */
export interface LineToPrice {
  qty: Qty
  price: Price
  taxKind: TaxKind
  taxRate: Rate
}

/** Gross, net and tax in fen; net and tax add up to gross. */
export interface PricedAmounts {
  gross: Fen
  net: Fen
  tax: Fen
}

/** A supplier's price counts to its last decimal. */
const priceScale = 8

/**
 * What a purchase document and each of its lines come to, in fen, by the rules of the sales order (R-AMT-1, R-VAT); the
 * document is the sum of its lines. `taxInclusive` says whether the prices hold the tax. A line of nothing (the supplier cannot
 * deliver it) comes to nothing. Refuses what these rules refuse, the fault at `lines.<n>.price` or `.qty`.
 */
export function pricePurchase(
  lines: readonly LineToPrice[],
  taxInclusive: boolean,
): PricedAmounts & { lines: PricedAmounts[] } {
  const wanted = lines.flatMap((line, at) => (line.qty === 0 ? [] : [{ ...line, at }]))
  const priced = atPrices(() =>
    priceOrder({
      lines: wanted.map(({ price, ...line }) => ({ ...line, listPrice: price, pay: fullPay })),
      discount: { mode: 'none' },
      taxInclusive,
      allowZero: true,
      priceScale,
    }),
  )
  const { gross, net, tax } = priced
  return {
    gross,
    net,
    tax,
    lines: lines.map((_, at) => amountsOf(priced.lines[wanted.findIndex((one) => one.at === at)])),
  }
}

function amountsOf(line: PricedAmounts | undefined): PricedAmounts {
  return line ? { gross: line.gross, net: line.net, tax: line.tax } : { gross: zeroFen, net: zeroFen, tax: zeroFen }
}

/** The pricing rules speak of a list price; here it is the price. */
function atPrices<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const named = Object.entries(error.fields ?? {}).map(([path, code]) => [path.replace('listPrice', 'price'), code])
    throw new Refusal(error.code, error.values, Object.fromEntries(named))
  }
}

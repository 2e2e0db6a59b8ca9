import { lineAmount } from '../pricing/line'
import { splitInclusive, type TaxKind } from '../pricing/vat'
import { type Fen, fen, sumFen, zeroFen } from '../value/fen'
import type { Rate } from '../value/percent'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'

/** The figures of a line of a sales list, below zero for what came back: amount − share is the net or the gross, as prices are. */
export interface SoldFigures {
  qty: Qty
  amount: Fen
  share: Fen
  net: Fen
  tax: Fen
  gross: Fen
}

/** What an order line says that its parts are told by. */
export interface SoldLine extends SoldFigures {
  price: Price
  taxKind: TaxKind
  taxRate: Rate
}

/**
 * The figures of a delivered part of an order line that is worth `gross` (R-AMT-9): the whole line keeps the order's own split
 * of net and tax, a part is split by itself, as it is invoiced (R-VAT). Where the line bears a share of the order's discount, the
 * amount is what quantity times price comes to (R-AMT-1), and the share the rest.
 */
export function soldPart(line: SoldLine, taxInclusive: boolean, { qty, gross }: Pick<SoldFigures, 'qty' | 'gross'>) {
  if (qty === line.qty && gross === line.gross) return figuresOf(line)
  const split = line.taxKind === 'taxed' ? splitInclusive(gross, line.taxRate) : { net: gross, tax: zeroFen }
  return shared(line, taxInclusive, { qty, gross, ...split })
}

/** The figures of what came back of an order line, with the net and tax it was given back at, as one takes them off. */
export function backPart(line: SoldLine, taxInclusive: boolean, back: Omit<SoldFigures, 'amount' | 'share'>) {
  const { qty, amount, share, net, tax, gross } = shared(line, taxInclusive, back)
  return {
    qty: -qty as Qty,
    amount: fen(-amount),
    share: fen(-share),
    net: fen(-net),
    tax: fen(-tax),
    gross: fen(-gross),
  }
}

function shared(line: SoldLine, taxInclusive: boolean, part: Omit<SoldFigures, 'amount' | 'share'>): SoldFigures {
  const worth = taxInclusive ? part.gross : part.net
  const amount = line.share === 0 ? worth : lineAmount(part.qty, line.price)
  return { ...part, amount, share: fen(amount - worth) }
}

const figuresOf = ({ qty, amount, share, net, tax, gross }: SoldFigures): SoldFigures => ({
  qty,
  amount,
  share,
  net,
  tax,
  gross,
})

/** The sums of the lines (R-VAT): never recomputed from one another. */
export function soldTotals(lines: readonly SoldFigures[]): SoldFigures {
  const sum = (key: Exclude<keyof SoldFigures, 'qty'>) => sumFen(lines.map((line) => line[key]))
  return {
    qty: lines.reduce((all, { qty }) => all + qty, 0) as Qty,
    amount: sum('amount'),
    share: sum('share'),
    net: sum('net'),
    tax: sum('tax'),
    gross: sum('gross'),
  }
}

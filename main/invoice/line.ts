import { splitInclusive } from '../pricing/vat'
import { type Fen, zeroFen } from '../value/fen'
import type { InvoiceLine } from './view'

/** A part of an order line to be invoiced, with the whole line's own figures. */
export type InvoicePart = Omit<InvoiceLine, 'net' | 'tax'> & { whole: Fen; wholeNet: Fen; wholeTax: Fen }

/** A line as it is invoiced: a whole line keeps the order's own split of net and tax, a part is split by itself (R-VAT). */
export function invoiceLine({ whole, wholeNet, wholeTax, ...line }: InvoicePart): InvoiceLine {
  if (line.gross === whole) return { ...line, net: wholeNet, tax: wholeTax }
  const split = line.taxKind === 'taxed' ? splitInclusive(line.gross, line.taxRate) : { net: line.gross, tax: zeroFen }
  return { ...line, ...split }
}

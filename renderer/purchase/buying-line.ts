import { formatPercent } from '../../main/value/percent'
import { baseUnitOf } from '../lines/line'
import type { LineKind } from '../lines/line-kind'
import type { BuyingLine } from './editor'

/** The cells of a line of a purchase document that are typed as text. */
export type TextCell = 'qty' | 'price' | 'taxRate' | 'note'

const blank = (key: number): BuyingLine => ({
  key,
  product: null,
  text: '',
  qty: '',
  unit: baseUnitOf(''),
  price: '',
  chosen: false,
  taxRate: '',
  note: '',
})

/** The lines of a purchase document: a buyer types product, quantity and price; the tax rate is the product's. */
export const buyingLine: LineKind<BuyingLine, TextCell> = {
  cells: ['product', 'qty', 'price', 'taxRate', 'note'],
  road: ['product', 'qty', 'price'],
  blank,
  productOf: (pick) => pick,
  // The price is asked for: it follows what was last paid.
  picked: (line, product) => ({ ...line, price: '', chosen: true, taxRate: formatPercent(product.taxRate) }),
  typed: (line, cell, text) => ({
    ...line,
    [cell]: text,
    ...(cell === 'price' ? { chosen: text.trim() === '' } : {}),
  }),
  inUnit: (line, unit) => ({ ...line, unit }),
  pastes: ['none', 'product', 'qty', 'unit', 'price', 'note'],
  pasted: ({ pick, text, qty, unit, price, note }) => ({
    product: pick,
    text,
    qty,
    unit,
    price,
    note,
    chosen: price === '',
    taxRate: pick ? formatPercent(pick.taxRate) : '',
  }),
}

import type { ProductPick } from '../../main/product/product'
import type { ProductUnit } from '../../main/product/unit'
import type { LineKind } from '../lines/line-kind'
import type { PastedLine } from '../lines/pasted'
import { blankLine, type EditorLine, type EditorProduct } from './editor'

/** The cells of an order line that are typed as text. */
export type TextCell = 'qty' | 'price' | 'pay' | 'amount' | 'note'

/** The lines of an order: a clerk types product, quantity, price and percentage; amount and note are for the mouse and Tab. */
export const orderLine: LineKind<EditorLine, TextCell> = {
  cells: ['product', 'qty', 'price', 'pay', 'amount', 'note'],
  road: ['product', 'qty', 'price', 'pay'],
  blank: blankLine,
  productOf,
  // A product brings the price the rule gives it.
  picked: (line, product) => ({ ...line, chosen: true, pay: '', amount: null, inDiscount: !product.charge }),
  typed,
  inUnit,
  pastes: ['none', 'product', 'qty', 'unit', 'price', 'pay', 'amount', 'note'],
  pasted,
}

/** What an order line needs of a product the picker found. */
export function productOf(pick: ProductPick): EditorProduct {
  const { id, code, name, spec, unit, listPrice, taxKind, taxRate, available, kind, charge } = pick
  return { id, code, name, spec, unit, listPrice, taxKind, taxRate, available, stocked: kind !== 'service', charge }
}

/** A price is for one unit: in another unit the rule is asked again. */
function inUnit(line: EditorLine, unit: ProductUnit): EditorLine {
  return unit.name === line.unit.name ? line : { ...line, unit, chosen: true, amount: null }
}

/** The amount typed last rules over price and percentage; typing one of these two takes the amount back to following (R-AMT-2). */
function typed(line: EditorLine, cell: TextCell, text: string): EditorLine {
  switch (cell) {
    case 'qty':
    case 'note':
      return { ...line, [cell]: text }
    case 'amount':
      return { ...line, amount: text, pay: text.trim() === '' ? line.pay : '' }
    case 'price':
      return { ...line, price: text, chosen: false, amount: null }
    case 'pay':
      return { ...line, pay: text, amount: null }
  }
}

/** Without a price of its own the rule gives a pasted line one. */
function pasted({ pick, ...texts }: PastedLine): Omit<EditorLine, 'key'> {
  const { key: _, ...blank } = blankLine(0)
  const chosen = texts.price === '' && texts.amount === null
  return { ...blank, ...texts, product: pick && productOf(pick), chosen }
}

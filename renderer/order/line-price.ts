import { choosePrice, inKind, listPriceOf, type PriceChoice } from '../../main/pricing/choice'
import type { PriceOffer } from '../../main/pricing/offer'
import type { PricedLine } from '../../main/pricing/order'
import { type PriceWarning, priceWarning } from '../../main/pricing/warning'
import { type ProductUnit, priceInUnit, unitsOf } from '../../main/product/unit'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import { formatPrice, type Price } from '../../main/value/price'
import { inBase, parseQty, type Qty, zeroQty } from '../../main/value/qty'
import type { Translate } from '../look/words'
import { type Editor, type EditorLine, type EditorProduct, isGift, plain } from './editor'

/** The form with the price of every line that follows the rule; a price that was typed or saved is left alone (R-PRICE). */
export function withChosenPrices(editor: Editor): Editor {
  const lines = editor.lines.map((line) => {
    const choice = line.chosen ? choiceOf(editor, line) : null
    const price = choice === null ? line.price : plain(choice.price, 8, 2)
    return price === line.price ? line : { ...line, price }
  })
  return lines.some((line, row) => line !== editor.lines[row]) ? { ...editor, lines } : editor
}

/** The price the rule gives a line as it stands; null while it has no product. */
export function choiceOf(editor: Editor, line: EditorLine): PriceChoice | null {
  const { product } = line
  if (product === null) return null
  return choosePrice(offerOf(editor, product), {
    ...kindOf(editor, product),
    on: editor.head.orderOn as Day,
    qty: typedQty(line),
    unit: line.unit,
  })
}

/** What is odd about the price of a line, with what it is compared to, in the document's kind of price. */
export function warningOf(
  editor: Editor,
  line: EditorLine,
  figures: PricedLine | null,
): { warning: PriceWarning; against: Price } | null {
  const { product } = line
  // A gift is meant to cost nothing.
  if (product === null || figures === null || isGift(line)) return null
  const offer = offerOf(editor, product)
  const kind = kindOf(editor, product)
  const listPrice = inKind(listPriceOf(offer, line.unit), kind).price
  const floorPrice =
    offer.floorPrice === null ? null : inKind(priceInUnit(offer.floorPrice, line.unit.ratio), kind).price
  const amount = (figures.amount - figures.discountShare) as Fen
  const warning = priceWarning({ qty: typedQty(line), dealPrice: figures.dealPrice, amount, listPrice, floorPrice })
  if (warning === null) return null
  return { warning, against: warning === 'belowFloor' ? (floorPrice ?? listPrice) : listPrice }
}

/** What is odd about the prices of an order, in words, line by line. */
export const oddPrices = (t: Translate, editor: Editor, rows: readonly (PricedLine | null)[]): string[] =>
  editor.lines.flatMap((line, row) => {
    const found = warningOf(editor, line, rows[row] ?? null)
    return found ? [t(`editor.rail.${found.warning}`, { row: row + 1, against: formatPrice(found.against) })] : []
  })

/** The units a line may be typed in, the base unit first. */
export function unitsOfLine(editor: Editor, { product }: EditorLine): ProductUnit[] {
  if (product === null) return []
  const { unit, units } = offerOf(editor, product)
  return unitsOf(unit, units)
}

/** What is on offer; until the answer for this customer is there, the list price. */
function offerOf(editor: Editor, { id, unit, listPrice }: EditorProduct): PriceOffer {
  const { offers, head } = editor
  const known = offers?.customerId === (head.customer?.id ?? null) ? offers : null
  return (
    known?.of.find((offer) => offer.productId === id) ?? {
      productId: id,
      unit,
      units: [],
      listPrice,
      floorPrice: null,
      level: null,
      customer: [],
    }
  )
}

const kindOf = ({ taxInclusive }: Editor, { taxKind, taxRate }: EditorProduct) => ({ taxInclusive, taxKind, taxRate })

function typedQty({ qty }: EditorLine): Qty {
  try {
    return parseQty(qty)
  } catch {
    return zeroQty
  }
}

/** Whether more is ordered than can be had. */
export function isShort({ product, qty, unit }: EditorLine): boolean {
  if (product === null || !product.stocked) return false
  try {
    return inBase(parseQty(qty), unit.ratio) > product.available
  } catch {
    return false
  }
}

import { formatDecimal } from '../../main/value/decimal'
import type { Id } from '../../main/value/id'
import { parseQty, type Qty } from '../../main/value/qty'
import { Refusal } from '../../main/value/refusal'
import { baseUnitOf, isBlank, type Line } from './line'
import type { LineKind } from './line-kind'

/** A line that is a product and so much of its base unit. */
export const goodsLine: LineKind<Line, 'qty'> = {
  cells: ['product', 'qty'],
  road: ['product', 'qty'],
  blank: (key) => ({ key, product: null, text: '', qty: '', unit: baseUnitOf('') }),
  productOf: ({ id, name, spec, unit }) => ({ id, name, spec, unit }),
  picked: (line) => line,
  typed: (line, cell, text) => ({ ...line, [cell]: text }),
  inUnit: (line, unit) => ({ ...line, unit }),
  pastes: ['none', 'product', 'qty'],
  pasted: ({ pick, text, qty }) => ({ product: pick, text, qty, unit: baseUnitOf(pick?.unit ?? '') }),
}

/** Lines as they were saved, to be typed on; a blank one is last. */
export function goodsLines(said: readonly { productId: Id; productName: string; unit: string; qty: Qty }[]): {
  lines: Line[]
  nextKey: number
} {
  const lines = said.map(({ productId, productName, unit, qty }, at): Line => {
    const product = { id: productId, name: productName, spec: '', unit }
    return { key: at + 1, product, text: productName, qty: formatDecimal(qty, 4, 0, ''), unit: baseUnitOf(unit) }
  })
  return { lines: [...lines, goodsLine.blank(lines.length + 1)], nextKey: lines.length + 2 }
}

/** What lines say: the goods, and the cells that are not right. */
export interface GoodsReading {
  lines: { productId: Id; qty: Qty }[]
  problems: { place: 'product' | 'qty'; row: number }[]
}

/** Reads lines as they are typed; those that cannot be read are named and left out. */
export function readGoods({ lines }: { lines: readonly Line[] }): GoodsReading {
  const reading: GoodsReading = { lines: [], problems: [] }
  for (const [row, line] of lines.entries()) {
    if (isBlank(line)) continue
    const qty = quantityOf(line)
    if (line.product === null) reading.problems.push({ place: 'product', row })
    else if (qty === null) reading.problems.push({ place: 'qty', row })
    else reading.lines.push({ productId: line.product.id, qty })
  }
  return reading
}

function quantityOf({ qty }: Line): Qty | null {
  try {
    const read = parseQty(qty)
    return read > 0 ? read : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

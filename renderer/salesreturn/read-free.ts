import { lineAmount } from '../../main/pricing/line'
import { type Fen, sumFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { type Price, parsePrice } from '../../main/value/price'
import { inBase, parseQty, type Qty } from '../../main/value/qty'
import { Refusal } from '../../main/value/refusal'
import { isBlank } from '../lines/line'
import type { FreeEditor, FreeLine } from './free-editor'

/** What a return without an order says: its goods, what each row comes to (null where that cannot be had), the whole, and the cells that are not right. */
export interface FreeReading {
  lines: { productId: Id; unit: string; qty: Qty; price: Price }[]
  rows: (Fen | null)[]
  total: Fen
  problems: { place: 'product' | 'qty' | 'price'; row: number }[]
}

/** Reads the form by the rule that will count; lines that cannot be read are named and left out. */
export function readFree({ lines }: FreeEditor): FreeReading {
  const reading: FreeReading = { lines: [], rows: [], total: 0 as Fen, problems: [] }
  for (const [row, line] of lines.entries()) {
    reading.rows.push(null)
    if (isBlank(line)) continue
    const { product } = line
    const qty = read(() => positive(line))
    const price = read(() => parsePrice(line.price))
    const amount = qty === null || price === null ? null : read(() => lineAmount(qty, price))
    if (product === null) reading.problems.push({ place: 'product', row })
    else if (qty === null) reading.problems.push({ place: 'qty', row })
    else if (price === null || amount === null) reading.problems.push({ place: 'price', row })
    else {
      const unit = line.unit.name === product.unit ? '' : line.unit.name
      reading.lines.push({ productId: product.id, unit, qty, price })
      reading.rows[row] = amount
    }
  }
  reading.total = sumFen(reading.rows.flatMap((amount) => (amount === null ? [] : [amount])))
  return reading
}

function positive({ qty: typed, unit }: FreeLine): Qty | null {
  const qty = parseQty(typed)
  inBase(qty, unit.ratio)
  return qty > 0 ? qty : null
}

function read<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

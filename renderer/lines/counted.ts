import type { ProductCodes } from '../../main/product/product'
import type { LotPart, OfferedLot } from '../../main/stock/lotview'
import type { Id } from '../../main/value/id'
import { foldLotCode, lotKey } from '../../main/value/lot'
import { inBase, oneUnit, type Qty, zeroQty } from '../../main/value/qty'
import { Refusal } from '../../main/value/refusal'
import { type ChosenLots, chosenOf, needsByProduct } from '../lot/needs'
import type { Quantities } from '../order/quantities'

/** A line of a document that is counted by scanning: `left` of its unit may still come or go; `components` are what a bundle holds. */
export interface CountedLine {
  id: number
  productId: Id
  name: string
  left: Qty
  components?: readonly Id[]
}

/** What scanning looks into: the lines, what a scanner says of their products, and which batches and serial numbers can be had. */
export interface CountedGoods {
  lines: readonly CountedLine[]
  codes: readonly ProductCodes[]
  parts: readonly LotPart[]
  lots: readonly OfferedLot[]
}

/** How far the counting is; before the first scan the quantities are what they were. */
export interface Count {
  counting: boolean
  quantities: Quantities
  chosen: ChosenLots
}

/**
 * What a scan means. `counted`: so much more of a line; `batch`: the same, and the cursor goes to the field of the product's
 * batch; `known`: nothing more, but that is where the cursor goes. The others change nothing: the code is not in the document
 * (`unknown`), is of something inside a bundle (`inside`), all of the line is there already (`full`), or all of the batch
 * (`gone`), or the piece (`twice`).
 */
export type Scanned =
  | { kind: 'counted' | 'batch'; lineId: number; productId: Id; count: Count }
  | { kind: 'known'; productId: Id }
  | { kind: 'unknown' | 'twice' }
  | { kind: 'inside' | 'full' | 'gone'; name: string; qty: Qty }

const keyOf = (text: string): string => lotKey(foldLotCode(text))

/** Services and charges bear no code on a box: what is to happen with them is not counted. */
const isCounted = ({ codes }: CountedGoods, { productId }: CountedLine): boolean =>
  codes.find((one) => one.productId === productId)?.kind !== 'service'

/** The lines that are counted by scanning. */
export const countedLines = (goods: CountedGoods): CountedLine[] => goods.lines.filter((line) => isCounted(goods, line))

/** The first scan counts from zero; services keep what they had. */
function begun(goods: CountedGoods, count: Count): Count {
  if (count.counting) return count
  const zero = countedLines(goods).map(({ id }) => [id, zeroQty] as const)
  return { counting: true, quantities: new Map([...count.quantities, ...zero]), chosen: new Map() }
}

/** What scanning a code does: a product's code or barcode adds one of its line's unit, or the rest where less is left; a batch or serial number is taken, and its line grows where more is taken than it has. */
export function scanned(goods: CountedGoods, before: Count, text: string): Scanned {
  const key = keyOf(text)
  const productId = productOf(goods, key)
  if (productId !== null) return ofProduct(goods, begun(goods, before), productId)
  const lot = goods.lots.find(
    (one) => lotKey(one.code) === key && goods.parts.some((part) => part.productId === one.productId),
  )
  return lot === undefined ? { kind: 'unknown' } : ofLot(goods, begun(goods, before), lot)
}

function productOf({ codes }: CountedGoods, key: string): Id | null {
  const found =
    codes.find(({ code }) => keyOf(code) === key) ??
    codes.find(({ barcodes }) => barcodes.some((b) => keyOf(b) === key))
  return found?.productId ?? null
}

function ofProduct(goods: CountedGoods, count: Count, productId: Id): Scanned {
  const own = goods.lines.filter((line) => line.productId === productId)
  const tracked = goods.parts.some((part) => part.productId === productId)
  const [first] = own
  if (first === undefined) {
    const needed = needsByProduct(goods.parts, count.quantities).some((need) => need.productId === productId)
    if (needed) return { kind: 'known', productId }
    const bundle = goods.lines.find(({ components }) => components?.includes(productId))
    return bundle ? { kind: 'inside', name: bundle.name, qty: zeroQty } : { kind: 'unknown' }
  }
  const more = oneMore(own, count)
  if (more === null) return { kind: 'full', name: first.name, qty: sumOf(own) }
  return { kind: tracked ? 'batch' : 'counted', lineId: more.lineId, productId, count: more.count }
}

/** One more of the first of these lines of which something is left. */
function oneMore(lines: readonly CountedLine[], count: Count): { lineId: number; step: Qty; count: Count } | null {
  const nowOf = (line: CountedLine) => count.quantities.get(line.id) ?? 0
  const open = lines.find((line) => nowOf(line) < line.left)
  if (open === undefined) return null
  const now = nowOf(open)
  const step = Math.min(oneUnit, open.left - now) as Qty
  const quantities = new Map([...count.quantities, [open.id, (now + step) as Qty]])
  return { lineId: open.id, step, count: { ...count, quantities } }
}

const sumOf = (lines: readonly CountedLine[]) => lines.reduce((sum, { left }) => sum + left, 0) as Qty

function ofLot(goods: CountedGoods, count: Count, lot: OfferedLot): Scanned {
  const { productId } = lot
  const parts = goods.parts.filter((part) => part.productId === productId)
  const own = goods.lines.filter((line) => parts.some(({ lineId }) => lineId === line.id))
  const [first] = own
  if (first === undefined) return { kind: 'unknown' }
  const serial = parts[0]?.tracking === 'serial'
  const taken = count.chosen.get(lot.lotId) ?? 0
  if (serial && taken > 0) return { kind: 'twice' }
  if (taken >= lot.qty) return { kind: 'gone', name: lot.code, qty: lot.qty }
  const need = needsByProduct(parts, count.quantities)[0]?.need ?? 0
  const open = need - chosenOf(goods.lots, productId, count.chosen)
  const take = (wanted: number, lineId: number, on: Count): Scanned => {
    const qty = serial ? oneUnit : (Math.min(taken + wanted, lot.qty) as Qty)
    const chosen = new Map([...on.chosen, [lot.lotId, qty]])
    return { kind: 'counted', lineId, productId, count: { ...on, chosen } }
  }
  if (open > 0) return take(open, lineBegun(own, count) ?? first.id, count)
  const more = oneMore(own, count)
  if (more === null) return { kind: 'full', name: first.name, qty: sumOf(own) }
  const ratio = parts.find(({ lineId }) => lineId === more.lineId)?.ratio ?? oneUnit
  return take(inBaseOr(more.step, ratio), more.lineId, more.count)
}

/** The last of these lines of which something is counted. */
const lineBegun = (lines: readonly CountedLine[], { quantities }: Count) =>
  lines.filter(({ id }) => (quantities.get(id) ?? 0) > 0).at(-1)?.id

function inBaseOr(qty: Qty, ratio: Qty): Qty {
  try {
    return inBase(qty, ratio)
  } catch (error) {
    if (error instanceof Refusal) return oneUnit
    throw error
  }
}

/** The line that is meant by what somebody typed: its product's code in full, or a part of its name or of a code; null for none. */
export function lineMeant({ lines, codes }: CountedGoods, text: string): number | null {
  const key = keyOf(text)
  if (key === '') return null
  const saying = codes.map(({ productId, code, barcodes }) => ({ productId, said: [code, ...barcodes].map(keyOf) }))
  const said = ({ productId }: CountedLine) => saying.find((one) => one.productId === productId)?.said ?? []
  const found =
    lines.find((line) => said(line).includes(key)) ??
    lines.find(({ name }) => keyOf(name).includes(key)) ??
    lines.find((line) => said(line).some((code) => code.includes(key)))
  return found?.id ?? null
}

/** Whether a text is the number of a batch or a piece that can be had. */
export const isLotCode = ({ lots }: CountedGoods, text: string): boolean =>
  lots.some(({ code }) => lotKey(code) === keyOf(text))

import type { ProductUnit } from '../../main/product/unit'
import { unitsOf } from '../../main/product/unit'
import type { ReturnCause, ReturnWish } from '../../main/salesreturn/salesreturn'
import type { ReturnPage, ReturnPageLine } from '../../main/salesreturn/view'
import { formatDecimal } from '../../main/value/decimal'
import type { Id } from '../../main/value/id'
import { changeLines } from '../lines/change-lines'
import { baseUnitOf, type Line, type Sheet } from '../lines/line'
import type { LineChange, LineKind } from '../lines/line-kind'
import { sweepingLines, undone, withBefore } from '../lines/undo'
import type { FormOf } from '../shell/form-text'

/** A line of a return without an order: what is given for one of the unit is typed. */
export interface FreeLine extends Line {
  price: string
}

/** The cells of such a line that are typed as text. */
export type FreeCell = 'qty' | 'price'

/** A line that is a product, so much of it, and what is given for one. */
export const freeLine: LineKind<FreeLine, FreeCell> = {
  cells: ['product', 'qty', 'price'],
  road: ['product', 'qty', 'price'],
  blank: (key) => ({ key, product: null, text: '', qty: '', unit: baseUnitOf(''), price: '' }),
  productOf: ({ id, name, spec, unit }) => ({ id, name, spec, unit }),
  picked: (line) => line,
  typed: (line, cell, text) => ({ ...line, [cell]: text }),
  inUnit: (line, unit) => ({ ...line, unit }),
  pastes: ['none', 'product', 'qty', 'unit', 'price'],
  pasted: ({ pick, text, qty, unit, price }) => ({ product: pick, text, qty, unit, price }),
}

/** Who brings the goods, why, and what for. */
export interface FreeHead {
  customer: { id: number; name: string } | null
  wish: Exclude<ReturnWish, 'refundOnly'>
  cause: ReturnCause | null
  reason: string
}

/** A return without an order as it is typed. `before` is the form before lines were deleted, copied or pasted. */
export interface FreeEditor extends Sheet<FreeLine> {
  id: Id | null
  version: number
  /** Tells it from the form of a return of a delivery, which is kept beside it. */
  free: true
  head: FreeHead
  changed: boolean
  before: FreeEditor | null
  /** The units of the products on the form besides their base units. */
  units: readonly { productId: Id; units: readonly ProductUnit[] }[]
}

/** How such a return is kept while it is typed. */
export const freeForm: FormOf<FreeEditor> = { kind: 'return', fleeting: { before: null, units: [] } }

/** Everything that can happen to the form. */
export type Change =
  | { do: 'head'; head: Partial<FreeHead> }
  | { do: 'units'; units: FreeEditor['units'] }
  | { do: 'undo' }
  | LineChange<FreeLine, FreeCell>

/** The form of a return that was written before, or an empty one for a customer. */
export function freeOf(page: ReturnPage | null, customer: FreeHead['customer']): FreeEditor {
  const said = page?.lines ?? []
  return {
    id: page?.id ?? null,
    version: page?.version ?? 0,
    free: true,
    changed: false,
    before: null,
    units: [],
    head: page ? headOf(page) : { customer, wish: 'credit', cause: null, reason: '' },
    lines: [...said.map(lineOf), freeLine.blank(said.length + 1)],
    nextKey: said.length + 2,
  }
}

const headOf = ({ customerId: id, customerName: name, wish, cause, reason }: ReturnPage): FreeHead => ({
  customer: { id, name },
  reason,
  cause: cause === '' ? null : cause,
  wish: wish === 'refundOnly' ? 'refund' : wish,
})

function lineOf(
  { productId, productName, unit, unitRatio, baseUnit, qty, price }: ReturnPageLine,
  at: number,
): FreeLine {
  return {
    key: at + 1,
    product: { id: productId, name: productName, spec: '', unit: baseUnit },
    text: productName,
    unit: { name: unit, ratio: unitRatio, listPrice: null },
    qty: formatDecimal(qty, 4, 0, ''),
    price: formatDecimal(price ?? 0, 8, 2, ''),
  }
}

/** The units a line may be typed in, the base unit first. */
export function unitsOfLine({ units }: FreeEditor, { product }: FreeLine): ProductUnit[] {
  if (product === null) return []
  return unitsOf(product.unit, units.find(({ productId }) => productId === product.id)?.units ?? [])
}

/** The form after a change. A blank line is always last. */
export function changeFree(editor: FreeEditor, change: Change): FreeEditor {
  if (change.do === 'units') return { ...editor, units: change.units }
  return withBefore(editor, changed(editor, change), sweepingLines.includes(change.do))
}

function changed(editor: FreeEditor, change: Exclude<Change, { do: 'units' }>): FreeEditor {
  if (change.do === 'undo') return undone(editor, { units: editor.units })
  if (change.do === 'head') return { ...editor, changed: true, head: { ...editor.head, ...change.head } }
  return { ...changeLines(freeLine, (line: FreeLine) => unitsOfLine(editor, line), editor, change), changed: true }
}

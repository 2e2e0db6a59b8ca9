import type { ProductUnit } from '../../main/product/unit'
import type { Id } from '../../main/value/id'
import { oneUnit } from '../../main/value/qty'

/** What every line must know of its product; a document may want more. */
export interface LineProduct {
  id: Id
  name: string
  spec: string
  /** The base unit. */
  unit: string
}

/** A line of a document as it is typed: texts as they stand in their cells. Documents add cells of their own. */
export interface Line {
  key: number
  product: LineProduct | null
  /** What stands in the cell of the product, whether it is known or not. */
  text: string
  qty: string
  unit: ProductUnit
  note?: string
}

/** The cells a kind of line has as texts. */
export type Texts<C extends string> = Readonly<Record<C, string | null>>

/** What of a form its lines are: every editor is one. `nextKey` is the key of the line that is made next. */
export interface Sheet<L extends Line> {
  lines: L[]
  nextKey: number
}

/** The base unit as the unit of a line. */
export const baseUnitOf = (name: string): ProductUnit => ({ name, ratio: oneUnit, listPrice: null })

/** Whether nothing has been typed into a line: such a line is no part of the document. */
export const isBlank = ({ product, text, note = '' }: Line): boolean =>
  product === null && text.trim() === '' && note.trim() === ''

/** Whether a line is this product in its base unit: scanned once more, it is one more of it. */
export const isPieceOf = ({ product, unit }: Line, id: Id): boolean => product?.id === id && unit.ratio === oneUnit

/** The form with an empty line at its end, to type on. */
export function withBlankLast<L extends Line, E extends Sheet<L>>(sheet: E, blank: (key: number) => L): E {
  const last = sheet.lines.at(-1)
  if (last !== undefined && isBlank(last)) return sheet
  return { ...sheet, lines: [...sheet.lines, blank(sheet.nextKey)], nextKey: sheet.nextKey + 1 }
}

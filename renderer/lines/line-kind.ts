import type { ProductPick } from '../../main/product/product'
import type { ProductUnit } from '../../main/product/unit'
import type { Road } from './cell'
import type { Line, Texts } from './line'
import type { PastedLine, PastedRole } from './pasted'

/** The product of a kind of line, once it has one. */
export type ProductOf<L extends Line> = NonNullable<L['product']>

/**
 * What a document says about its lines; everything else about typing them is the same for all. `C` are the cells that are
 * typed as text besides the product.
 */
export interface LineKind<L extends Line & Texts<C>, C extends string> extends Road<'product' | C> {
  blank(key: number): L
  /** What a line must know of the product that was found. */
  productOf(pick: ProductPick): ProductOf<L>
  /** What a product that was just chosen brings besides name, unit and quantity. */
  picked(line: L, product: ProductOf<L>): L
  /** The line with a text in one of its cells; a unit typed behind the quantity is taken care of. */
  typed(line: L, cell: C, text: string): L
  inUnit(line: L, unit: ProductUnit): L
  /** What columns of pasted rows may be, and the line of such a row. */
  pastes: readonly PastedRole[]
  pasted(row: PastedLine): Omit<L, 'key'>
}

/** Everything that can happen to the lines of a form. Rows count from 0. */
export type LineChange<L extends Line, C extends string> =
  | { do: 'search'; row: number; text: string }
  | { do: 'product'; row: number; product: ProductOf<L> }
  | { do: 'scan'; row: number; product: ProductOf<L> }
  | { do: 'cell'; row: number; cell: C; text: string }
  | { do: 'unit'; row: number; unit: ProductUnit }
  | { do: 'copy'; row: number }
  | { do: 'delete'; row: number }
  | { do: 'paste'; row: number; lines: readonly Omit<L, 'key'>[] }

/** What the keys of the lines may do to the form. */
export type KeyChange = Extract<LineChange<Line, string>, { do: 'copy' | 'delete' }> | { do: 'undo' }

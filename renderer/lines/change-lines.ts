import { type ProductUnit, splitUnit } from '../../main/product/unit'
import { formatDecimal } from '../../main/value/decimal'
import { parseQty } from '../../main/value/qty'
import { baseUnitOf, isBlank, isPieceOf, type Line, type Sheet, type Texts, withBlankLast } from './line'
import type { LineChange, LineKind } from './line-kind'

/** The units a line may be typed in. */
type UnitsOf<L> = (line: L) => readonly ProductUnit[]

/** The form after a change of its lines. A blank line is always last. */
export function changeLines<C extends string, L extends Line & Texts<C>, E extends Sheet<L>>(
  kind: LineKind<L, C>,
  unitsOf: UnitsOf<L>,
  sheet: E,
  change: LineChange<L, C>,
): E {
  const { lines, added } = changed(kind, unitsOf, sheet, change)
  return withBlankLast<L, E>({ ...sheet, lines, nextKey: sheet.nextKey + added }, kind.blank)
}

/** The lines, and how many keys the new ones took. */
interface Changed<L> {
  lines: L[]
  added: number
}

function changed<C extends string, L extends Line & Texts<C>>(
  kind: LineKind<L, C>,
  unitsOf: UnitsOf<L>,
  { lines, nextKey }: Sheet<L>,
  change: LineChange<L, C>,
): Changed<L> {
  const { row } = change
  const here = (work: (line: L) => L): Changed<L> => ({ lines: at(lines, row, work), added: 0 })
  switch (change.do) {
    case 'search':
      return here((line) => searched(kind, line, change.text))
    case 'product':
      return here((line) => picked(kind, line, change.product))
    case 'scan':
      return { lines: scanned(kind, lines, row, change.product), added: 0 }
    case 'cell':
      return here((line) => typed(kind, line, change.cell, change.text, unitsOf))
    case 'unit':
      return here((line) => kind.inUnit(line, change.unit))
    case 'copy':
      return copied(lines, row, nextKey)
    case 'delete':
      return { lines: lines.filter((_, index) => index !== row), added: 0 }
    case 'paste':
      return pasted(lines, row, change.lines, nextKey)
  }
}

const at = <L>(lines: readonly L[], row: number, work: (line: L) => L): L[] =>
  lines.map((line, index) => (index === row ? work(line) : line))

/** Clearing the name empties the line, so that it can be left out; other typing keeps what is there until a product is picked. */
function searched<C extends string, L extends Line & Texts<C>>(kind: LineKind<L, C>, line: L, text: string): L {
  if (text.trim() !== '') return { ...line, text, product: null }
  const { note } = line
  return { ...kind.blank(line.key), ...(note === undefined ? {} : { note }) }
}

/** A product chosen for a line stands in its base unit; a quantity that was typed stays. */
function picked<C extends string, L extends Line & Texts<C>>(
  kind: LineKind<L, C>,
  line: L,
  product: NonNullable<L['product']>,
): L {
  const qty = line.qty === '' ? '1' : line.qty
  return kind.picked({ ...line, product, text: product.name, unit: baseUnitOf(product.unit), qty }, product)
}

/** A scanned product that is there already in its base unit adds one to its line; else it becomes this line. */
function scanned<C extends string, L extends Line & Texts<C>>(
  kind: LineKind<L, C>,
  lines: readonly L[],
  row: number,
  product: NonNullable<L['product']>,
): L[] {
  const same = lines.findIndex((line, index) => index !== row && isPieceOf(line, product.id))
  if (same < 0) return at(lines, row, (blank) => picked(kind, blank, product))
  const cleared = at(lines, row, (blank) => kind.blank(blank.key))
  return at(cleared, same, (found) => ({ ...found, qty: oneMore(found.qty) }))
}

function oneMore(qty: string): string {
  try {
    return formatDecimal(parseQty(qty) + 10_000, 4, 0, '')
  } catch {
    return '1'
  }
}

/** A unit typed behind the quantity is chosen with it: `2箱`. */
function typed<C extends string, L extends Line & Texts<C>>(
  kind: LineKind<L, C>,
  line: L,
  cell: C,
  text: string,
  unitsOf: UnitsOf<L>,
): L {
  const split = cell === 'qty' ? splitUnit(text, unitsOf(line)) : null
  if (split === null) return kind.typed(line, cell, text)
  return kind.typed(kind.inUnit(line, split.unit), cell, split.text)
}

function copied<L extends Line>(lines: readonly L[], row: number, key: number): Changed<L> {
  const line = lines[row]
  if (line === undefined || isBlank(line)) return { lines: [...lines], added: 0 }
  return { lines: [...lines.slice(0, row + 1), { ...line, key }, ...lines.slice(row + 1)], added: 1 }
}

/** Pasted lines stand where the cursor is: in place of an empty line, else behind the line. */
function pasted<L extends Line>(
  lines: readonly L[],
  row: number,
  rows: readonly Omit<L, 'key'>[],
  nextKey: number,
): Changed<L> {
  const here = lines[row]
  const before = lines.slice(0, here && !isBlank(here) ? row + 1 : row)
  // A line is its cells and its key, whatever kind it is.
  const added = rows.map((line, index) => ({ ...line, key: nextKey + index }) as L)
  return { lines: [...before, ...added, ...lines.slice(row + 1)], added: added.length }
}

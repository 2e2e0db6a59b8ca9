/** The cells of an order line, from left to right. */
export const editorColumns = ['product', 'qty', 'price', 'pay', 'amount', 'note'] as const

export type EditorColumn = (typeof editorColumns)[number]

/** Where the cursor stands: a cell of a line (rows from 0), or the box of the whole-order discount. */
export type Place = { row: number; column: EditorColumn } | 'discount'

type Cell = Exclude<Place, 'discount'>

// A clerk types product, quantity, price and percentage; amount and note are for the mouse and Tab.
const road: readonly EditorColumn[] = ['product', 'qty', 'price', 'pay']

/** Where Enter leads: along the line, then to the next one; on an empty line to the whole-order discount. */
export function afterEnter(cell: Cell, blank: boolean): Place {
  if (cell.column === 'product' && blank) return 'discount'
  const next = road[road.indexOf(cell.column) + 1]
  const onTheRoad = road.includes(cell.column)
  return onTheRoad && next !== undefined ? { row: cell.row, column: next } : { row: cell.row + 1, column: 'product' }
}

/** Where Shift+Enter leads: the same way back; the first cell stays. */
export function beforeEnter(cell: Cell): Cell {
  const index = road.indexOf(cell.column)
  if (index < 0) return { row: cell.row, column: 'pay' }
  const before = road[index - 1]
  if (before !== undefined) return { row: cell.row, column: before }
  return cell.row === 0 ? cell : { row: cell.row - 1, column: 'pay' }
}

/** The cell above (-1) or below (1) among so many lines; at the edge it stays. */
export function beside(cell: Cell, step: -1 | 1, rows: number): Cell {
  const row = Math.min(Math.max(cell.row + step, 0), rows - 1)
  return { row, column: cell.column }
}

/**
 * Where text belongs that was typed on after a product, before it was known, with a line break for each Enter: the cells along
 * the road, and where the cursor stands then. What goes beyond the line is left out.
 */
export function typedAhead(
  row: number,
  text: string,
): { cells: { cell: 'qty' | 'price' | 'pay'; text: string }[]; place: Place } {
  const cells = ['qty', 'price', 'pay'] as const
  const said = text.split('\n')
  const column = cells[said.length - 1]
  return {
    cells: cells.flatMap((cell, index) => (said[index] ? [{ cell, text: said[index] }] : [])),
    place: column === undefined ? { row: row + 1, column: 'product' } : { row, column },
  }
}

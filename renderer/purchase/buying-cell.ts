/** The cells of a line of a purchase document, from left to right. */
export const buyingColumns = ['product', 'qty', 'price', 'taxRate', 'note'] as const

export type BuyingColumn = (typeof buyingColumns)[number]

/** Where the cursor stands: a cell of a line, rows from 0. */
export interface Place {
  row: number
  column: BuyingColumn
}

// A buyer types product, quantity and price; the tax rate is the product's and the note is for Tab and the mouse.
const road: readonly BuyingColumn[] = ['product', 'qty', 'price']

/** Where Enter leads: along the line, then to the next one; an empty line is left only by typing. */
export function afterEnter({ row, column }: Place, blank: boolean): Place {
  if (blank) return { row, column: 'product' }
  const next = road[road.indexOf(column) + 1]
  return road.includes(column) && next !== undefined ? { row, column: next } : { row: row + 1, column: 'product' }
}

/** Where Shift+Enter leads: the same way back; the first cell stays. */
export function beforeEnter({ row, column }: Place): Place {
  const index = road.indexOf(column)
  if (index < 0) return { row, column: 'price' }
  const before = road[index - 1]
  if (before !== undefined) return { row, column: before }
  return row === 0 ? { row, column } : { row: row - 1, column: 'price' }
}

/** The cell above (-1) or below (1) among so many lines; at the edge it stays. */
export const beside = ({ row, column }: Place, step: -1 | 1, rows: number): Place => ({
  ...{ row: Math.min(Math.max(row + step, 0), rows - 1), column },
})

/** The cell an element of the table is, by its `data-cell`; null for anything else. */
export function cellOf(target: EventTarget): Place | null {
  const said = target instanceof HTMLElement ? target.dataset.cell : undefined
  const [row, name] = said?.split(':') ?? []
  const column = buyingColumns.find((known) => known === name)
  return row === undefined || column === undefined ? null : { row: Number(row), column }
}

/** The cells of a line from left to right, and those Enter leads along; both begin with the product. */
export interface Road<C extends string> {
  cells: readonly C[]
  road: readonly C[]
}

/** Where the cursor stands: rows count from 0. */
export interface Cell<C extends string = string> {
  row: number
  column: C
}

/** Where Enter leads: along the line, then to the next one; on an empty line the lines have an end. */
export function afterEnter<C extends string>(
  { road }: Road<C>,
  { row, column }: Cell<C>,
  blank: boolean,
): Cell | 'end' {
  if (column === 'product' && blank) return 'end'
  const next = road[road.indexOf(column) + 1]
  return road.includes(column) && next !== undefined ? { row, column: next } : { row: row + 1, column: 'product' }
}

/** Where Shift+Enter leads: the same way back; the first cell stays. */
export function beforeEnter({ road }: Road<string>, { row, column }: Cell): Cell {
  const index = road.indexOf(column)
  const last = road.at(-1) ?? column
  if (index < 0) return { row, column: last }
  const before = road[index - 1]
  if (before !== undefined) return { row, column: before }
  return row === 0 ? { row, column } : { row: row - 1, column: last }
}

/** The cell above (-1) or below (1) among so many lines; at the edge it stays. */
export function beside({ row, column }: Cell, step: -1 | 1, rows: number): Cell {
  return { row: Math.min(Math.max(row + step, 0), rows - 1), column }
}

/** The cell an element of the table is, by its `data-cell`; null for anything else. */
export function cellOf<C extends string>({ cells }: Road<C>, target: EventTarget): Cell<C> | null {
  const said = target instanceof HTMLElement ? target.dataset.cell : undefined
  const [row, name] = said?.split(':') ?? []
  const column = cells.find((known) => known === name)
  return row === undefined || column === undefined ? null : { row: Number(row), column }
}

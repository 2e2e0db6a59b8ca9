import { readRows } from '../excel/read-workbook'
import { Refusal } from '../value/refusal'
import { type ImportField, importFields, type Mapping, neededFields } from './mapping'
import { addToOrders, type ImportedOrder } from './order'
import { type CellProblem, type ImportedLine, readRow } from './row'

/** What to read: the file, the sheet, and what the user said its columns mean. */
export interface ImportPlan {
  path: string
  sheet: string
  headerRow: number
  mapping: Record<string, number>
  orderKey: string[]
}

/** A whole sheet read through the rules. */
export interface OrdersRead {
  orders: Map<string, ImportedOrder>
  lines: number
  skipped: number
  rounded: number
  problems: CellProblem[]
}

/** How the reading goes on: where the worker is, how to hear of progress (0 to 1), and how to stop. */
export interface Reader {
  excelWorker: string
  signal: AbortSignal
  onProgress(done: number): Promise<void>
}

/**
 * Reads every row of the planned sheet into orders; problems are collected, not thrown. Refuses a plan that lacks a needed
 * column (`import.columnMissing`), uses a column twice (`import.columnTwice`), or whose order key is not mapped.
 */
export async function readOrders(reader: Reader, plan: ImportPlan): Promise<OrdersRead> {
  const { mapping, orderKey } = checkedPlan(plan)
  const read: OrdersRead = { orders: new Map(), lines: 0, skipped: 0, rounded: 0, problems: [] }
  let done = 0
  const hear = (share: number) => {
    done = share
  }
  const options = { sheet: plan.sheet, signal: reader.signal, onProgress: hear }
  for await (const batch of readRows(reader.excelWorker, plan.path, options)) {
    batch.rows.forEach((cells, i) => {
      const row = batch.from + i
      if (row > plan.headerRow) take(read, readRow(cells, row, mapping), orderKey)
    })
    await reader.onProgress(done)
  }
  return read
}

function take(read: OrdersRead, result: ImportedLine | CellProblem[] | null, orderKey: readonly ImportField[]): void {
  if (result === null) read.skipped += 1
  else if (Array.isArray(result)) read.problems.push(...result)
  else {
    try {
      addToOrders(read.orders, result, orderKey)
      read.lines += 1
      if (result.rounded) read.rounded += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      read.problems.push({
        row: result.row,
        field: 'orderNo',
        value: result.texts.orderNo ?? '',
        code: error.code,
        values: error.values,
      })
    }
  }
}

function checkedPlan(plan: ImportPlan): { mapping: Mapping; orderKey: ImportField[] } {
  const mapping: Mapping = {}
  const used = new Map<number, ImportField>()
  for (const field of importFields) {
    const column = plan.mapping[field]
    if (column === undefined) continue
    const other = used.get(column)
    if (other) throw new Refusal('import.columnTwice', { column: columnName(column), field: other, other: field })
    used.set(column, field)
    mapping[field] = column
  }
  for (const field of neededFields) {
    const derivable = field === 'amount' && mapping.dealPrice !== undefined
    if (mapping[field] === undefined && !derivable)
      throw new Refusal('import.columnMissing', { field }, { [`mapping.${field}`]: 'import.columnMissing' })
  }
  const orderKey = importFields.filter((field) => plan.orderKey.includes(field) && mapping[field] !== undefined)
  if (orderKey.length === 0 || orderKey.length !== new Set(plan.orderKey).size)
    throw new Refusal('import.orderKeyMissing')
  return { mapping, orderKey }
}

/** The letters of a column as the sheet shows them: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)
}

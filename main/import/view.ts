import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { ImportField } from './mapping'

/** A cell as the preview shows it. */
export type ShownCell = string

/** What is found in a workbook before anything is decided. */
export interface ImportLook {
  fileName: string
  sheets: { name: string; rows: number }[]
  sheet: string
  headerRow: number
  columns: string[]
  sample: ShownCell[][]
  mapping: Partial<Record<ImportField, number>>
  orderKey: ImportField[]
}

/** A row that cannot be imported, with where and why. `message` is in the user's language. */
export interface RowProblem {
  row: number
  column: string
  value: string
  message: string
}

/** What an import would do. */
export interface ImportPreview {
  lines: number
  orders: number
  ordersNew: number
  ordersKnown: number
  ordersSuffixed: number
  customers: number
  customersNew: number
  products: number
  productsNew: number
  productsSuffixed: number
  roundedAmounts: number
  skippedRows: number
  amount: Fen
  problems: RowProblem[]
  problemCount: number
  /** The first orders as they would arrive. */
  sample: { no: string; orderOn: string; customerName: string; lines: number; amount: Fen; known: boolean }[]
}

/** What an import did. */
export interface ImportResult {
  id: Id
  lines: number
  ordersAdded: number
  ordersKnown: number
  customersAdded: number
  productsAdded: number
  amount: Fen
}

/** A past import. */
export interface ImportRecord extends ImportResult {
  fileName: string
  sheet: string
  at: number
  user: string
}

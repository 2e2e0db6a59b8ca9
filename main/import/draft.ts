import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { ImportPlan } from './plan'

/** What an import would do, as far as the check knows. Counts of records; `rows` and the like count rows of the sheet. */
export interface ImportCounts {
  rows: number
  /** Rows that would be written. */
  ready: number
  /** Rows that cannot be imported, with the problems found in them, and rows of records that lack such a row. */
  refused: number
  held: number
  /** Empty rows and totals rows. */
  blank: number
  /** Rows in which an empty cell took what stands above it (bad-input 16). */
  filled: number
  /** Among the refused ones those that say something else of a record than a row above (bad-input 29). */
  twice: number
  /** Rows with something odd that are imported all the same. */
  hinted: number
  /** Rows the user leaves out. */
  skipped: number
  /** Rows that are hidden in Excel, and how many of them are left out (bad-input 19). */
  hidden: number
  hiddenSkipped: number
  added: number
  changed: number
  unchanged: number
  customersAdded: number
  productsAdded: number
  /** Numbers and codes that were taken and got a suffix. */
  suffixed: number
  /** Amounts that carried fractions of a fen. */
  rounded: number
  /** What all the records of the sheet come to, and those that would be added; of customers their opening balances. */
  amount: Fen
  amountAdded: Fen
}

/** What the comparison counts; the rest is known of the sheet itself. */
export type MatchedCounts = Omit<ImportCounts, keyof ReadCounts | 'hidden' | 'hiddenSkipped' | 'twice'>

/** What was counted while the sheet was read. */
export type ReadCounts = Pick<ImportCounts, 'blank' | 'filled'>

/** A checked import that waits: where it came from and what it would do. */
export interface ImportDraft {
  id: Id
  plan: ImportPlan
  counts: ImportCounts
}

import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'

/**
 * What a product was, came to and went by in a period, in quantity and in what it cost: opening + in − out = closing, in both and
 * exactly (INV-10, R-STK). The values are null for who may not see costs.
 */
export interface PsiRow {
  id: Id
  code: string
  name: string
  unit: string
  category: string
  openingQty: Qty
  openingValue: Fen | null
  inQty: Qty
  inValue: Fen | null
  outQty: Qty
  outValue: Fen | null
  closingQty: Qty
  closingValue: Fen | null
  /** The last day until the end of the period on which any of it came or went. */
  lastOn: Day
}

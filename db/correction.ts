import { and, asc, eq, sql } from 'drizzle-orm'
import type { Day } from '../main/value/day'
import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import type { Qty } from '../main/value/qty'
import type { Tx } from './engine'
import { one } from './find'
import type { Moment } from './ledger'
import { refuseClosedDay } from './period'
import { products } from './schema/product'
import { stockMovements } from './schema/stock'

/** What the goods of a document cost in the books, and what they do cost. */
export interface Correction {
  documentId: Id
  documentNo: string
  productId: Id
  booked: Fen
  cost: Fen
  /** Why: the document that told the cost. */
  note?: string
}

/** Corrects on a day what the goods of a document cost (R-STK); nothing moves. What comes back of them later, or is taken back, goes with it. Refuses a day of a closed period (`period.closed`). */
export async function postCorrection(tx: Tx, at: Moment, movedOn: Day, correction: Correction): Promise<void> {
  await refuseClosedDay(tx, movedOn)
  const { documentId, documentNo, productId, booked, cost, note = '' } = correction
  const ofDocument = and(eq(stockMovements.documentId, documentId), eq(stockMovements.productId, productId))
  const [first] = await tx.db.select().from(stockMovements).where(ofDocument).orderBy(asc(stockMovements.id)).limit(1)
  const { locationId, originId } = one(first ? [first] : [], 'product')
  const value = (booked - cost) as Fen
  await tx.db.insert(stockMovements).values({
    id: at.newId(),
    kind: 'cost',
    documentId,
    documentNo,
    movedOn,
    note,
    createdAt: at.now,
    productId,
    locationId,
    originId,
    qty: 0 as Qty,
    value,
  })
  await tx.db
    .update(products)
    .set({ stockValue: sql`${products.stockValue} + ${value}` })
    .where(eq(products.id, productId))
}

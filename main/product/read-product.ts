import { desc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { products, stockMovements } from '../../db/schema/product'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'
import type { ProductPage } from './product'

/** A product's own page with its last hundred stock movements. */
export async function readProduct(reading: Reading, { id }: { id: Id }): Promise<ProductPage> {
  const row = one(await reading.db.select().from(products).where(eq(products.id, id)), 'product')
  const { searchKey, importKey, createdAt, ...fields } = row
  const { kind, documentNo, movedOn, qty, note } = stockMovements
  const movements = await reading.db
    .select({ id: stockMovements.id, kind, documentNo, movedOn, qty, note })
    .from(stockMovements)
    .where(eq(stockMovements.productId, id))
    .orderBy(desc(stockMovements.movedOn), desc(stockMovements.id))
    .limit(100)
  return { ...fields, available: (row.onHand - row.reserved) as Qty, movements }
}

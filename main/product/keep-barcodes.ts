import { asc, eq, inArray } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { productBarcodes, products } from '../../db/schema/product'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** The barcodes of a product; the first is the one that is printed. */
export async function barcodesOf(reading: Reading, productId: Id): Promise<string[]> {
  const rows = await reading.db
    .select({ barcode: productBarcodes.barcode })
    .from(productBarcodes)
    .where(eq(productBarcodes.productId, productId))
    .orderBy(asc(productBarcodes.place))
  return rows.map(({ barcode }) => barcode)
}

/** Gives a product these barcodes and no others; refuses one that another product has (`barcode.taken`). */
export async function writeBarcodes(work: Work, productId: Id, barcodes: readonly string[]): Promise<void> {
  if (barcodes.length > 0) await checkFree(work, productId, barcodes)
  await work.db.delete(productBarcodes).where(eq(productBarcodes.productId, productId))
  if (barcodes.length === 0) return
  await work.db.insert(productBarcodes).values(barcodes.map((barcode, place) => ({ barcode, productId, place })))
}

async function checkFree(work: Work, productId: Id, barcodes: readonly string[]): Promise<void> {
  const taken = await work.db
    .select({ barcode: productBarcodes.barcode, productId: productBarcodes.productId, product: products.name })
    .from(productBarcodes)
    .innerJoin(products, eq(products.id, productBarcodes.productId))
    .where(inArray(productBarcodes.barcode, [...barcodes]))
  const other = taken.find((row) => row.productId !== productId)
  if (!other) return
  const { barcode, product } = other
  throw new Refusal('barcode.taken', { barcode, product }, { barcodes: 'barcode.taken' })
}

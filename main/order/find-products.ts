import { inArray } from 'drizzle-orm'
import { products } from '../../db/schema/product'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { DraftLine } from './draft'

export type Product = typeof products.$inferSelect

/** The products of some lines, by their ids. */
export async function productsOf(
  work: Work,
  lines: readonly Pick<DraftLine, 'productId'>[],
): Promise<Map<Id, Product>> {
  const ids = [...new Set(lines.map((line) => line.productId))]
  const rows = ids.length > 0 ? await work.db.select().from(products).where(inArray(products.id, ids)) : []
  return new Map(rows.map((row) => [row.id, row]))
}

/** The product of a line; refuses one that is not there or not sold any more (`product.inactive`). */
export function productOf(catalogue: Map<Id, Product>, line: Pick<DraftLine, 'productId'>, index: number): Product {
  const product = catalogue.get(line.productId)
  if (!product) throw new Refusal('record.notFound', { record: 'product' })
  if (!product.active) throw new Refusal('product.inactive', { product: product.name, line: index + 1 })
  return product
}

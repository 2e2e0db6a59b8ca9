import { asc, desc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { ownValues } from '../../db/field'
import { one } from '../../db/find'
import { availableOf, badOf, componentsOf, unitsOfProducts } from '../../db/product'
import { brands, categories, productPictures, products, stockMovements } from '../../db/schema/product'
import type { Id } from '../value/id'
import { zeroQty } from '../value/qty'
import { barcodesOf } from './keep-barcodes'
import { pictureName } from './picture'
import type { ProductPage } from './product'

/** A product's own page with its last hundred stock movements. */
export async function readProduct(reading: Reading, { id }: { id: Id }): Promise<ProductPage> {
  const found = await reading.db
    .select({ row: products, category: categories.path, brand: brands.name })
    .from(products)
    .leftJoin(categories, eq(categories.id, products.categoryId))
    .leftJoin(brands, eq(brands.id, products.brandId))
    .where(eq(products.id, id))
  const { row, category, brand } = one(found, 'product')
  const { searchKey, importKey, createdAt, ...fields } = row
  const { kind, documentNo, movedOn, qty, note } = stockMovements
  const movements = await reading.db
    .select({ id: stockMovements.id, kind, documentNo, movedOn, qty, note })
    .from(stockMovements)
    .where(eq(stockMovements.productId, id))
    .orderBy(desc(stockMovements.movedOn), desc(stockMovements.id))
    .limit(100)
  return {
    ...{ ...fields, category: category ?? '', brand: brand ?? '', barcodes: await barcodesOf(reading, id) },
    units: (await unitsOfProducts(reading, [id])).get(id) ?? [],
    pictures: await picturesOf(reading, id),
    components: (await componentsOf(reading, [id])).get(id) ?? [],
    available: (await availableOf(reading, [id])).get(id) ?? zeroQty,
    bad: await badOf(reading, id),
    ...(await ownValues(reading, 'product', id)),
    movements,
  }
}

async function picturesOf(reading: Reading, id: Id): Promise<string[]> {
  const { hash, type, productId, place } = productPictures
  const rows = await reading.db
    .select({ hash, type })
    .from(productPictures)
    .where(eq(productId, id))
    .orderBy(asc(place))
  return rows.map((row) => pictureName(row.hash, row.type))
}

import { eq } from 'drizzle-orm'
import { one, sameVersion, uniqueCode } from '../../db/find'
import { nextCode } from '../../db/number'
import { products } from '../../db/schema/product'
import { indexForSearch } from '../../db/search'
import { postMovement } from '../../db/stock'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { type Qty, zeroQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import type { ProductFields, ProductKind } from './product'

/**
 * Adds a product (PRD-01); an empty code gets the next free one. Opening stock becomes a stock movement. Refuses a code in
 * use (`code.taken`) and stock for a service (`stock.notKept`).
 */
export async function createProduct(work: Work, input: ProductFields & { openingStock: Qty }): Promise<{ id: Id }> {
  const id = work.newId()
  const row = columnsOf({ ...input, code: input.code || (await nextCode(work, 'P')) })
  const fresh = { id, importKey: null, onHand: zeroQty, reserved: zeroQty, version: 1, createdAt: work.now }
  await uniqueCode(row.code, work.db.insert(products).values({ ...row, ...fresh }))
  await indexForSearch(work, 'product', [id])
  if (input.openingStock !== 0) await moveByHand(work, { id, ...row }, 'opening', input.openingStock, work.today, '')
  work.log({ record: 'product', recordId: id, after: { ...row, openingStock: input.openingStock } })
  return { id }
}

/** Changes a product; old documents keep what they were made with (PRD-07). Refuses as adding does, and `record.changed`. */
export async function changeProduct(work: Work, input: ProductFields & { id: Id; version: number }): Promise<null> {
  const before = one(await work.db.select().from(products).where(eq(products.id, input.id)), 'product')
  sameVersion(before, input.version)
  if (input.kind === 'service' && before.onHand !== 0) throw new Refusal('stock.notKept', { product: before.name })
  const row = columnsOf({ ...input, code: input.code || before.code })
  await uniqueCode(
    row.code,
    work.db
      .update(products)
      .set({ ...row, version: before.version + 1 })
      .where(eq(products.id, input.id)),
  )
  if (row.searchKey !== before.searchKey) await indexForSearch(work, 'product', [input.id])
  work.log({ record: 'product', recordId: input.id, before, after: row })
  return null
}

/** Adds a stock movement by hand with its note; refuses to take more than is on hand (`stock.short`). */
export async function adjustStock(work: Work, input: { id: Id; qty: Qty; movedOn: Day; note: string }): Promise<null> {
  const product = one(await work.db.select().from(products).where(eq(products.id, input.id)), 'product')
  await moveByHand(work, product, 'adjustment', input.qty, input.movedOn, input.note)
  work.log({
    record: 'product',
    recordId: input.id,
    before: { onHand: product.onHand },
    after: { onHand: product.onHand + input.qty },
  })
  return null
}

async function moveByHand(
  work: Work,
  product: { id: Id; name: string; kind: ProductKind },
  kind: 'opening' | 'adjustment',
  qty: Qty,
  movedOn: Day,
  note: string,
) {
  if (product.kind !== 'goods') throw new Refusal('stock.notKept', { product: product.name })
  if (movedOn > work.today) throw new Refusal('day.future', { day: movedOn })
  if (qty === 0) throw new Refusal('order.quantityNotPositive', {}, { qty: 'order.quantityNotPositive' })
  await postMovement(work, work, {
    productId: product.id,
    kind,
    documentId: product.id,
    documentNo: '',
    movedOn,
    qty,
    note,
  })
}

function columnsOf({
  code,
  name,
  kind,
  spec,
  unit,
  category,
  subcategory,
  listPrice,
  taxKind,
  taxRate,
  active,
}: ProductFields) {
  return {
    ...{ code, name, kind, spec, unit, category, subcategory, listPrice, taxKind, taxRate, active },
    searchKey: searchKey(code, name, spec),
  }
}

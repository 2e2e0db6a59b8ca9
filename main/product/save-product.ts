import { eq } from 'drizzle-orm'
import { one, sameVersion, uniqueCode } from '../../db/find'
import { nextCode } from '../../db/number'
import { postPriceChange } from '../../db/price'
import { unitsOfProducts } from '../../db/product'
import { products } from '../../db/schema/product'
import { postMovement } from '../../db/stock'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { Price } from '../value/price'
import { type Qty, zeroQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { readBarcode } from './barcode'
import { barcodesOf, writeBarcodes } from './keep-barcodes'
import { writeUnits } from './keep-units'
import type { ProductFields, ProductKind } from './product'
import { checkUnits } from './unit'

/**
 * Adds a product (PRD-01); an empty code gets the next free one. Opening stock becomes a stock movement. Refuses a code in
 * use (`code.taken`), a barcode of another product (`barcode.taken`) or none at all (`barcode.bad`), a unit twice (`unit.twice`),
 * and stock for a service (`stock.notKept`).
 */
export async function createProduct(work: Work, input: ProductFields & { openingStock: Qty }): Promise<{ id: Id }> {
  const id = work.newId()
  const row = columnsOf({ ...input, code: input.code || (await nextCode(work, 'P')) })
  const fresh = { id, importKey: null, onHand: zeroQty, reserved: zeroQty, version: 1, createdAt: work.now }
  await uniqueCode(row.code, work.db.insert(products).values({ ...row, ...fresh }))
  await writeBarcodes(work, id, row.barcodes)
  await writeUnits(work, id, row.units)
  await postPriceChanges(work, id, { listPrice: null, floorPrice: null }, row)
  if (input.openingStock !== 0) await moveByHand(work, { id, ...row }, 'opening', input.openingStock, work.today, '')
  work.log({ record: 'product', recordId: id, after: { ...row, openingStock: input.openingStock } })
  return { id }
}

/** Changes a product; old documents keep what they were made with (PRD-07). Refuses as adding does, and `record.changed`. */
export async function changeProduct(work: Work, input: ProductFields & { id: Id; version: number }): Promise<null> {
  const before = one(await work.db.select().from(products).where(eq(products.id, input.id)), 'product')
  sameVersion(before, input.version)
  const barcodes = await barcodesOf(work, input.id)
  const units = (await unitsOfProducts(work, [input.id])).get(input.id)
  if (input.kind === 'service' && before.onHand !== 0) throw new Refusal('stock.notKept', { product: before.name })
  const row = columnsOf({ ...input, code: input.code || before.code })
  await uniqueCode(
    row.code,
    work.db
      .update(products)
      .set({ ...row, version: before.version + 1 })
      .where(eq(products.id, input.id)),
  )
  await writeBarcodes(work, input.id, row.barcodes)
  await writeUnits(work, input.id, row.units)
  await postPriceChanges(work, input.id, before, row)
  work.log({ record: 'product', recordId: input.id, before: { ...before, barcodes, units }, after: row })
  return null
}

interface OwnPrices {
  listPrice: Price | null
  floorPrice: Price | null
}

async function postPriceChanges(work: Work, productId: Id, before: OwnPrices, after: OwnPrices): Promise<void> {
  const prices = [
    ['list', before.listPrice, after.listPrice],
    ['floor', before.floorPrice, after.floorPrice],
  ] as const
  for (const [kind, oldPrice, newPrice] of prices)
    await postPriceChange(work, work, { productId, kind, name: '', oldPrice, newPrice })
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

function columnsOf(input: ProductFields) {
  const { code, name, kind, spec, unit, categoryId, brandId, listPrice, floorPrice, minStock } = input
  const { taxKind, taxRate, active, units } = input
  checkUnits(unit, units)
  const barcodes = [...new Set(input.barcodes.map(readBarcode))]
  return {
    ...{
      code,
      name,
      kind,
      spec,
      unit,
      categoryId,
      brandId,
      listPrice,
      floorPrice,
      taxKind,
      taxRate,
      active,
      barcodes,
      units,
    },
    minStock: kind === 'goods' ? minStock : null,
    searchKey: searchKey(code, name, spec, ...barcodes),
  }
}

import { and, eq, ne } from 'drizzle-orm'
import { listFields, listNeeded, ownValues, writeOwnValues } from '../../db/field'
import { one, sameVersion, uniqueCode } from '../../db/find'
import { componentsOf, unitsOfProducts } from '../../db/product'
import { salesOrderLines, salesOrders } from '../../db/schema/order'
import { bundleComponents, products } from '../../db/schema/product'
import { stockLevels } from '../../db/schema/stock'
import type { Work } from '../command'
import type { OwnValues } from '../field/field'
import { refuseMissing } from '../field/needed'
import { changedValues, type TypedValues, typedValues } from '../field/typed'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { ChosenLot, TypedLot } from '../value/lot'
import type { Price } from '../value/price'
import { type Qty, zeroQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { barcodesOf } from './keep-barcodes'
import { moveByHand } from './move-by-hand'
import type { ProductFields } from './product'
import { addProduct, columnsOf, postPriceChanges, renewSearch, writeParts } from './write-product'

/**
 * Adds a product (PRD-01); an empty code gets the next free one. Opening stock becomes a stock movement. Refuses a code in
 * use (`code.taken`), a barcode of another product (`barcode.taken`) or none at all (`barcode.bad`), a unit twice
 * (`unit.twice`), what cannot be a bundle (`bundle.empty`, `bundle.component`), stock for what has none of its own
 * (`stock.notKept`) or without its batches where its pieces are told apart (`lot.needed`, `lot.sum`), an empty field the shop
 * needs (`field.missing`), and what its own fields cannot take or need (`field.needed`).
 */
export async function createProduct(
  work: Work,
  input: ProductFields & TypedValues & { openingStock: Qty; openingLots: TypedLot[] },
): Promise<{ id: Id }> {
  refuseMissing('product', await listNeeded(work, 'product'), input)
  const own = typedValues(await listFields(work, 'product'), null, input)
  const costPrice = costOf(work, null, input.costPrice)
  const id = await addProduct(work, { ...input, costPrice }, changedValues(null, own)?.after)
  await writeOwnValues(work, 'product', id, null, own)
  await renewSearch(work, [id])
  return { id }
}

/**
 * Changes a product; old documents keep what they were made with (PRD-07). Refuses as adding does, `record.changed`, and
 * another kind once it has stock, orders, or is part of a bundle (`product.kindFixed`), and to tell its pieces apart in another way
 * while some are here (`lot.trackingFixed`).
 */
export async function changeProduct(
  work: Work,
  input: ProductFields & TypedValues & { id: Id; version: number },
): Promise<null> {
  const { id } = input
  const before = one(await work.db.select().from(products).where(eq(products.id, id)), 'product')
  sameVersion(before, input.version)
  refuseMissing('product', await listNeeded(work, 'product'), input)
  if (input.kind !== before.kind) await checkKindIsFree(work, before)
  const followed = {
    tracking: input.tracking ?? before.tracking,
    shelfDays: input.shelfDays === undefined ? before.shelfDays : input.shelfDays,
    taxCode: input.taxCode ?? before.taxCode,
    taxShortName: input.taxShortName ?? before.taxShortName,
    taxPolicy: input.taxPolicy ?? before.taxPolicy,
  }
  if (followed.tracking !== before.tracking) await checkTrackingIsFree(work, before)
  const parts = {
    barcodes: await barcodesOf(work, id),
    units: (await unitsOfProducts(work, [id])).get(id),
    components: (await componentsOf(work, [id])).get(id),
  }
  const costPrice = costOf(work, before.costPrice, input.costPrice)
  const row = columnsOf({ ...input, ...followed, costPrice, code: input.code || before.code })
  const change = work.db.update(products).set({ ...row, version: before.version + 1 })
  await uniqueCode(row.code, change.where(eq(products.id, id)))
  await writeParts(work, id, row)
  await postPriceChanges(work, id, before, row)
  const own = await keepOwn(work, id, await ownValues(work, 'product', id), input)
  await renewSearch(work, [id])
  const was = { ...before, ...parts, ...own?.before }
  work.log({ record: 'product', recordId: id, before: was, after: { ...row, ...own?.after } })
  return null
}

/** What a product costs from now on: who may not see costs leaves it as it is, and sets none (`right.missing`, IDP-07). */
function costOf(work: Work, before: Price | null, typed: Price | null | undefined): Price | null {
  if (work.user.rights.includes('cost.read')) return typed === undefined ? before : typed
  if (typeof typed === 'number')
    throw new Refusal('right.missing', { right: 'cost.read' }, { costPrice: 'right.missing' })
  return before
}

async function keepOwn(work: Work, id: Id, before: OwnValues, typed: TypedValues & { active: boolean }) {
  const after = typedValues(await listFields(work, 'product'), before, typed)
  await writeOwnValues(work, 'product', id, before, after)
  return changedValues(before, after)
}

/** What a product takes out of stock hangs on its kind: it cannot change under documents that have moved stock, or will. */
async function checkKindIsFree(work: Work, product: typeof products.$inferSelect): Promise<void> {
  const ordered = await work.db
    .select({ id: salesOrders.id })
    .from(salesOrderLines)
    .innerJoin(salesOrders, eq(salesOrders.id, salesOrderLines.orderId))
    .where(
      and(
        eq(salesOrderLines.productId, product.id),
        eq(salesOrders.historical, false),
        ne(salesOrders.state, 'CANCELLED'),
      ),
    )
    .limit(1)
  const inBundles = await work.db.$count(bundleComponents, eq(bundleComponents.productId, product.id))
  if ((await liesSomewhere(work, product.id)) || ordered.length > 0 || inBundles > 0)
    throw new Refusal('product.kindFixed', { product: product.name }, { kind: 'product.kindFixed' })
}

/** What is below zero in one place and here in another comes to nothing, and lies there all the same. */
const liesSomewhere = async (work: Work, id: Id) =>
  (await work.db.$count(stockLevels, and(eq(stockLevels.productId, id), ne(stockLevels.qty, zeroQty)))) > 0

/** How pieces are told apart can change only while none is here, and none is being counted (`lot.trackingFixed`). */
async function checkTrackingIsFree(work: Work, { id, name }: typeof products.$inferSelect): Promise<void> {
  const counting = await work.json<number>(
    `select json(count(*)) from stocktake_lines l join stocktakes s on s.id = l.stocktake_id
      where l.product_id = ? and s.state in ('COUNTING', 'COUNTED')`,
    [id],
  )
  if (counting > 0 || (await liesSomewhere(work, id)))
    throw new Refusal('lot.trackingFixed', { product: name }, { tracking: 'lot.trackingFixed' })
}

interface Adjustment {
  id: Id
  qty: Qty
  movedOn: Day
  note: string
  locationId: Id | null
  unitCost: Price | null
  lots: TypedLot[]
  chosen: ChosenLot[]
}

/**
 * Adds a stock movement by hand with its note, in a place of a warehouse. Refuses to take more than lies there (`stock.notThere`), and a
 * cost from who may not see costs (`right.missing`, IDP-07).
 */
export async function adjustStock(work: Work, input: Adjustment): Promise<null> {
  const product = one(await work.db.select().from(products).where(eq(products.id, input.id)), 'product')
  if (input.unitCost !== null && !work.user.rights.includes('cost.read'))
    throw new Refusal('right.missing', { right: 'cost.read' }, { unitCost: 'right.missing' })
  await moveByHand(work, product, { ...input, kind: 'adjustment' })
  work.log({
    record: 'product',
    recordId: input.id,
    before: { onHand: product.onHand },
    after: { onHand: product.onHand + input.qty },
  })
  return null
}

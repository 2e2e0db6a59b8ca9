import { uniqueCode } from '../../db/find'
import { nextCode } from '../../db/number'
import { postPriceChange } from '../../db/price'
import { products } from '../../db/schema/product'
import { indexForSearch } from '../../db/search'
import { renewSearchKeys } from '../../db/words'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import type { Id } from '../value/id'
import type { TypedLot } from '../value/lot'
import type { Price } from '../value/price'
import { type Qty, zeroQty } from '../value/qty'
import { readBarcode } from './barcode'
import { writeBarcodes } from './keep-barcodes'
import { writeComponents } from './keep-components'
import { writeUnits } from './keep-units'
import { moveByHand } from './move-by-hand'
import type { ProductFields } from './product'
import { keepTaxCode } from './taxcode'
import { checkUnits } from './unit'

/**
 * Adds a product with all that belongs to it, the shop's own fields excepted; an empty code gets the next free one. Opening
 * stock becomes a stock movement. `own` is what the log tells of the shop's own fields. Call `renewSearch` when all is written.
 */
export async function addProduct(
  work: Work,
  input: ProductFields & { openingStock: Qty; openingLots?: readonly TypedLot[] },
  own: object = {},
): Promise<Id> {
  const id = work.newId()
  const row = columnsOf({ ...input, code: input.code || (await nextCode(work, 'P')) })
  const fresh = {
    id,
    searchKey: '',
    importKey: null,
    onHand: zeroQty,
    reserved: zeroQty,
    version: 1,
    createdAt: work.now,
  }
  await uniqueCode(row.code, work.db.insert(products).values({ ...row, ...fresh }))
  await writeParts(work, id, row)
  await postPriceChanges(work, id, { listPrice: null, floorPrice: null }, row)
  const lots = input.openingLots ?? []
  const opening = { kind: 'opening', qty: input.openingStock, movedOn: work.today, note: '', lots } as const
  if (input.openingStock !== 0)
    await moveByHand(work, { id, ...row }, { ...opening, locationId: null, unitCost: row.costPrice })
  work.log({
    record: 'product',
    recordId: id,
    after: { ...row, openingStock: input.openingStock, ...own },
  })
  return id
}

/** The columns of a product, and beside them the barcodes, units and components that have tables of their own. */
export function columnsOf(input: ProductFields) {
  const { code, name, kind, spec, unit, categoryId, brandId, listPrice, floorPrice, minStock } = input
  const { taxKind, taxRate, active, units } = input
  checkUnits(unit, units)
  const barcodes = [...new Set(input.barcodes.map(readBarcode))]
  return {
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
    components: kind === 'bundle' ? input.components : [],
    costPrice: input.costPrice ?? null,
    minStock: kind === 'goods' ? minStock : null,
    charge: kind === 'service' && input.charge,
    tracking: kind === 'goods' ? (input.tracking ?? 'none') : 'none',
    shelfDays: kind === 'goods' ? (input.shelfDays ?? null) : null,

    taxCode: keepTaxCode(input.taxCode ?? ''),
    taxShortName: input.taxShortName ?? '',
    taxPolicy: input.taxPolicy ?? '',
  }
}

/** A product is found by what it is now, its barcodes and the shop's own fields included. */
export async function renewSearch(work: Work, ids: readonly Id[]): Promise<void> {
  await indexForSearch(work, 'product', await renewSearchKeys(work, 'product', ids, searchKey))
}

/** Writes what belongs to a product and has tables of its own, in the place of what was there. */
export async function writeParts(work: Work, id: Id, row: ReturnType<typeof columnsOf>): Promise<void> {
  await writeBarcodes(work, id, row.barcodes)
  await writeUnits(work, id, row.units)
  await writeComponents(work, id, row)
}

interface OwnPrices {
  listPrice: Price | null
  floorPrice: Price | null
}

/** Adds to the history what changed of list price and floor (PRD-07). */
export async function postPriceChanges(work: Work, productId: Id, before: OwnPrices, after: OwnPrices): Promise<void> {
  const prices = [
    ['list', before.listPrice, after.listPrice],
    ['floor', before.floorPrice, after.floorPrice],
  ] as const
  for (const [kind, oldPrice, newPrice] of prices)
    await postPriceChange(work, work, { productId, kind, name: '', oldPrice, newPrice })
}

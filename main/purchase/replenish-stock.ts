import { inArray } from 'drizzle-orm'
import { unitsOfProducts } from '../../db/product'
import { products } from '../../db/schema/product'
import { suppliers } from '../../db/schema/supplier'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { Price } from '../value/price'
import { oneUnit, type Qty } from '../value/qty'
import { lastPaid } from './last-paid'
import { paidIn } from './paidprice'
import type { PaidPrice, PurchaseDraftLine } from './view'
import { writeDraft } from './write-draft'

interface Wanted {
  supplierId: Id
  lines: { productId: Id; unit: string; qty: Qty }[]
}

/**
 * Makes a draft for each supplier of what is to be ordered (INV-06), at the price and the kind of price it last had; what was
 * never bought there begins at nothing. Refuses what saving a draft refuses; then none is made.
 */
export async function replenishStock(work: Work, { orders }: { orders: Wanted[] }): Promise<{ ids: Id[] }> {
  const ids: Id[] = []
  for (const order of orders) ids.push(await draftFor(work, order))
  return { ids }
}

async function draftFor(work: Work, { supplierId, lines }: Wanted): Promise<Id> {
  const productIds = lines.map(({ productId }) => productId)
  const paid = await lastPaid(work, supplierId, productIds)
  const rates = await work.db
    .select({ id: products.id, taxRate: products.taxRate })
    .from(products)
    .where(inArray(products.id, productIds))
  const units = await unitsOfProducts(work, productIds)
  const [supplier] = await work.db
    .select()
    .from(suppliers)
    .where(inArray(suppliers.id, [supplierId]))
  const taxInclusive = paid[0]?.taxInclusive ?? true
  const priced = lines.map((line): PurchaseDraftLine => {
    const unitRatio = units.get(line.productId)?.find(({ name }) => name === line.unit)?.ratio ?? oneUnit
    const last = paid.find(({ productId }) => productId === line.productId)
    const rate = rates.find(({ id }) => id === line.productId)?.taxRate ?? (0 as PaidPrice['taxRate'])
    const price = last ? paidIn(last, { unitRatio, taxInclusive }) : (0 as Price)
    return { ...line, price, taxRate: last?.taxRate ?? rate, note: '' }
  })
  const texts = {
    contact: supplier?.contact ?? '',
    phone: supplier?.phone ?? '',
    address: '',
    supplierNo: '',
    note: '',
  }
  const head = { supplierId, orderedOn: work.today, promisedOn: null, ...texts, taxInclusive }
  return (await writeDraft(work, null, { ...head, lines: priced })).id
}

import { inArray } from 'drizzle-orm'
import { unitsOfProducts } from '../../db/product'
import { products } from '../../db/schema/product'
import type { Work } from '../command'
import { unitsOf } from '../product/unit'
import { inBase, oneUnit } from '../value/qty'
import { Refusal } from '../value/refusal'
import { pricePurchase } from './pricing'
import type { PurchaseDraftLine } from './view'

type Product = typeof products.$inferSelect

/**
 * The lines of a purchase document as they are kept, with what they and the document come to. What a product is called and
 * how it is taxed is copied, so that a later change leaves the document as it was. Refuses stopped products
 * (`product.inactive`), bundles, which are bought as what they consist of (`purchase.bundle`), units the product does not have (`unit.unknown`),
 * quantities of nothing (`order.quantityNotPositive`) or that do not come out in the base unit (`quantity.notExact`), and
 * what pricing refuses.
 */
export async function priceLines(work: Work, lines: readonly PurchaseDraftLine[], taxInclusive: boolean) {
  const ids = [...new Set(lines.map(({ productId }) => productId))]
  const rows = ids.length > 0 ? await work.db.select().from(products).where(inArray(products.id, ids)) : []
  const units = await unitsOfProducts(work, ids)
  const kept = lines.map((line, at) => {
    const product = boughtProduct(rows, line, at)
    const sold = unitsOf(product.unit, units.get(product.id) ?? [])
    const unit = sold.find(({ name }) => name === (line.unit || product.unit))
    if (!unit) throw faultAt('unit.unknown', { unit: line.unit, product: product.name }, at, 'unit')
    if (line.qty <= 0) throw faultAt('order.quantityNotPositive', {}, at, 'qty')
    if (unit.ratio !== oneUnit) inBase(line.qty, unit.ratio)
    return {
      lineNo: at + 1,
      productId: product.id,
      productCode: product.code,
      productName: product.name,
      spec: product.spec,
      unit: unit.name,
      unitRatio: unit.ratio,
      qty: line.qty,
      price: line.price,
      taxKind: product.taxKind,
      taxRate: line.taxRate,
      note: line.note,
    }
  })
  const { lines: amounts, ...totals } = pricePurchase(kept, taxInclusive)
  return { totals, lines: kept.map((line, at) => ({ ...line, ...(amounts[at] ?? totals), id: work.newId() })) }
}

function boughtProduct(rows: readonly Product[], { productId }: PurchaseDraftLine, at: number): Product {
  const product = rows.find(({ id }) => id === productId)
  if (!product) throw new Refusal('record.notFound', { record: 'product' })
  if (!product.active) throw faultAt('product.inactive', { product: product.name }, at, 'productId')
  if (product.kind === 'bundle') throw faultAt('purchase.bundle', { product: product.name }, at, 'productId')
  return product
}

type LineFault = 'unit.unknown' | 'order.quantityNotPositive' | 'product.inactive' | 'purchase.bundle'

const faultAt = (code: LineFault, values: Record<string, string>, at: number, field: string) =>
  new Refusal(code, { ...values, line: at + 1 }, { [`lines.${at}.${field}`]: code })

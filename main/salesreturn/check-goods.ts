import { eq, inArray } from 'drizzle-orm'
import { one } from '../../db/find'
import { unitsOfProducts } from '../../db/product'
import type { FreeGoods } from '../../db/salesreturn'
import { customers } from '../../db/schema/customer'
import { products } from '../../db/schema/product'
import type { Work } from '../command'
import { lineAmount } from '../pricing/line'
import { unitsOf } from '../product/unit'
import type { Id } from '../value/id'
import type { Price } from '../value/price'
import { inBase, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'

/** Goods as they are typed where nobody knows their order: `unit` '' is the base unit, `price` what is given for one, with its tax. */
export interface TypedGoods {
  productId: Id
  unit: string
  qty: Qty
  price: Price
}

/** The same as they are kept. */
export type CheckedGoods = FreeGoods & { qty: Qty }

type Product = typeof products.$inferSelect

/**
 * Goods that come back without an order, as they are called and taxed today. Refuses what lies in no stock of its own
 * (`return.notGoods`), a unit the product does not have (`unit.unknown`), quantities of nothing (`order.quantityNotPositive`) or that
 * do not come out in the base unit (`quantity.notExact`), and more than a line may come to (`order.lineAmountTooLarge`).
 */
export async function checkGoods(work: Work, typed: readonly TypedGoods[]): Promise<CheckedGoods[]> {
  const ids = typed.map(({ productId }) => productId)
  const found = await work.db.select().from(products).where(inArray(products.id, ids))
  const units = await unitsOfProducts(work, ids)
  return typed.map((goods, at) => {
    const product = stocked(found, goods.productId, at)
    const unit = unitsOf(product.unit, units.get(product.id) ?? []).find(
      ({ name }) => name === (goods.unit || product.unit),
    )
    if (!unit) throw faultAt('unit.unknown', { unit: goods.unit, product: product.name }, at, 'unit')
    if (goods.qty <= 0) throw faultAt('order.quantityNotPositive', {}, at, 'qty')
    inBase(goods.qty, unit.ratio)
    lineAmount(goods.qty, goods.price)
    const { id: productId, name: productName, taxKind, taxRate } = product
    const measured = { unit: unit.name, unitRatio: unit.ratio, qty: goods.qty, listPrice: goods.price }
    return { productId, productName, taxKind, taxRate, ...measured }
  })
}

function stocked(found: readonly Product[], productId: Id, at: number): Product {
  const product = one(
    found.filter(({ id }) => id === productId),
    'product',
  )
  if (product.kind !== 'goods') throw faultAt('return.notGoods', { product: product.name }, at, 'productId')
  return product
}

const faultAt = (
  code: 'unit.unknown' | 'order.quantityNotPositive' | 'return.notGoods',
  values: Record<string, string>,
  at: number,
  field: string,
) => new Refusal(code, { ...values, line: at + 1 }, { [`lines.${at}.${field}`]: code })

/** The customer who brings goods without an order; refuses one that was merged (`customer.merged`). */
export async function findBringer(work: Work, id: Id): Promise<typeof customers.$inferSelect> {
  const customer = one(await work.db.select().from(customers).where(eq(customers.id, id)), 'customer')
  if (customer.mergedInto !== null) throw new Refusal('customer.merged', { name: customer.name })
  return customer
}

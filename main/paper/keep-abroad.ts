import { eq } from 'drizzle-orm'
import { buyerAbroad, goodsAbroad, sellerAbroad } from '../../db/abroad'
import { one } from '../../db/find'
import { company } from '../../db/schema/access'
import { customers } from '../../db/schema/customer'
import { products } from '../../db/schema/product'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { BuyerAbroad, GoodsAbroad } from './view'

interface Typed {
  customerId: Id
  buyer: BuyerAbroad
  goods: readonly (GoodsAbroad & { productId: Id })[]
}

/** Remembers what commercial invoices say of a customer and of goods, for this one and the next; what stays as it was is not written. */
export async function keepAbroad(work: Work, { customerId, buyer, goods }: Typed): Promise<null> {
  const was = await buyerAbroad(work, customerId)
  if (differs(was, buyer)) {
    const said = { englishName: buyer.name, englishAddress: buyer.address }
    const terms = { tradeTerms: buyer.terms, tradePayment: buyer.payment }
    await work.db
      .update(customers)
      .set({ ...said, ...terms })
      .where(eq(customers.id, customerId))
    work.log({ record: 'customer', recordId: customerId, before: was, after: buyer })
  }
  const ids = goods.map(({ productId }) => productId)
  const before = await goodsAbroad(work, ids)
  for (const { productId, ...said } of goods)
    await keepGoods(work, productId, one([before.get(productId)].filter(there), 'product'), said)
  return null
}

const there = (said: GoodsAbroad | undefined): said is GoodsAbroad => said !== undefined

async function keepGoods(
  work: Work,
  id: Id,
  before: GoodsAbroad,
  { name, hsCode, origin }: GoodsAbroad,
): Promise<void> {
  const after = { name, hsCode, origin }
  if (!differs(before, after)) return
  await work.db.update(products).set({ englishName: name, hsCode, origin }).where(eq(products.id, id))
  work.log({ record: 'product', recordId: id, before, after })
}

/** Remembers what commercial invoices say of the shop. */
export async function keepSeller(work: Work, { name, address }: { name: string; address: string }): Promise<null> {
  const before = await sellerAbroad(work)
  await work.db.update(company).set({ englishName: name, englishAddress: address }).where(eq(company.id, 1))
  work.log({ record: 'company', recordId: 1 as Id, before, after: { name, address } })
  return null
}

const differs = (before: object, after: object): boolean =>
  Object.entries(after).some(([key, value]) => new Map(Object.entries(before)).get(key) !== value)

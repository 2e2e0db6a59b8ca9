import { eq, inArray } from 'drizzle-orm'
import type { BuyerAbroad, GoodsAbroad } from '../main/paper/view'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { company } from './schema/access'
import { customers } from './schema/customer'
import { products } from './schema/product'

/** The columns of what commercial invoices say. */
const buyerColumns = {
  name: customers.englishName,
  address: customers.englishAddress,
  terms: customers.tradeTerms,
  payment: customers.tradePayment,
}
const goodsColumns = { name: products.englishName, hsCode: products.hsCode, origin: products.origin }

/** What commercial invoices say of the shop. */
export async function sellerAbroad(reading: Reading): Promise<{ name: string; address: string }> {
  const { englishName: name, englishAddress: address } = company
  const [row] = await reading.db.select({ name, address }).from(company)
  return row ?? { name: '', address: '' }
}

/** What they say of a customer. */
export async function buyerAbroad(reading: Reading, customerId: Id): Promise<BuyerAbroad> {
  const [row] = await reading.db.select(buyerColumns).from(customers).where(eq(customers.id, customerId))
  return row ?? { name: '', address: '', terms: '', payment: '' }
}

/** What they say of some goods, by product. */
export async function goodsAbroad(reading: Reading, productIds: readonly Id[]): Promise<Map<Id, GoodsAbroad>> {
  const rows = await reading.db
    .select({ id: products.id, ...goodsColumns })
    .from(products)
    .where(inArray(products.id, [...productIds]))
  return new Map(rows.map(({ id, ...said }) => [id, said]))
}

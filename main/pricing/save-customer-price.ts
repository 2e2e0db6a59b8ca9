import { and, eq, ne } from 'drizzle-orm'
import { one } from '../../db/find'
import { postPriceChange } from '../../db/price'
import { customers } from '../../db/schema/customer'
import { customerPrices } from '../../db/schema/pricing'
import { products } from '../../db/schema/product'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { Price } from '../value/price'
import { formatQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { overlap } from './choice'
import type { CustomerPriceFields } from './offer'

/**
 * Agrees a price with a customer (R-PRICE). Refuses a period that ends before it begins (`period.reversed`), and one that
 * shares a day with another price for the same quantity (`price.overlap`): no day may have two answers.
 */
export async function createCustomerPrice(work: Work, input: CustomerPriceFields): Promise<{ id: Id }> {
  const id = work.newId()
  await check(work, id, input)
  await work.db.insert(customerPrices).values({ id, ...input })
  await tell(work, input, null, input.price)
  return { id }
}

/** Changes an agreed price, its quantity or its days; orders keep what they were made with. Refuses as agreeing does. */
export async function changeCustomerPrice(work: Work, input: CustomerPriceFields & { id: Id }): Promise<null> {
  const before = await find(work, input.id)
  await check(work, input.id, input)
  await work.db.update(customerPrices).set(input).where(eq(customerPrices.id, input.id))
  await tell(work, input, before.price, input.price)
  return null
}

/** Ends an agreement as if it had never been; orders keep what they were made with. */
export async function deleteCustomerPrice(work: Work, { id }: { id: Id }): Promise<null> {
  const before = await find(work, id)
  await work.db.delete(customerPrices).where(eq(customerPrices.id, id))
  await tell(work, before, before.price, null)
  return null
}

const find = async (work: Work, id: Id) =>
  one(await work.db.select().from(customerPrices).where(eq(customerPrices.id, id)), 'customerPrice')

async function check(work: Work, id: Id, price: CustomerPriceFields): Promise<void> {
  const { customerId, productId, fromQty, validFrom, validTo } = price
  one(await work.db.select({ id: products.id }).from(products).where(eq(products.id, productId)), 'product')
  if (validTo !== null && validTo < validFrom)
    throw new Refusal('period.reversed', { from: validFrom, to: validTo }, { validTo: 'period.reversed' })
  const others = await work.db
    .select()
    .from(customerPrices)
    .where(
      and(
        eq(customerPrices.customerId, customerId),
        eq(customerPrices.productId, productId),
        eq(customerPrices.fromQty, fromQty),
        ne(customerPrices.id, id),
      ),
    )
  const other = others.find((candidate) => overlap(candidate, price))
  if (!other) return
  const said = { from: other.validFrom, to: other.validTo ?? '…', qty: formatQty(fromQty) }
  throw new Refusal('price.overlap', said, { validFrom: 'price.overlap' })
}

/** The history of the product's prices and the customer's timeline both hear of it. */
async function tell(
  work: Work,
  { customerId, productId, fromQty, validFrom, validTo }: CustomerPriceFields,
  oldPrice: Price | null,
  newPrice: Price | null,
): Promise<void> {
  const { name } = one(await work.db.select().from(customers).where(eq(customers.id, customerId)), 'customer')
  await postPriceChange(work, work, { productId, kind: 'customer', name, oldPrice, newPrice })
  const what = { productId, fromQty, validFrom, validTo }
  const side = (price: Price | null) => (price === null ? undefined : { ...what, price })
  work.log({ record: 'customer', recordId: customerId, before: side(oldPrice), after: side(newPrice) })
}

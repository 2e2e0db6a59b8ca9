import { z } from 'zod'
import type { CustomerPriceRow, PriceLevel, PriceOffer, ProductPrices } from '../../main/pricing/offer'
import type { Id } from '../../main/value/id'
import type { Qty } from '../../main/value/qty'
import { command, list, question } from './entry'
import { day, id, needed, price, qty } from './value'

const agreed = z.object({
  customerId: id,
  productId: id,
  /** The price counts from this quantity of the product's unit upward; 0 for any. */
  fromQty: qty.refine((value) => value >= 0).default(0 as Qty),
  validFrom: day,
  /** The last day it counts; null until further notice. */
  validTo: day.nullable().default(null),
  price,
})

/** Prices are kept with tax (含税). */
export const pricing = {
  /** 价格等级: 批发, 零售, VIP … A customer is on one of them or on none. */
  'priceLevel.all': question<PriceLevel[]>()(
    'product.read',
    ['price_levels', 'level_prices', 'customers'],
    z.object({}),
  ),
  'priceLevel.create': command<{ id: Id }>()('product.edit', z.object({ name: needed(60) })),
  'priceLevel.rename': command<null>()('product.edit', z.object({ id, name: needed(60) })),
  /** Only one without customers and prices. */
  'priceLevel.delete': command<null>()('product.edit', z.object({ id })),
  /** A product's prices by level, and the history of all its prices (PRD-07). */
  'price.read': question<ProductPrices>()(
    'product.read',
    ['price_levels', 'level_prices', 'price_changes', 'users'],
    z.object({ id }),
  ),
  /** Sets the price of a product on some levels; null takes it away. */
  'price.setLevels': command<null>()(
    'product.edit',
    z.object({ productId: id, prices: z.array(z.object({ levelId: id, price: price.nullable() })).max(100) }),
  ),
  /** What a customer may get each product for; the line chooses by its day and quantity (R-PRICE). */
  'price.offers': question<PriceOffer[]>()(
    'order.read',
    ['products', 'product_units', 'customers', 'price_levels', 'level_prices', 'customer_prices'],
    z.object({ customerId: id.nullable(), productIds: z.array(id).max(500) }),
  ),
  ...list<CustomerPriceRow>()(
    'customerPrice',
    'product.read',
    'product.export',
    ['customer_prices', 'customers', 'products'],
    { customerId: id.nullable().default(null), productId: id.nullable().default(null) },
  ),
  'customerPrice.create': command<{ id: Id }>()('product.edit', agreed),
  'customerPrice.change': command<null>()('product.edit', agreed.extend({ id })),
  'customerPrice.delete': command<null>()('product.edit', z.object({ id })),
}

import type { ListSpec } from '../../db/list'
import type { Id } from '../value/id'
import type { CustomerPriceRow } from './offer'

/** The prices agreed with customers: of one customer, for one product, or all. */
export function customerPriceList(customerId: Id | null, productId: Id | null): ListSpec<keyof CustomerPriceRow> {
  return {
    from: 'customer_prices k join customers c on c.id = k.customer_id join products p on p.id = k.product_id',
    params: [customerId, productId],
    where: '(?1 is null or k.customer_id = ?1) and (?2 is null or k.product_id = ?2)',
    columns: {
      id: { sql: 'k.id', kind: 'integer' },
      customerId: { sql: 'k.customer_id', kind: 'integer' },
      customerName: { sql: 'c.name', kind: 'text' },
      productId: { sql: 'k.product_id', kind: 'integer' },
      productCode: { sql: 'p.code', kind: 'text' },
      productName: { sql: 'p.name', kind: 'text' },
      fromQty: { sql: 'k.from_qty', kind: 'quantity' },
      validFrom: { sql: 'k.valid_from', kind: 'day' },
      validTo: { sql: 'k.valid_to', kind: 'day' },
      price: { sql: 'k.price', kind: 'price' },
      listPrice: { sql: 'p.list_price', kind: 'price' },
    },
    search: `(c.search_key || ' ' || p.search_key)`,
    order: 'c.name, p.name, k.valid_from desc, k.from_qty, k.id',
  }
}

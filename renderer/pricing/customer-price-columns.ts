import type { CustomerPriceRow } from '../../main/pricing/offer'
import { today } from '../part/clock'
import type { ListColumn } from '../part/list'

/** The columns of the prices of one customer, or for one product. */
export function customerPriceColumns(ofCustomer: boolean): ListColumn<CustomerPriceRow>[] {
  const whose: ListColumn<CustomerPriceRow>[] = ofCustomer
    ? [
        { key: 'productCode', title: 'product.code', kind: 'text', width: 110 },
        { key: 'productName', title: 'product.name', kind: 'text', grow: true },
      ]
    : [{ key: 'customerName', title: 'pricing.customer', kind: 'text', grow: true }]
  const over = ({ validTo }: CustomerPriceRow) => (validTo !== null && validTo < today() ? 'muted' : undefined)
  return [
    ...whose,
    { key: 'price', title: 'pricing.price', kind: 'price', tone: over },
    { key: 'listPrice', title: 'product.listPrice', kind: 'price' },
    { key: 'fromQty', title: 'pricing.fromQty', kind: 'quantity' },
    { key: 'validFrom', title: 'pricing.validFrom', kind: 'day', tone: over },
    { key: 'validTo', title: 'pricing.validTo', kind: 'day', tone: over },
  ]
}

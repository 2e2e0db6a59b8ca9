import type { Right } from '../access/right'

/** The right to export each list, so that a window offers nothing which would be refused; the contract says the same. */
export const exportRights = {
  ...{ customer: 'customer.export', product: 'product.export', customerPrice: 'product.export' },
  ...{ order: 'order.export', orderLine: 'order.export', coupon: 'order.export' },
  ...{ supplier: 'supplier.export', purchase: 'purchase.export', purchaseReturn: 'purchase.export' },
  ...{ salesReturn: 'order.export', service: 'order.export', transfer: 'product.export' },
  ...{ openItem: 'receivable.export', aging: 'receivable.export' },
  ...{ receipt: 'receivable.export', invoice: 'receivable.export' },
} as const satisfies Record<string, Right>

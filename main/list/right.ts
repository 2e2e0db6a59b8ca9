import type { Right } from '../access/right'

/** The right to export each list, so that a window offers nothing which would be refused; the contract says the same. */
export const exportRights = {
  ...{ customer: 'customer.export', product: 'product.export', customerPrice: 'product.export' },
  ...{ order: 'order.export', orderLine: 'order.export', coupon: 'order.export' },
  ...{ supplier: 'supplier.export', purchase: 'purchase.export', purchaseReturn: 'purchase.export' },
  goodsReceipt: 'purchase.export',
  purchaseRequest: 'purchase.export',
  ...{ toShip: 'order.export', shortage: 'order.export' },
  ...{
    delivery: 'order.export',
    salesReturn: 'order.export',
    returnCause: 'order.export',
    service: 'order.export',
    serviceQuality: 'order.export',
    transfer: 'product.export',
  },
  ...{ psi: 'product.export', stocktake: 'product.export', lot: 'product.export' },
  ...{ openItem: 'receivable.export', aging: 'receivable.export', statement: 'receivable.export' },
  ...{ documentType: 'report.read', performance: 'report.read', performanceDocument: 'report.read' },
  ledger: 'receivable.export',
  figure: 'receivable.export',
  dunning: 'receivable.export',
  bankLine: 'receivable.export',
  ...{ receipt: 'receivable.export', refund: 'receivable.export', invoice: 'receivable.export' },
  writeOff: 'receivable.export',
  orderInvoice: 'receivable.export',
  orderDue: 'receivable.export',
  ...{ cashBook: 'cash.read', cashMovement: 'cash.read', cashDay: 'cash.read' },
  ...{ payable: 'payable.export', payableAging: 'payable.export', payment: 'payable.export' },
} as const satisfies Record<string, Right>

/**
 * The screens a shop may leave out of its menu because it does not use them (SEC-08). They stay a command away, for what is
 * hidden is not forbidden; the first screen and the settings always stay.
 */
export const hideablePlaces = [
  ...(['orders', 'customers', 'products', 'orderLines', 'inbox', 'coupons'] as const),
  ...(['requests', 'purchases', 'goodsReceipts', 'purchaseReturns', 'suppliers'] as const),
  ...(['payables', 'payableAging', 'payments'] as const),
  ...(['toShip', 'deliveries', 'returns', 'returnCauses', 'services', 'transfers'] as const),
  ...(['psi', 'stocktakes', 'lots'] as const),
  ...([
    'openItems',
    'aging',
    'dunning',
    'receipts',
    'bankLines',
    'refunds',
    'writeOffs',
    'statements',
    'invoices',
  ] as const),
  ...(['orderDues', 'cashBook'] as const),
  ...(['ledger', 'performance', 'documentTypes', 'import', 'check'] as const),
] as const
export type HideablePlace = (typeof hideablePlaces)[number]

/**
 * The screens a shop may leave out of its menu because it does not use them (SEC-08). They stay a command away, for what is
 * hidden is not forbidden; the first screen and the settings always stay.
 */
export const hideablePlaces = [
  ...(['orders', 'customers', 'products', 'orderLines', 'inbox', 'coupons'] as const),
  ...(['purchases', 'purchaseReturns', 'suppliers'] as const),
  ...(['returns', 'services', 'transfers'] as const),
  ...(['openItems', 'aging', 'receipts', 'invoices', 'import', 'check'] as const),
] as const
export type HideablePlace = (typeof hideablePlaces)[number]

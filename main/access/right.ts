/** Everything a user may be allowed to do; each entry of the contract names one of these. */
export const rights = [
  'company.manage',
  'user.manage',
  'customer.read',
  'customer.edit',
  'customer.credit',
  'customer.export',
  'product.read',
  'product.edit',
  'product.export',
  'cost.read',
  'stock.adjust',
  'order.read',
  'order.edit',
  'order.discount',
  'order.assign',
  'order.prepare',
  'order.reopen',
  'order.export',
  'coupon.manage',
  'approval.manage',
  'supplier.read',
  'supplier.edit',
  'supplier.export',
  'purchase.read',
  'purchase.edit',
  'purchase.approve',
  'purchase.return',
  'purchase.export',
  'delivery.confirm',
  'return.create',
  'receipt.create',
  'receipt.confirm',
  'receivable.read',
  'receivable.export',
  'invoice.request',
  'invoice.issue',
  'report.read',
  'import.run',
  'backup.manage',
] as const

export type Right = (typeof rights)[number]

/** Whether a text names a right. */
export const isRight = (text: string): text is Right => rights.some((right) => right === text)

/** Who may use an entry: everybody at the sign-in screen, every signed-in user, or the holders of a right. */
export type Allowed = 'anyone' | 'signedIn' | Right

import { type Right, rights } from './right'
import type { DataScope } from './scope'

/** The owner holds every right, also those a later version brings. */
export const ownerCode = 'owner'

const selling = [
  'customer.read',
  'customer.edit',
  'product.read',
  'order.read',
  'order.edit',
  'order.discount',
] as const
const serving = ['return.request', 'service.read', 'service.edit'] as const
const collecting = ['receipt.create', 'receivable.read', 'statement.send', 'invoice.request'] as const

/** The roles every shop begins with (R-ROLE); their rights can be changed, the owner's cannot. */
export const presetRoles = {
  owner: rights,
  sales: [...selling, ...collecting, ...serving],
  salesManager: [
    ...[...selling, ...collecting, ...serving],
    ...([
      'order.assign',
      'customer.credit',
      'credit.override',
      'coupon.manage',
      'customer.export',
      'order.export',
      'report.read',
    ] as const),
    ...(['return.free', 'return.approve', 'service.plan', 'delivery.override', 'purchase.request'] as const),
  ],
  orderManager: [
    ...selling,
    'order.assign',
    'order.prepare',
    'order.reopen',
    'order.export',
    'coupon.manage',
    'return.create',
    'receivable.read',
    'invoice.request',
    ...serving,
    ...(['return.free', 'return.approve', 'service.plan', 'transfer.read', 'purchase.request'] as const),
  ],
  shipper: [
    ...(['customer.read', 'product.read', 'order.read', 'order.prepare', 'delivery.confirm'] as const),
    ...(['return.receive', 'transfer.read', 'transfer.edit', 'transfer.plan', 'purchase.request'] as const),
  ],
  buyer: [
    ...(['product.read', 'product.edit', 'product.export', 'cost.read'] as const),
    ...(['supplier.read', 'supplier.edit', 'supplier.export'] as const),
    ...(['purchase.read', 'purchase.edit', 'purchase.approve', 'purchase.return', 'purchase.receive'] as const),
    ...(['purchase.export', 'payable.read', 'payment.create', 'purchase.request'] as const),
    ...(['transfer.read', 'transfer.edit'] as const),
  ],
  accountant: [
    ...(['customer.read', 'customer.edit', 'customer.credit', 'credit.override'] as const),
    ...(['product.read', 'cost.read', 'order.read', 'order.export', 'report.read'] as const),
    ...(['receipt.create', 'receipt.confirm', 'receivable.read', 'receivable.export'] as const),
    ...(['statement.send', 'statement.reopen'] as const),
    ...(['payment.create', 'payment.confirm', 'payable.read', 'payable.export'] as const),
    ...(['supplier.read', 'purchase.read', 'cash.read'] as const),
    ...(['invoice.request', 'invoice.issue', 'return.settle', 'delivery.override'] as const),
  ],
  service: [
    ...(['customer.read', 'product.read', 'order.read', 'coupon.manage', 'return.create'] as const),
    ...(['service.plan', 'service.work'] as const),
    ...serving,
  ],
} as const satisfies Record<string, readonly Right[]>

export type PresetRole = keyof typeof presetRoles

/** Whose customers and orders the bearers of a preset role see to begin with (R-ROLE). */
export const presetScope = (code: PresetRole): DataScope =>
  code === 'sales' ? 'own' : code === 'salesManager' ? 'team' : 'all'

/** Whether a role is one of those every shop begins with. */
export const isPreset = (code: string): code is PresetRole => Object.hasOwn(presetRoles, code)

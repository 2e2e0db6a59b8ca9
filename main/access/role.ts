import { type Right, rights } from './right'

/** Whose customers and orders a role reaches: one's own, also those of the people below one, or all. */
export const scopes = ['own', 'team', 'all'] as const
export type Scope = (typeof scopes)[number]

/** What a role may do, and to whose records. */
export interface Role {
  scope: Scope
  rights: readonly Right[]
}

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
const collecting = ['receipt.create', 'receivable.read', 'invoice.request'] as const

/** The roles every shop begins with (R-ROLE); their rights can be changed, the owner's cannot. */
export const presetRoles = {
  owner: { scope: 'all', rights },
  sales: { scope: 'own', rights: [...selling, ...collecting] },
  salesManager: {
    scope: 'team',
    rights: [...selling, ...collecting, 'customer.export', 'order.export', 'report.read'],
  },
  orderManager: {
    scope: 'all',
    rights: [...selling, 'order.export', 'return.create', 'receivable.read', 'invoice.request'],
  },
  shipper: { scope: 'all', rights: ['customer.read', 'product.read', 'order.read', 'delivery.confirm'] },
  buyer: { scope: 'all', rights: ['product.read', 'product.edit', 'product.export'] },
  accountant: {
    scope: 'all',
    rights: [
      ...(['customer.read', 'product.read', 'order.read', 'order.export', 'report.read'] as const),
      ...(['receipt.create', 'receipt.confirm', 'receivable.read', 'receivable.export'] as const),
      ...(['invoice.request', 'invoice.issue'] as const),
    ],
  },
  service: { scope: 'all', rights: ['customer.read', 'product.read', 'order.read', 'return.create'] },
} as const satisfies Record<string, Role>

export type PresetRole = keyof typeof presetRoles

/** Whether a role is one of those every shop begins with. */
export const isPreset = (code: string): code is PresetRole => Object.hasOwn(presetRoles, code)

import type { Right } from '../../main/access/right'
import type { IconName } from '../look/icons'
import type { WordKey } from '../look/words'
import type { ScreenKind } from '../screens'
import { screenOf } from '../screens'
import { cashCommands } from './cash-command'
import { openTab } from './workspace'

/** Something the palette and the menu can do. */
export interface PaletteCommand {
  name: string
  title: WordKey
  icon: IconName
  keys?: string
  right?: Right
  run: () => void
}

/** The groups of the side bar in their order. */
export const groups = ['daily', 'goods', 'buying', 'money', 'data'] as const
export type Group = (typeof groups)[number]

/** The screens of the side bar in their order, and the group each stands in. */
export const places = [
  { kind: 'home', group: 'daily' },
  { kind: 'orders', group: 'daily' },
  { kind: 'customers', group: 'daily' },
  { kind: 'products', group: 'daily' },
  { kind: 'orderLines', group: 'daily' },
  { kind: 'inbox', group: 'daily' },
  { kind: 'coupons', group: 'daily' },
  { kind: 'returns', group: 'daily' },
  { kind: 'services', group: 'daily' },
  { kind: 'toShip', group: 'goods' },
  { kind: 'deliveries', group: 'goods' },
  { kind: 'psi', group: 'goods' },
  { kind: 'stocktakes', group: 'goods' },
  { kind: 'lots', group: 'goods' },
  { kind: 'transfers', group: 'goods' },
  { kind: 'requests', group: 'buying' },
  { kind: 'purchases', group: 'buying' },
  { kind: 'goodsReceipts', group: 'buying' },
  { kind: 'purchaseReturns', group: 'buying' },
  { kind: 'suppliers', group: 'buying' },
  { kind: 'payables', group: 'buying' },
  { kind: 'payableAging', group: 'buying' },
  { kind: 'payments', group: 'buying' },
  { kind: 'openItems', group: 'money' },
  { kind: 'aging', group: 'money' },
  { kind: 'dunning', group: 'money' },
  { kind: 'receipts', group: 'money' },
  { kind: 'bankLines', group: 'money' },
  { kind: 'refunds', group: 'money' },
  { kind: 'writeOffs', group: 'money' },
  { kind: 'statements', group: 'money' },
  { kind: 'invoices', group: 'money' },
  { kind: 'ledger', group: 'money' },
  { kind: 'performance', group: 'money' },
  { kind: 'cashBook', group: 'money' },
  { kind: 'orderDues', group: 'money' },
  { kind: 'documentTypes', group: 'money' },
  { kind: 'returnCauses', group: 'money' },
  { kind: 'import', group: 'data' },
  { kind: 'check', group: 'data' },
  { kind: 'people', group: 'data' },
  { kind: 'approvals', group: 'data' },
  { kind: 'settings', group: 'data' },
] as const satisfies readonly { kind: ScreenKind; group: Group }[]

const makers: readonly PaletteCommand[] = [
  {
    name: 'newOrder',
    title: 'shell.newOrder',
    icon: 'plus',
    keys: 'Ctrl+N',
    right: 'order.edit',
    run: () => openTab({ kind: 'order', id: null }),
  },
  {
    name: 'newCustomer',
    title: 'shell.newCustomer',
    icon: 'plus',
    right: 'customer.edit',
    run: () => openTab({ kind: 'customer', id: null }),
  },
  {
    name: 'newProduct',
    title: 'shell.newProduct',
    icon: 'plus',
    right: 'product.edit',
    run: () => openTab({ kind: 'product', id: null }),
  },
  {
    name: 'newPurchase',
    title: 'purchase.new',
    icon: 'plus',
    right: 'purchase.edit',
    run: () => openTab({ kind: 'purchase', id: null }),
  },
  {
    name: 'newPurchaseReturn',
    title: 'purchase.returns.new',
    icon: 'plus',
    right: 'purchase.return',
    run: () => openTab({ kind: 'purchaseReturn', id: null }),
  },
  {
    name: 'newSupplier',
    title: 'supplier.new',
    icon: 'plus',
    right: 'supplier.edit',
    run: () => openTab({ kind: 'supplier', id: null }),
  },
  {
    name: 'plans',
    title: 'plan.title',
    icon: 'calendar',
    right: 'order.read',
    run: () => openTab({ kind: 'plans' }),
  },
  {
    name: 'serviceQuality',
    title: 'shell.place.serviceQuality',
    icon: 'columns',
    right: 'service.read',
    run: () => openTab({ kind: 'serviceQuality' }),
  },
  ...cashCommands,
  {
    name: 'shortages',
    title: 'toship.shortage.title',
    icon: 'box',
    right: 'order.read',
    run: () => openTab({ kind: 'shortages' }),
  },
  {
    name: 'newReturn',
    title: 'shell.newReturn',
    icon: 'plus',
    right: 'return.request',
    run: () => openTab({ kind: 'return', id: null }),
  },
  {
    name: 'newFreeReturn',
    title: 'salesReturn.free.new',
    icon: 'plus',
    right: 'return.free',
    run: () => openTab({ kind: 'return', id: null, with: { free: 1 } }),
  },
  {
    name: 'newService',
    title: 'shell.newService',
    icon: 'plus',
    right: 'service.edit',
    run: () => openTab({ kind: 'service', id: null }),
  },
  {
    name: 'newTransfer',
    title: 'shell.newTransfer',
    icon: 'plus',
    right: 'transfer.edit',
    run: () => openTab({ kind: 'transfer', id: null }),
  },
]

const going: readonly PaletteCommand[] = places.map(({ kind }, index) => {
  const { title, icon, right } = screenOf(kind)
  const keys = index < 9 ? { keys: `Alt+${index + 1}` } : {}
  return { name: kind, title, icon, ...keys, ...(right ? { right } : {}), run: () => openTab({ kind }) }
})

const fields: PaletteCommand = {
  name: 'fields',
  title: 'field.title',
  icon: 'columns',
  right: 'company.manage',
  run: () => openTab({ kind: 'fields' }),
}

const calendar: PaletteCommand = {
  name: 'calendar',
  title: 'shell.place.calendar',
  icon: 'calendar',
  right: 'service.read',
  run: () => openTab({ kind: 'calendar' }),
}

const periods: PaletteCommand = {
  name: 'periods',
  title: 'period.title',
  icon: 'calendar',
  right: 'period.close',
  run: () => openTab({ kind: 'settings', with: { tab: 'periods' } }),
}

const needed: PaletteCommand = { ...fields, name: 'needed', title: 'field.standard' }

const notices: PaletteCommand = {
  name: 'notices',
  title: 'notice.title',
  icon: 'bell',
  keys: 'Ctrl+B',
  run: () => openTab({ kind: 'notices', with: { view: 'unread' } }),
}

const help: PaletteCommand = {
  name: 'help',
  title: 'shell.place.help',
  icon: 'help',
  keys: 'F1',
  run: () => openTab({ kind: 'help' }),
}

/** Every command, new records first. */
export const commands: readonly PaletteCommand[] = [
  ...makers,
  ...going,
  calendar,
  fields,
  needed,
  periods,
  notices,
  help,
]

/** The command of a name the program's menu uses. */
export const commandOf = (name: string) => commands.find((command) => command.name === name)

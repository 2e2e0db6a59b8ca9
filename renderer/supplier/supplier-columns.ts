import type { SupplierRow } from '../../main/supplier/supplier'
import type { ListColumn } from '../part/list'

/** The columns of the supplier list. */
export const supplierColumns: readonly ListColumn<SupplierRow>[] = [
  { key: 'code', title: 'supplier.code', kind: 'text', width: 110 },
  { key: 'name', title: 'supplier.name', kind: 'text', width: 220, grow: true },
  { key: 'contact', title: 'supplier.contact', kind: 'text', width: 100 },
  { key: 'phone', title: 'supplier.phone', kind: 'text', width: 130 },
  { key: 'orders', title: 'supplier.orders', kind: 'integer', width: 100 },
  { key: 'ordered', title: 'supplier.ordered', kind: 'money' },
  { key: 'payable', title: 'supplier.payable', kind: 'money' },
  { key: 'lastOrderedOn', title: 'supplier.lastOrderedOn', kind: 'day' },
  { key: 'email', title: 'supplier.email', kind: 'text', width: 160, hidden: true },
  { key: 'address', title: 'supplier.address', kind: 'text', width: 220, hidden: true },
  { key: 'taxId', title: 'supplier.taxId', kind: 'text', width: 180, hidden: true },
  { key: 'note', title: 'supplier.note', kind: 'text', width: 200, hidden: true },
  { key: 'active', title: 'supplier.active', kind: 'flag', hidden: true },
]

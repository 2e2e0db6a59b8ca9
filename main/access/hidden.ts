import { moneyFigures } from '../report/performance'
import type { Right } from './right'

/** A field that somebody may not read, and the right they lack. */
export interface Hidden {
  field: string
  right: Right
}

/**
 * The fields that need another right than the record they stand in (IDP-07), by the list or the entry that tells them;
 * `a.b` is the field b of each row of a. All follows from here: columns, totals, filters, sort, exports, pages, replies.
 */
const needing: Readonly<Record<string, Partial<Record<Right, readonly string[]>>>> = {
  customer: { 'receivable.read': ['balance', 'overdue', 'creditUsed', 'creditAvailable'] },
  product: { 'cost.read': ['costPrice'] },
  'stocktake.read': { 'cost.read': ['lines.value'] },
  psi: { 'cost.read': ['openingValue', 'inValue', 'outValue', 'closingValue'] },
  'product.read': { 'cost.read': ['costPrice', 'stockValue', 'unitCost', 'movements.value'] },
  'salesReturn.read': { 'cost.read': ['lines.unitCost'] },
  'purchaseRequest.read': { 'purchase.read': ['quotes'] },
  'transfer.read': { 'cost.read': ['loss.value'] },
  order: { 'receivable.read': ['received', 'cleared', 'outstanding'] },
  'customer.read': { 'receivable.read': ['receivable', 'unallocated', 'overdue', 'creditUsed'] },
  'order.read': {
    'receivable.read': ['received', 'cleared', 'outstanding', 'credits', 'deliveries.open'],
    'cost.read': ['margin'],
  },
  'approval.read': { 'cost.read': ['margin', 'marginAfter'] },
  supplier: { 'payable.read': ['payable'] },
  'supplier.read': { 'payable.read': ['payable', 'unallocated', 'overdue'] },
  purchase: { 'payable.read': ['billed', 'unpaid'] },
  'purchase.read': { 'payable.read': ['billed', 'unpaid', 'prepaid'] },
  'purchaseReturn.read': { 'cost.read': ['cost'] },
  'activity.list': { 'cost.read': ['before.costPrice', 'after.costPrice'] },
  performance: { 'receivable.read': [...moneyFigures] },
}

/** What of a list or an entry the holder of some rights may not read. */
export function hiddenFields(told: string, rights: readonly Right[]): Hidden[] {
  const lacking = Object.entries(needing[told] ?? {}) as [Right, readonly string[]][]
  return lacking
    .filter(([right]) => !rights.includes(right))
    .flatMap(([right, fields]) => fields.map((field) => ({ field, right })))
}

/** The right a field of a list needs beside that of the list; null where it needs none. */
export const rightOfField = (list: string, field: string): Right | null =>
  hiddenFields(list, []).find((hidden) => hidden.field === field)?.right ?? null

/** A reply, or each row of one, with null in the place of what may not be read. */
export function withoutHidden(reply: unknown, hidden: readonly Hidden[]): unknown {
  return hidden.reduce((left, { field }) => withoutField(left, field.split('.')), reply)
}

function withoutField(value: unknown, [field = '', ...inside]: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((row) => withoutField(row, [field, ...inside]))
  if (typeof value !== 'object' || value === null || !(field in value)) return value
  const held = (value as Record<string, unknown>)[field]
  return { ...value, [field]: inside.length === 0 ? null : withoutField(held, inside) }
}

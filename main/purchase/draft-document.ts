import type { Work } from '../command'
import type { Id } from '../value/id'
import { supplierInUse } from './find-purchase'
import { purchaseKey } from './key'
import { priceLines } from './price-lines'
import type { PurchaseDraftLine } from './view'

/** What every document that is typed to a supplier says. */
interface Typed {
  supplierId: Id
  phone: string
  note: string
  supplierNo?: string
  taxInclusive: boolean
  lines: readonly PurchaseDraftLine[]
}

interface Before {
  id: Id
  no: string | null
  version: number
  searchKey: string
}

/**
 * What is written of a purchase document as typed, whichever kind it is: its head with its supplier and what it comes to by the
 * pricing rules, its lines, and whether it is found by other words now. Refuses suppliers out of use and what `priceLines` refuses.
 */
export async function draftDocument<T extends Typed, S extends string>(
  work: Work,
  before: Before | null,
  { lines: typed, ...typedHead }: T,
  state: S,
) {
  const supplier = await supplierInUse(work, typedHead.supplierId)
  const { lines, totals } = await priceLines(work, typed, typedHead.taxInclusive)
  const head = { ...typedHead, ...supplier, ...totals, state }
  const searchKey = purchaseKey({ ...head, no: before?.no ?? null })
  const [id, version] = [before?.id ?? work.newId(), (before?.version ?? 0) + 1]
  const fresh = { no: null, reason: '', createdBy: work.user.id, createdAt: work.now, endedAt: null }
  return {
    id,
    version,
    head,
    lines,
    fresh,
    written: { ...head, searchKey, version },
    found: searchKey === before?.searchKey,
  }
}

/** Of a head only some fields: what the log keeps, so that its history can tell what became what. */
export const told = (head: object, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, head[field as keyof typeof head]]))

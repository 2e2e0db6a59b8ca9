import { nameKey } from './name'
import { phoneKey } from './phone'
import { normalTaxId } from './taxid'

/** Why two records are perhaps one customer: the same name but for its legal form, the same phone, the same tax number. */
export const sameReasons = ['name', 'phone', 'taxId'] as const

export type SameReason = (typeof sameReasons)[number]

/** What customers are compared by; '' says nothing. */
export type CustomerKeys = Record<SameReason, string>

/** The keys of what was typed or read from a workbook. */
export function keysOf(customer: { name: string; phone: string; taxId: string }): CustomerKeys {
  return { name: nameKey(customer.name), phone: phoneKey(customer.phone), taxId: normalTaxId(customer.taxId) }
}

/**
 * Every reason to take two records for one customer (CUS-01); none when they are two. It warns and never decides: two
 * branches of a firm may well share a phone.
 */
export function sameBy(one: CustomerKeys, other: CustomerKeys): SameReason[] {
  return sameReasons.filter((reason) => one[reason] !== '' && one[reason] === other[reason])
}

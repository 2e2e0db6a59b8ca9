import type { CustomerFields } from './customer'
import { phoneKey } from './phone'

/** The tables of what is typed about a customer in lists. */
export const listTables = ['customer_contacts', 'customer_addresses', 'invoice_titles'] as const

/** The tables of its documents. */
export const documentTables = [
  'sales_orders',
  'deliveries',
  'sales_returns',
  'service_orders',
  'open_items',
  'credits',
  'receipts',
  'refunds',
  'write_offs',
  'settlements',
  'customer_statements',
  'invoice_requests',
] as const

/** The tables of what was spoken and is to be done. */
export const careTables = ['follow_ups', 'reminders', 'dunning_notes'] as const

/** The tables of what was agreed with it. */
export const termTables = ['customer_prices', 'coupons'] as const

/** The tables of the shop's own fields: of each the one that stays takes only what it has not itself. */
export const ownTables = ['customer_field_values'] as const

/** Every table whose rows belong to a customer, and so change hands when two become one. */
export const mergedTables = [...documentTables, ...listTables, ...careTables, ...termTables, ...ownTables] as const

export type MergedTable = (typeof mergedTables)[number]

/** What of the customer that goes would be lost with it, as rows of the one that stays. */
export interface Heirlooms {
  contacts: Omit<CustomerFields['contacts'][number], 'id'>[]
  addresses: Omit<CustomerFields['addresses'][number], 'id'>[]
  titles: Omit<CustomerFields['titles'][number], 'id'>[]
}

/**
 * What the customer that stays does not know yet: the other's usual contact, its address and its tax number. Whatever is
 * there already is not written twice.
 */
export function heirlooms(kept: CustomerFields, gone: CustomerFields): Heirlooms {
  const { contact, position, phone, email, province, city, address, taxId } = gone
  const people = [{ name: kept.contact, phone: kept.phone }, ...kept.contacts]
  const known = people.some((one) => one.name === contact && phoneKey(one.phone) === phoneKey(phone))
  const places = [kept.address, ...kept.addresses.map((place) => place.address)]
  const numbers = [kept.taxId, ...[...kept.titles, ...gone.titles].map((title) => title.taxId)]
  const title = { title: gone.name.slice(0, 100), naturalPerson: false, taxId, address: '', phone: '' }
  return {
    contacts:
      (contact === '' && phone === '') || known
        ? []
        : [{ name: contact || gone.name.slice(0, 100), position, phone, email }],
    addresses: address === '' || places.includes(address) ? [] : [{ purpose: 'shipTo', province, city, address }],
    titles: taxId === '' || numbers.includes(taxId) ? [] : [{ ...title, bank: '', account: '', usual: false }],
  }
}

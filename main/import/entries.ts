import type { CustomerFields } from '../customer/customer'
import { foldName } from '../customer/name'
import { phoneKey } from '../customer/phone'
import type { InvoiceTitle } from '../customer/title'
import type { Id } from '../value/id'
import type { Part } from './master'

/** The lists of a customer that is here, with the contact and address it begins with. */
export type KnownLists = Pick<
  CustomerFields,
  'name' | 'contact' | 'position' | 'phone' | 'email' | 'province' | 'city' | 'address' | 'taxId'
> &
  Pick<CustomerFields, 'contacts' | 'addresses' | 'titles'>

export type ListPart = Exclude<Part, 'opening'>
export type PartValues = Record<string, string | number>

/** A contact, address or title that a row adds (`before` null) or changes, by the columns of its table. */
export interface PlacedPart {
  part: ListPart
  id: Id | null
  before: PartValues | null
  after: PartValues
}

/** One entry of a list while the rows are placed: what it was, what it is now, and which row has spoken of it. */
export interface Entry {
  part: ListPart
  key: string
  phone: string
  id: Id | null
  was: PartValues | null
  is: PartValues
  /** The row that has spoken of it; null where none has. */
  taken: number | null
}

/** What the entries of each list are known by. */
export const keyColumns = { contact: 'name', address: 'address', title: 'title' } as const

/** A name that is the same but for spaces or width stays as somebody wrote it. */
export const keptName = ({ part, was }: Entry): PartValues => {
  const column = keyColumns[part]
  return was === null ? {} : { [column]: was[column] ?? '' }
}

/** The field of a row that a column of a list is filled from. */
export const fieldOf = (part: ListPart, column: string): string => fieldNames[part][column] ?? column

const fieldNames: Record<ListPart, Record<string, string>> = {
  contact: { name: 'contact' },
  address: {},
  title: {
    title: 'invoiceTitle',
    tax_id: 'titleTaxId',
    bank: 'titleBank',
    account: 'titleAccount',
    address: 'titleAddress',
    phone: 'titlePhone',
  },
}

/** The entry of a list with these words, loosely; null when there is none. */
export const findEntry = (entries: readonly Entry[], part: ListPart, text: string) =>
  entries.find((entry) => entry.part === part && entry.key === foldName(text)) ?? null

/** The contact with this phone; null when there is none. */
export const byPhone = (entries: readonly Entry[], phone: string | null) =>
  (phone === null || phoneKey(phone) === ''
    ? undefined
    : entries.find((entry) => entry.part === 'contact' && entry.phone === phoneKey(phone))) ?? null

/** What an entry adds or changes; nothing when it is as it was. */
export function partOf({ part, id, was, is }: Entry): PlacedPart[] {
  if (was === null) return [{ part, id: null, before: null, after: { ...is } }]
  const changed = Object.keys(is).filter((column) => is[column] !== was[column])
  if (changed.length === 0) return []
  const pick = (from: PartValues) => Object.fromEntries(changed.map((column) => [column, from[column] ?? '']))
  return [{ part, id, before: pick(was), after: pick(is) }]
}

/** The lists of a customer as entries. */
export function entriesOf({ contacts, addresses, titles }: KnownLists): Entry[] {
  const entry = (part: ListPart, id: Id | null, is: PartValues): Entry => ({
    part,
    id,
    key: foldName(String(is[keyColumns[part]])),
    phone: phoneKey(String(is.phone ?? '')),
    was: is,
    is,
    taken: null,
  })
  return [
    ...contacts.map(({ id, ...is }) => entry('contact', id, is)),
    ...addresses.map(({ id, ...is }) => entry('address', id, is)),
    ...titles.map(({ id, ...title }) => entry('title', id, titleColumns(title))),
  ]
}

const titleColumns = ({ naturalPerson, taxId, usual, ...words }: Omit<InvoiceTitle, 'id'>): PartValues => ({
  ...words,
  natural_person: naturalPerson ? 1 : 0,
  tax_id: taxId,
  usual: usual ? 1 : 0,
})

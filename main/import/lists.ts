import { foldName } from '../customer/name'
import { phoneKey } from '../customer/phone'
import type { RefusalCode } from '../value/refusal'
import {
  byPhone,
  type Entry,
  entriesOf,
  fieldOf,
  findEntry,
  type KnownLists,
  keptName,
  keyColumns,
  type ListPart,
  type PartValues,
  type PlacedPart,
  partOf,
} from './entries'

/** What a row of the sheet says of contact, address and invoice title; null where it says nothing. */
export interface ListRow {
  row: number
  name: string | null
  taxId: string | null
  contact: string | null
  position: string | null
  phone: string | null
  email: string | null
  province: string | null
  city: string | null
  address: string | null
  title: string | null
  titleTaxId: string | null
  titleBank: string | null
  titleAccount: string | null
  titleAddress: string | null
  titlePhone: string | null
}

/**
 * Where the words of one row belong: `contact` and `address` say that these are one of the further ones, not those the
 * customer begins with. `fault` is why the row cannot be imported, and the row it contradicts.
 */
export interface PlacedRow {
  row: number
  contact: boolean
  address: boolean
  parts: PlacedPart[]
  fault: { field: string; code: RefusalCode; first: number } | null
}

/**
 * Places the rows of one customer, the first row first. The first row's contact and address are those the customer begins
 * with, unless the customer has them among its further ones; those of every other row are further ones, added where they
 * are not known. A contact is known by its name, or without one by its phone, an address by its text, a title by its words.
 * Every row may bring an invoice title; without words it bears the customer's name and tax number. Refuses a row that says
 * something else of what a row above it spoke of (`import.rowTwice`), and a firm's title without tax number.
 */
export function placeRows(known: KnownLists | null, rows: readonly ListRow[]): PlacedRow[] {
  const [first] = rows
  if (!first) return []
  const entries = known === null ? [] : entriesOf(known)
  const main = mainOf(known, first, entries)
  return rows.map((row) => {
    const before = entries.map((entry) => ({ ...entry }))
    const placed = placeRow(row, first.row, main, entries)
    // A row that is refused says nothing at all, also not where only its address is at fault.
    if (placed.fault) entries.splice(0, entries.length, ...before)
    return placed.fault ? { ...placed, parts: [] } : placed
  })
}

function placeRow(row: ListRow, first: number, main: Main, entries: Entry[]): PlacedRow {
  const isFirst = row.row === first
  const person = placeContact(row, isFirst, main, entries)
  const where = placeAddress(row, isFirst, main, entries)
  const placed = [person, where, placeTitle(row, main, entries)]
  return {
    row: row.row,
    contact: person.further,
    address: where.further,
    parts: placed.flatMap(({ entry }) => (entry === null ? [] : partOf(entry))),
    fault: placed.flatMap(({ fault }) => (fault ? [{ first, ...fault }] : []))[0] ?? null,
  }
}

/** What the customer begins with once the first row is imported. */
interface Main {
  name: string
  taxId: string
  contact: PartValues
  address: PartValues
}

interface Place {
  further: boolean
  entry: Entry | null
  /** Without the row it contradicts where that is the first. */
  fault: { field: string; code: RefusalCode; first?: number } | null
}

const nowhere: Place = { further: false, entry: null, fault: null }
const twice = (field: string): Place => ({ further: true, entry: null, fault: { field, code: 'import.rowTwice' } })

function mainOf(known: KnownLists | null, first: ListRow, entries: readonly Entry[]): Main {
  const was = known ?? { name: '', taxId: '', contact: '', position: '', phone: '', email: '', ...nowherePlace }
  const contact = { name: was.contact, position: was.position, phone: was.phone, email: was.email }
  const address = { province: was.province, city: was.city, address: was.address }
  const further = (part: ListPart, text: string | null, main: string) =>
    text !== null && foldName(text) !== foldName(main) && findEntry(entries, part, text) !== null
  return {
    name: first.name ?? was.name,
    taxId: first.taxId ?? was.taxId,
    contact: further('contact', first.contact, was.contact) ? contact : { ...contact, ...saidOfContact(first) },
    address: further('address', first.address, was.address) ? address : { ...address, ...saidOfAddress(first) },
  }
}

const nowherePlace = { province: '', city: '', address: '' }
const saidOfContact = ({ contact, position, phone, email }: ListRow) => given({ name: contact, position, phone, email })
const saidOfAddress = ({ province, city, address }: ListRow) => given({ province, city, address })

function placeContact(row: ListRow, isFirst: boolean, main: Main, entries: Entry[]): Place {
  const { contact, phone } = row
  const said = saidOfContact(row)
  if (Object.keys(said).length === 0) return nowhere
  const isMain = contact === null ? samePhone(phone, main.contact.phone) : sameName(contact, main.contact.name)
  if (isMain) return isFirst ? nowhere : placeMain('contact', said, main.contact)
  const found = contact === null ? byPhone(entries, phone) : findEntry(entries, 'contact', contact)
  if (found === null && isFirst) return nowhere
  if (found === null && contact === null) return twice(phone === null ? 'contact' : 'phone')
  return place(row, entries, found, 'contact', said, { name: '', position: '', phone: '', email: '' })
}

function placeAddress(row: ListRow, isFirst: boolean, main: Main, entries: Entry[]): Place {
  const said = saidOfAddress(row)
  if (row.address === null) return isFirst || Object.keys(said).length === 0 ? nowhere : twice('address')
  if (sameName(row.address, main.address.address)) return isFirst ? nowhere : placeMain('address', said, main.address)
  const found = findEntry(entries, 'address', row.address)
  if (found === null && isFirst) return nowhere
  return place(row, entries, found, 'address', said, { purpose: 'shipTo', ...nowherePlace })
}

/** A further row that repeats what the customer begins with; it may not say anything else of it. */
function placeMain(part: ListPart, said: PartValues, main: PartValues): Place {
  const other = otherColumn(part, said, main)
  return other === undefined ? { ...nowhere, further: true } : twice(fieldOf(part, other))
}

/** A column of which something else is said; names are compared loosely, as they were when they were found. */
const otherColumn = (part: ListPart, said: PartValues, is: PartValues) =>
  Object.keys(said).find((column) => column !== keyColumns[part] && said[column] !== is[column])

function placeTitle(row: ListRow, main: Main, entries: Entry[]): Place {
  const { title, titleTaxId, titleBank, titleAccount, titleAddress, titlePhone } = row
  const said = given({ address: titleAddress, phone: titlePhone, bank: titleBank, account: titleAccount })
  if (title === null && titleTaxId === null && Object.keys(said).length === 0) return nowhere
  const words = title ?? main.name.slice(0, 100)
  const found = findEntry(entries, 'title', words)
  const person = words.startsWith('个人')
  const taxId = titleTaxId ?? (found ? null : (row.taxId ?? main.taxId))
  if (!found && !person && (taxId ?? '') === '')
    return { ...nowhere, fault: { field: 'titleTaxId', code: 'invoice.taxIdRequired' } }
  const usual = entries.some((entry) => entry.part === 'title') ? 0 : 1
  const blank = {
    title: words,
    natural_person: person ? 1 : 0,
    tax_id: '',
    address: '',
    phone: '',
    bank: '',
    account: '',
  }
  return place(
    row,
    entries,
    found,
    'title',
    { ...said, ...given({ title: words, tax_id: taxId }) },
    { ...blank, usual },
  )
}

/** Puts what was said into the entry that is known, or into a new one; what a row above it said stands. */
function place(
  { row }: ListRow,
  entries: Entry[],
  found: Entry | null,
  part: ListPart,
  said: PartValues,
  blank: PartValues,
): Place {
  if (found && found.taken !== null) {
    const placed = placeMain(part, said, found.is)
    return { ...placed, fault: placed.fault && { ...placed.fault, first: found.taken } }
  }
  if (found) {
    Object.assign(found, { is: { ...found.is, ...said, ...keptName(found) }, taken: row })
    return { further: true, entry: found, fault: null }
  }
  const is = { ...blank, ...said }
  const key = foldName(String(is[keyColumns[part]]))
  const entry: Entry = { part, key, phone: phoneKey(String(is.phone ?? '')), id: null, was: null, is, taken: row }
  entries.push(entry)
  return { further: true, entry, fault: null }
}

const given = (values: Record<string, string | null>): PartValues =>
  Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== null))

const sameName = (text: string, other: string | number | undefined) => foldName(text) === foldName(String(other ?? ''))

const samePhone = (phone: string | null, other: string | number | undefined) =>
  phone !== null && phoneKey(phone) !== '' && phoneKey(phone) === phoneKey(String(other ?? ''))

import { asc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { customerAddresses, customerContacts, customers, invoiceTitles } from '../../db/schema/customer'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { CustomerFields } from './customer'
import type { Heirlooms, MergedTable } from './merge'
import { phoneKey } from './phone'

/** The number of a row that stands after all others: a customer has at most fifty of a kind, and saving numbers them anew. */
const afterAll = 1000

type Lists = Pick<CustomerFields, 'contacts' | 'addresses' | 'titles'>

/** A customer's other contacts and addresses and its invoice titles, in the order somebody put them. */
export async function readLists(reading: Reading, customerId: Id): Promise<Lists> {
  const [contacts, addresses, titles] = await Promise.all([
    reading.db
      .select()
      .from(customerContacts)
      .where(eq(customerContacts.customerId, customerId))
      .orderBy(asc(customerContacts.lineNo), asc(customerContacts.id)),
    reading.db
      .select()
      .from(customerAddresses)
      .where(eq(customerAddresses.customerId, customerId))
      .orderBy(asc(customerAddresses.lineNo), asc(customerAddresses.id)),
    reading.db
      .select()
      .from(invoiceTitles)
      .where(eq(invoiceTitles.customerId, customerId))
      .orderBy(asc(invoiceTitles.lineNo), asc(invoiceTitles.id)),
  ])
  return {
    contacts: contacts.map(({ customerId: _, lineNo, phoneKey: key, ...contact }) => contact),
    addresses: addresses.map(({ customerId: _, lineNo, ...address }) => address),
    titles: titles.map(({ customerId: _, lineNo, ...title }) => title),
  }
}

/** Everything a person has typed about a customer; refuses when there is none (`record.notFound`). */
export async function readFields(reading: Reading, id: Id): Promise<CustomerFields> {
  const row = one(await reading.db.select().from(customers).where(eq(customers.id, id)), 'customer')
  const { termMethod, termDays, termDay, ...fields } = row
  return { ...fields, ...(await readLists(reading, id)), term: { method: termMethod, days: termDays, day: termDay } }
}

/** Writes the lists of a customer as they were typed, already checked. A row that was there keeps its id. */
export async function writeLists(work: Work, customerId: Id, before: Lists, lists: Lists): Promise<void> {
  const kept = new Set([...before.contacts, ...before.addresses, ...before.titles].map(({ id }) => id))
  const placed = <Row extends { id: Id | null }>(rows: readonly Row[]) =>
    rows.map((row, at) => ({
      ...row,
      id: row.id !== null && kept.has(row.id) ? row.id : work.newId(),
      customerId,
      lineNo: at + 1,
    }))
  const contacts = placed(lists.contacts).map((contact) => ({ ...contact, phoneKey: phoneKey(contact.phone) }))
  await work.db.delete(customerContacts).where(eq(customerContacts.customerId, customerId))
  if (contacts.length > 0) await work.db.insert(customerContacts).values(contacts)
  await work.db.delete(customerAddresses).where(eq(customerAddresses.customerId, customerId))
  if (lists.addresses.length > 0) await work.db.insert(customerAddresses).values(placed(lists.addresses))
  await work.db.delete(invoiceTitles).where(eq(invoiceTitles.customerId, customerId))
  if (lists.titles.length > 0) await work.db.insert(invoiceTitles).values(placed(lists.titles))
}

/** Adds rows after those a customer has, and names them by table and id. */
export async function addLists(
  work: Work,
  customerId: Id,
  { contacts, addresses, titles }: Heirlooms,
): Promise<{ tableName: MergedTable; recordId: Id }[]> {
  const made: { tableName: MergedTable; recordId: Id }[] = []
  const placed = <Row>(tableName: MergedTable, rows: readonly Row[]) =>
    rows.map((row, at) => {
      const id = work.newId()
      made.push({ tableName, recordId: id })
      return { ...row, id, customerId, lineNo: afterAll + at }
    })
  const people = placed('customer_contacts', contacts).map((row) => ({ ...row, phoneKey: phoneKey(row.phone) }))
  if (people.length > 0) await work.db.insert(customerContacts).values(people)
  const places = placed('customer_addresses', addresses)
  if (places.length > 0) await work.db.insert(customerAddresses).values(places)
  const names = placed('invoice_titles', titles)
  if (names.length > 0) await work.db.insert(invoiceTitles).values(names)
  return made
}

import { asc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { customerAddresses, customerContacts, invoiceTitles } from '../../db/schema/customer'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { CustomerFields } from './customer'
import { phoneKey } from './phone'

type Lists = Pick<CustomerFields, 'contacts' | 'addresses' | 'titles'>

/** A customer's other contacts and addresses and its invoice titles, in the order somebody put them. */
export async function readLists(reading: Reading, customerId: Id): Promise<Lists> {
  const [contacts, addresses, titles] = await Promise.all([
    reading.db
      .select()
      .from(customerContacts)
      .where(eq(customerContacts.customerId, customerId))
      .orderBy(asc(customerContacts.lineNo)),
    reading.db
      .select()
      .from(customerAddresses)
      .where(eq(customerAddresses.customerId, customerId))
      .orderBy(asc(customerAddresses.lineNo)),
    reading.db
      .select()
      .from(invoiceTitles)
      .where(eq(invoiceTitles.customerId, customerId))
      .orderBy(asc(invoiceTitles.lineNo)),
  ])
  return {
    contacts: contacts.map(({ customerId: _, lineNo, phoneKey: key, ...contact }) => contact),
    addresses: addresses.map(({ customerId: _, lineNo, ...address }) => address),
    titles: titles.map(({ customerId: _, lineNo, ...title }) => title),
  }
}

/** Writes the lists of a customer as they were typed, already checked. A row that was there keeps its id. */
export async function writeLists(work: Work, customerId: Id, before: Lists, lists: Lists): Promise<void> {
  const kept = new Set([...before.contacts, ...before.addresses, ...before.titles].map(({ id }) => id))
  const placed = <Row extends { id: Id | null }>(rows: readonly Row[]) =>
    rows.map((row, at) => ({
      ...row,
      id: row.id !== null && kept.has(row.id) ? row.id : work.newId(),
      ...{ customerId, lineNo: at + 1 },
    }))
  const contacts = placed(lists.contacts).map((contact) => ({ ...contact, phoneKey: phoneKey(contact.phone) }))
  await work.db.delete(customerContacts).where(eq(customerContacts.customerId, customerId))
  if (contacts.length > 0) await work.db.insert(customerContacts).values(contacts)
  await work.db.delete(customerAddresses).where(eq(customerAddresses.customerId, customerId))
  if (lists.addresses.length > 0) await work.db.insert(customerAddresses).values(placed(lists.addresses))
  await work.db.delete(invoiceTitles).where(eq(invoiceTitles.customerId, customerId))
  if (lists.titles.length > 0) await work.db.insert(invoiceTitles).values(placed(lists.titles))
}

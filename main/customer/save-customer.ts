import { eq } from 'drizzle-orm'
import { listFields, listNeeded, ownValues, writeOwnValues } from '../../db/field'
import { one, sameVersion, uniqueCode } from '../../db/find'
import { nextCode } from '../../db/number'
import { users } from '../../db/schema/access'
import { customers } from '../../db/schema/customer'
import { indexForSearch } from '../../db/search'
import { renewSearchKeys } from '../../db/words'
import type { Work } from '../command'
import type { OwnValues } from '../field/field'
import { refuseMissing } from '../field/needed'
import { changedValues, type TypedValues, typedValues } from '../field/typed'
import { searchKey } from '../search/key'
import { zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { firstTrust, moreTrust, type Trust } from './credit'
import type { CustomerFields } from './customer'
import { checkEmail } from './email'
import { readLists, writeLists } from './keep-lists'
import { keyColumns } from './key'
import { checkPhone } from './phone'
import { keepTaxId } from './taxid'
import { checkTitles } from './title'

/**
 * Adds a customer (CUS-01); an empty code gets the next free one, and one without owner from who does not see everybody's is
 * their own (IDP-08). Refuses a code in use (`code.taken`), a phone, e-mail or
 * tax number that cannot be one (`customer.badPhone`, `customer.badEmail`, `customer.badTaxId`), a firm's invoice title
 * without tax number (`invoice.taxIdRequired`), an empty field the shop needs (`field.missing`), what its own fields cannot take
 * or need (`field.needed`), and terms of more trust than every new customer has from who may not give it (`customer.credit`).
 * Another customer of the same name is no reason to refuse.
 */
export async function createCustomer(work: Work, input: CustomerFields & TypedValues): Promise<{ id: Id }> {
  refuseMissing('customer', await listNeeded(work, 'customer'), input)
  refuseTrust(work, firstTrust, input)
  const id = work.newId()
  const fields = checked({ ...input, code: input.code || (await nextCode(work, 'K')) })
  // Who sees only some would give away a customer without an owner to everybody.
  const usual = work.user.reach === null ? null : work.user.id
  const row = columnsOf({ ...fields, ownerId: fields.ownerId ?? usual })
  await checkOwner(work, row.ownerId)
  const fresh = {
    id,
    searchKey: '',
    receivable: zeroFen,
    unallocated: zeroFen,
    lastOrderOn: null,
    version: 1,
    createdAt: work.now,
  }
  await uniqueCode(row.code, work.db.insert(customers).values({ ...row, ...fresh }))
  await writeLists(work, id, { contacts: [], addresses: [], titles: [] }, fields)
  const own = await keepOwn(work, id, null, input)
  await renewSearch(work, id)
  work.log({ record: 'customer', recordId: id, after: { ...row, ...listsOf(fields), ...own?.after } })
  return { id }
}

/** Changes a customer; orders keep what they were printed with (ORD-07). Refuses as adding does, a higher limit or a later term from who may not give it (R-CRD), `record.changed`, and one that was merged. */
export async function changeCustomer(
  work: Work,
  input: CustomerFields & TypedValues & { id: Id; version: number },
): Promise<null> {
  const before = one(await work.db.select().from(customers).where(eq(customers.id, input.id)), 'customer')
  sameVersion(before, input.version)
  if (before.mergedInto !== null) throw new Refusal('customer.merged', { name: before.name })
  refuseMissing('customer', await listNeeded(work, 'customer'), input)
  refuseTrust(work, trustOf(before), input)
  const fields = checked({ ...input, code: input.code || before.code })
  const row = columnsOf(fields)
  await checkOwner(work, row.ownerId)
  const lists = await readLists(work, input.id)
  await uniqueCode(
    row.code,
    work.db
      .update(customers)
      .set({ ...row, version: before.version + 1 })
      .where(eq(customers.id, input.id)),
  )
  await writeLists(work, input.id, lists, fields)
  const own = await keepOwn(work, input.id, await ownValues(work, 'customer', input.id), input)
  await renewSearch(work, input.id)
  work.log({
    record: 'customer',
    recordId: input.id,
    ...difference({ ...before, ...lists, ...own?.before }, { ...row, ...listsOf(fields), ...own?.after }),
  })
  return null
}

const trustOf = (row: typeof customers.$inferSelect): Trust => ({
  creditLimit: row.creditLimit,
  term: { method: row.termMethod, days: row.termDays, day: row.termDay },
  prepaidShare: row.prepaidShare,
})

/** Who may only edit a customer does not trust it with more (R-CRD). */
function refuseTrust(work: Work, before: Trust, after: Trust): void {
  if (work.user.rights.includes('customer.credit')) return
  const more = moreTrust(before, after)
  if (more === null) return
  const field = more === 'term' ? 'term.method' : more
  throw new Refusal('customer.credit', {}, { [field]: 'customer.credit' })
}

/** Keeps what was typed in the shop's own fields, and tells the log what changed, under one name. */
async function keepOwn(work: Work, id: Id, before: OwnValues | null, typed: TypedValues & { active: boolean }) {
  const after = typedValues(await listFields(work, 'customer'), before, typed)
  await writeOwnValues(work, 'customer', id, before, after)
  return changedValues(before, after)
}

/** A customer is found by what it is now, its contacts and the shop's own fields included. */
async function renewSearch(work: Work, id: Id): Promise<void> {
  await indexForSearch(work, 'customer', await renewSearchKeys(work, 'customer', [id], searchKey))
}

async function checkOwner(work: Work, ownerId: Id | null): Promise<void> {
  if (ownerId !== null) one(await work.db.select({ id: users.id }).from(users).where(eq(users.id, ownerId)), 'user')
}

/** Only what differs, on both sides: the log of a long record stays readable. */
function difference(before: Record<string, unknown>, after: Record<string, unknown>) {
  const changed = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  const pick = (source: Record<string, unknown>) => Object.fromEntries(changed.map((key) => [key, source[key]]))
  return { before: pick(before), after: pick(after) }
}

const listsOf = ({ contacts, addresses, titles }: CustomerFields) => ({ contacts, addresses, titles })

/** Every number and address in the form it is kept in. */
function checked(input: CustomerFields): CustomerFields {
  return {
    ...input,
    phone: checkPhone(input.phone, 'phone'),
    email: checkEmail(input.email, 'email'),
    taxId: keepTaxId(input.taxId, 'taxId'),
    contacts: input.contacts.map((contact, at) => ({
      ...contact,
      phone: checkPhone(contact.phone, `contacts.${at}.phone`),
      email: checkEmail(contact.email, `contacts.${at}.email`),
    })),
    titles: checkTitles(input.titles),
  }
}

function columnsOf(fields: CustomerFields) {
  const { code, name, segment, level, kind, industry, ownerId, contact, position, phone, email, term } = fields
  return {
    code,
    name,
    segment,
    level,
    kind,
    industry,
    ownerId,
    contact,
    position,
    phone,
    email,
    country: fields.country,
    region: fields.region,
    province: fields.province,
    city: fields.city,
    address: fields.address,
    taxId: fields.taxId,
    termMethod: term.method,
    termDays: term.days,
    termDay: term.day,
    prepaidShare: fields.prepaidShare,
    rating: fields.rating,
    creditLimit: fields.creditLimit,
    priceLevelId: fields.priceLevelId,
    note: fields.note,
    active: fields.active,
    ...keyColumns(fields),
  }
}

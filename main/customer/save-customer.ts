import { eq } from 'drizzle-orm'
import { one, sameVersion, uniqueCode } from '../../db/find'
import { nextCode } from '../../db/number'
import { customers } from '../../db/schema/customer'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import { zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { CustomerFields } from './customer'
import { parsePhone } from './phone'
import { checkTaxId } from './taxid'

/**
 * Adds a customer (CUS-01); an empty code gets the next free one. Refuses a code in use (`code.taken`), a phone or tax
 * number that cannot be one (`customer.badPhone`, `customer.badTaxId`).
 */
export async function createCustomer(work: Work, input: CustomerFields): Promise<{ id: Id }> {
  const id = work.newId()
  const row = columnsOf({ ...input, code: input.code || (await nextCode(work, 'K')) })
  const fresh = { id, receivable: zeroFen, unallocated: zeroFen, lastOrderOn: null, version: 1, createdAt: work.now }
  await uniqueCode(row.code, work.db.insert(customers).values({ ...row, ...fresh }))
  work.log({ record: 'customer', recordId: id, after: row })
  return { id }
}

/** Changes a customer; orders keep what they were printed with (ORD-07). Refuses as adding does, and `record.changed`. */
export async function changeCustomer(work: Work, input: CustomerFields & { id: Id; version: number }): Promise<null> {
  const before = one(await work.db.select().from(customers).where(eq(customers.id, input.id)), 'customer')
  sameVersion(before, input.version)
  const row = columnsOf({ ...input, code: input.code || before.code })
  await uniqueCode(
    row.code,
    work.db
      .update(customers)
      .set({ ...row, version: before.version + 1 })
      .where(eq(customers.id, input.id)),
  )
  const changed = Object.keys(row) as (keyof typeof row)[]
  const pick = (source: typeof row) =>
    Object.fromEntries(changed.filter((key) => before[key] !== row[key]).map((key) => [key, source[key]]))
  work.log({ record: 'customer', recordId: input.id, before: pick(before), after: pick(row) })
  return null
}

function columnsOf(input: CustomerFields) {
  const { term, ...fields } = input
  const phone = input.phone === '' ? '' : phoneOf(input.phone)
  const taxId = input.taxId === '' ? '' : checkTaxId(input.taxId).taxId
  return {
    code: fields.code,
    name: fields.name,
    segment: fields.segment,
    contact: fields.contact,
    phone,
    country: fields.country,
    region: fields.region,
    province: fields.province,
    city: fields.city,
    address: fields.address,
    taxId,
    termMethod: term.method,
    termDays: term.days,
    termDay: term.day,
    creditLimit: fields.creditLimit,
    note: fields.note,
    active: fields.active,
    searchKey: searchKey(fields.code, fields.name, fields.contact, phone),
  }
}

/** Several numbers in one field stay together, each checked; the first is the main one (R-TEL). */
function phoneOf(text: string): string {
  try {
    const { main, others } = parsePhone(text)
    return [main, ...others].join(' / ')
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, error.values, { phone: error.code })
    throw error
  }
}

import { eq } from 'drizzle-orm'
import { one, sameVersion, uniqueCode } from '../../db/find'
import { nextCode } from '../../db/number'
import { suppliers } from '../../db/schema/supplier'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import { checkEmail } from '../customer/email'
import { nameKey } from '../customer/name'
import { checkPhone, phoneKey } from '../customer/phone'
import { keepTaxId } from '../customer/taxid'
import { searchKey } from '../search/key'
import type { Id } from '../value/id'
import type { SupplierFields } from './supplier'

/**
 * Adds a supplier; an empty code gets the next free one. Refuses a code in use (`code.taken`), and a phone, e-mail or tax
 * number that cannot be one (`customer.badPhone`, `customer.badEmail`, `customer.badTaxId`; R-TAXID). Another of the same
 * name is no reason to refuse.
 */
export async function createSupplier(work: Work, input: SupplierFields): Promise<{ id: Id }> {
  const id = work.newId()
  const row = columnsOf({ ...input, code: input.code || (await nextCode(work, 'G')) })
  const fresh = { id, version: 1, createdAt: work.now }
  await uniqueCode(row.code, work.db.insert(suppliers).values({ ...row, ...fresh }))
  await indexForSearch(work, 'supplier', [id])
  work.log({ record: 'supplier', recordId: id, after: row })
  return { id }
}

/** Changes a supplier; documents keep what they were written with. Refuses as adding does, and `record.changed`. */
export async function changeSupplier(work: Work, input: SupplierFields & { id: Id; version: number }): Promise<null> {
  const before = one(await work.db.select().from(suppliers).where(eq(suppliers.id, input.id)), 'supplier')
  sameVersion(before, input.version)
  const row = columnsOf({ ...input, code: input.code || before.code })
  const written = { ...row, version: before.version + 1 }
  await uniqueCode(row.code, work.db.update(suppliers).set(written).where(eq(suppliers.id, before.id)))
  await indexForSearch(work, 'supplier', [before.id])
  work.log({ record: 'supplier', recordId: before.id, before, after: row })
  return null
}

/** Every number and address in the form it is kept in, with what the supplier is found and compared by. */
function columnsOf(fields: SupplierFields) {
  const { code, name, contact, address, note, active, term } = fields
  const phone = checkPhone(fields.phone, 'phone')
  return {
    code,
    name,
    contact,
    address,
    note,
    active,
    phone,
    email: checkEmail(fields.email, 'email'),
    taxId: keepTaxId(fields.taxId, 'taxId'),
    termMethod: term.method,
    termDays: term.days,
    termDay: term.day,
    nameKey: nameKey(name),
    phoneKey: phoneKey(phone),
    searchKey: searchKey(code, name, contact, phone),
  }
}

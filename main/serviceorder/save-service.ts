import { eq } from 'drizzle-orm'
import { one, sameVersion } from '../../db/find'
import { nextNumber } from '../../db/number'
import { customers } from '../../db/schema/customer'
import { products } from '../../db/schema/product'
import { serviceOrders } from '../../db/schema/serviceorder'
import { indexForSearch } from '../../db/search'
import { findService } from '../../db/serviceorder'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import { searchKey } from '../search/key'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { writeEvent } from './find-event'
import { isEditable, type ServiceKind } from './serviceorder'

interface ServiceFields {
  kind: ServiceKind
  customerId: Id
  productId: Id | null
  need: string
  contact: string
  phone: string
  address: string
  wishedOn: Day | null
}

/**
 * Writes down what a customer needs done, where and when they would like it (SVC-01): a new one under its number, or what is
 * changed of a draft. Who writes it first looks after it. Refuses a customer that is not served any more (`record.inactive`), and
 * one that is no draft (`service.notEditable`).
 */
export async function saveService(
  work: Work,
  { id, version, ...fields }: ServiceFields & { id: Id | null; version: number },
): Promise<{ id: Id; no: string; version: number }> {
  const customer = await customerOf(work, fields.customerId)
  if (fields.productId !== null)
    one(await work.db.select({ id: products.id }).from(products).where(eq(products.id, fields.productId)), 'product')
  if (id === null) return writeNew(work, fields, customer)
  const found = await findService(work, id)
  sameVersion(found, version)
  if (!isEditable(found.state)) throw new Refusal('service.notEditable', { no: found.no })
  const columns = { ...fields, customerName: customer.name, searchKey: keyOf(found.no, fields, customer) }
  await writeEvent(work, found, columns, { before: told(found), after: told(fields) })
  await indexForSearch(work, 'service', [id])
  return { id, no: found.no, version: found.version + 1 }
}

async function writeNew(work: Work, fields: ServiceFields, customer: { name: string; code: string }) {
  const id = work.newId()
  const no = await nextNumber(work, 'FWD', work.today)
  await work.db.insert(serviceOrders).values({
    ...fields,
    id,
    no,
    state: 'DRAFT',
    customerName: customer.name,
    requestedOn: work.today,
    ownerId: work.user.id,
    searchKey: keyOf(no, fields, customer),
    version: 1,
    createdBy: work.user.id,
    createdAt: work.now,
  })
  await indexForSearch(work, 'service', [id])
  work.log({ record: 'serviceOrder', recordId: id, after: { no, state: 'DRAFT', ...told(fields) } })
  return { id, no, version: 1 }
}

async function customerOf(work: Work, id: Id): Promise<{ name: string; code: string }> {
  const customer = one(await work.db.select().from(customers).where(eq(customers.id, id)), 'customer')
  if (!customer.active) throw new Refusal('record.inactive', { name: customer.name }, { customerId: 'record.inactive' })
  return customer
}

const told = ({ need, contact, phone, address, wishedOn }: ServiceFields) => ({
  need,
  contact,
  phone,
  address,
  wishedOn,
})

/** Its numbers and names also by pinyin; what is needed only as it is written. */
function keyOf(no: string, { need, contact, phone }: ServiceFields, customer: { name: string; code: string }): string {
  return `${searchKey(no, customer.name, customer.code, contact, phone)} ${foldName(need)}`
}

import { searchKey } from '../search/key'
import type { CustomerFields } from './customer'
import { nameKey } from './name'
import { phoneKey } from './phone'

/** What a customer is found and compared by, made from what is typed about it. */
export function keyColumns(customer: Pick<CustomerFields, 'code' | 'name' | 'contact' | 'phone' | 'contacts'>) {
  const { code, name, contact, phone, contacts } = customer
  return {
    searchKey: searchKey(code, name, contact, phone, ...contacts.flatMap((one) => [one.name, one.phone])),
    nameKey: nameKey(name),
    phoneKey: phoneKey(phone),
  }
}

import type { CustomerFields } from './customer'
import { nameKey } from './name'
import { phoneKey } from './phone'

/** What a customer is compared with others by, made from what is typed about it. */
export function keyColumns({ name, phone }: Pick<CustomerFields, 'name' | 'phone'>) {
  return { nameKey: nameKey(name), phoneKey: phoneKey(phone) }
}

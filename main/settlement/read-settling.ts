import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { customers } from '../../db/schema/customer'
import { findSettling } from '../../db/settlement'
import type { Id } from '../value/id'
import type { SettlingPage } from './view'

/** What a customer has in hand beside what is open, what settles what, and what was settled by hand before (R-ALC). */
export async function readSettling(reading: Reading, { customerId }: { customerId: Id }): Promise<SettlingPage> {
  const { name } = one(await reading.db.select().from(customers).where(eq(customers.id, customerId)), 'customer')
  return { customerName: name, ...(await findSettling(reading, customerId)) }
}

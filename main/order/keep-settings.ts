import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { company } from '../../db/schema/access'
import type { Work } from '../command'
import type { Id } from '../value/id'

/** How the shop wants its orders handled. */
export interface OrderSettings {
  /** Whether an order is completed only when nothing of it is owed any more; else the clerk is told. */
  completeNeedsPaid: boolean
}

/** How the shop wants its orders handled. */
export async function readOrderSettings(reading: Reading): Promise<OrderSettings> {
  return one(await reading.db.select({ completeNeedsPaid: company.completeNeedsPaid }).from(company), 'company')
}

/** Changes how the shop wants its orders handled; it counts from the next step of every order. */
export async function changeOrderSettings(work: Work, settings: OrderSettings): Promise<null> {
  const before = await readOrderSettings(work)
  await work.db.update(company).set(settings).where(eq(company.id, 1))
  work.log({ record: 'company', recordId: 1 as Id, before, after: settings })
  return null
}

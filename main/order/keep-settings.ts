import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { company } from '../../db/schema/access'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { Rate } from '../value/percent'

/** How the shop wants its orders handled. */
export interface OrderSettings {
  /** Whether an order is completed only when nothing of it is owed any more; else the clerk is told. */
  completeNeedsPaid: boolean
  /** How much more than was ordered may be shipped of each line, in basis points (R-DLV). */
  overShip: Rate
}

/** What somebody says of the settings; null leaves one as it is. */
type Said = { [K in keyof OrderSettings]: OrderSettings[K] | null }

/** How the shop wants its orders handled. */
export async function readOrderSettings(reading: Reading): Promise<OrderSettings> {
  const { completeNeedsPaid, overShip } = company
  return one(await reading.db.select({ completeNeedsPaid, overShip }).from(company), 'company')
}

/** Changes how the shop wants its orders handled, as far as something is said; it counts from the next step of every order. */
export async function changeOrderSettings(work: Work, said: Said): Promise<null> {
  const before = await readOrderSettings(work)
  const settings = {
    completeNeedsPaid: said.completeNeedsPaid ?? before.completeNeedsPaid,
    overShip: said.overShip ?? before.overShip,
  }
  await work.db.update(company).set(settings).where(eq(company.id, 1))
  work.log({ record: 'company', recordId: 1 as Id, before, after: settings })
  return null
}

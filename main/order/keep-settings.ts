import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { company } from '../../db/schema/access'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { Rate } from '../value/percent'
import { Refusal } from '../value/refusal'

/** How the shop wants its orders handled. */
export interface OrderSettings {
  /** Whether an order is completed only when nothing of it is owed any more; else the clerk is told. */
  completeNeedsPaid: boolean
  /** How much more than was ordered may be shipped of each line, in basis points (R-DLV). */
  overShip: Rate
  /** Whether orders may be confirmed beyond what is available, and more may leave than is on hand (R-STK). */
  allowNegative: boolean
}

/** What somebody says of the settings; null leaves one as it is. */
type Said = { [K in keyof OrderSettings]: OrderSettings[K] | null }

/** How the shop wants its orders handled. */
export async function readOrderSettings(reading: Reading): Promise<OrderSettings> {
  const { completeNeedsPaid, overShip, allowNegative } = company
  return one(await reading.db.select({ completeNeedsPaid, overShip, allowNegative }).from(company), 'company')
}

/**
 * Changes how the shop wants its orders handled, as far as something is said; it counts from the next step of every order. Refuses
 * to forbid what is below zero while something is (`stock.below`), naming it.
 */
export async function changeOrderSettings(work: Work, said: Said): Promise<null> {
  const before = await readOrderSettings(work)
  const settings = {
    completeNeedsPaid: said.completeNeedsPaid ?? before.completeNeedsPaid,
    overShip: said.overShip ?? before.overShip,
    allowNegative: said.allowNegative ?? before.allowNegative,
  }
  if (before.allowNegative && !settings.allowNegative) await refuseBelow(work)
  await work.db.update(company).set(settings).where(eq(company.id, 1))
  work.log({ record: 'company', recordId: 1 as Id, before, after: settings })
  return null
}

/** How many products a refusal names. */
const mostNamed = 5

async function refuseBelow(work: Work): Promise<void> {
  const names = await work.json<string[]>(belowSql)
  if (names.length === 0) return
  const named = names.slice(0, mostNamed).join('、')
  const products = names.length > mostNamed ? `${named} …` : named
  throw new Refusal('stock.below', { products, count: names.length })
}

const belowSql = `select json_group_array(name) from (select distinct p.name from stock_levels s join products p on p.id = s.product_id
  where s.qty < 0 order by p.name)`

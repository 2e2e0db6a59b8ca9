import { like } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { receiptTargets } from '../../db/schema/cashbook'
import type { Work } from '../command'
import { type Fen, formatFen, sumFen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { movementsSql } from './movementsql'
import type { Attainment } from './target'

const monthsOf = (year: number) => Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)

/** What came in each month of a year as the cash book counts it, fees included and refunds taken off, beside its target (ARR-03): what is voided of a closed month is taken off on the day it was. */
export async function readTargets(reading: Reading, { year }: { year: number }): Promise<Attainment[]> {
  const came = await reading.json<{ month: string; received: Fen }[]>(
    `select json_group_array(json_object('month', month, 'received', received)) from (
      select substr(day, 1, 7) as month, sum(came + fee - went) as received from (${movementsSql})
        where kind in ('receipt', 'refund') and day >= ?1 group by month)`,
    [`${year}-01-01`, `${year}-12-31`],
  )
  const targets = await reading.db
    .select()
    .from(receiptTargets)
    .where(like(receiptTargets.month, `${year}-%`))
  return monthsOf(year).map((month) => ({
    received: came.find((one) => one.month === month)?.received ?? zeroFen,
    target: targets.find((one) => one.month === month)?.amount ?? null,
  }))
}

/** Writes what is to come in each month of a year; nothing is no target. */
export async function saveTargets(work: Work, { year, months }: { year: number; months: Fen[] }): Promise<null> {
  const before = (await readTargets(work, { year })).map(({ target }) => target ?? zeroFen)
  await work.db.delete(receiptTargets).where(like(receiptTargets.month, `${year}-%`))
  const rows = monthsOf(year).flatMap((month, i) => {
    const amount = months[i] ?? zeroFen
    return amount > 0 ? [{ id: work.newId(), month, amount }] : []
  })
  if (rows.length > 0) await work.db.insert(receiptTargets).values(rows)
  const told = (amounts: readonly Fen[]) => ({ year, target: formatFen(sumFen(amounts)) })
  work.log({ record: 'receiptTarget', recordId: year as Id, before: told(before), after: told(months) })
  return null
}

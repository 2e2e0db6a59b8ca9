import { sql } from 'drizzle-orm'
import type { Day } from '../main/value/day'
import type { Tx } from './engine'
import { counters } from './schema/access'

/** The kinds of documents and the letters their numbers begin with (R-DOC). */
export type NumberPrefix = 'XSDD' | 'CKD' | 'SKD' | 'XSTH' | 'KPSQ'

/**
 * The next number of a kind of document on a business day, `XSDD20260305-0001` (R-DOC). Taken inside the transaction, so
 * two windows cannot get the same one; a number once given is never given again.
 */
export async function nextNumber(tx: Tx, prefix: NumberPrefix, on: Day): Promise<string> {
  const period = on.replaceAll('-', '')
  return `${prefix}${period}-${String(await count(tx, prefix, period)).padStart(4, '0')}`
}

/** The next free code of a customer or product, `K00001`; never reused. */
export async function nextCode(tx: Tx, prefix: 'K' | 'P'): Promise<string> {
  return `${prefix}${String(await count(tx, prefix, '')).padStart(5, '0')}`
}

async function count(tx: Tx, prefix: string, period: string): Promise<number> {
  const [row] = await tx.db
    .insert(counters)
    .values({ prefix, period, last: 1 })
    .onConflictDoUpdate({ target: [counters.prefix, counters.period], set: { last: sql`${counters.last} + 1` } })
    .returning({ last: counters.last })
  if (!row) throw new Error(`No counter for ${prefix}`)
  return row.last
}

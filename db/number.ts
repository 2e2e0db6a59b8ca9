import { sql } from 'drizzle-orm'
import type { Day } from '../main/value/day'
import type { Tx } from './engine'
import { counters } from './schema/access'

/** The kinds of documents and the letters their numbers begin with (R-DOC). */
export type NumberPrefix =
  | 'XSDD'
  | 'CKD'
  | 'SKD'
  | 'FKD'
  | 'TKD'
  | 'XSTH'
  | 'KPSQ'
  | 'HZFP'
  | 'QCD'
  | 'QCYF'
  | 'CGDD'
  | 'CGXQ'
  | 'RKD'
  | 'CGTH'
  | 'FWD'
  | 'DBD'
  | 'DBSH'
  | 'PDD'
  | 'DZD'
  | 'CXD'
  | 'ZYD'
  | 'HXD'
  | 'PLKP'
  | 'ZZD'

/**
 * The next number of a kind of document on a business day, `XSDD20260305-0001` (R-DOC). Taken inside the transaction, so
 * two windows cannot get the same one; a number once given is never given again, nor one that an import has brought.
 */
export async function nextNumber(tx: Tx, prefix: NumberPrefix, on: Day): Promise<string> {
  const [number = ''] = await nextNumbers(tx, prefix, on, 1)
  return number
}

/** The next `count` numbers of a kind of document on a day, rising. */
export function nextNumbers(tx: Tx, prefix: NumberPrefix, on: Day, count: number): Promise<string[]> {
  const period = on.replaceAll('-', '')
  return free(tx, prefix, period, count, (n) => `${prefix}${period}-${String(n).padStart(4, '0')}`)
}

type Prefix = NumberPrefix | CodePrefix | 'EAN'
export type CodePrefix = 'K' | 'P' | 'S' | 'YHQ' | 'G'

/** The next free code of a customer, product, style, coupon or supplier, `K00001`; never reused. */
export async function nextCode(tx: Tx, prefix: CodePrefix): Promise<string> {
  const [code = ''] = await nextCodes(tx, prefix, 1)
  return code
}

/** The next `count` free codes, rising. */
export function nextCodes(tx: Tx, prefix: CodePrefix, count: number): Promise<string[]> {
  return free(tx, prefix, '', count, (n) => `${prefix}${String(n).padStart(5, '0')}`)
}

/** The next barcode of the shop's own that no product bears; `written` makes it from its running number. */
export async function nextBarcode(tx: Tx, written: (n: number) => string): Promise<string> {
  const [barcode = ''] = await free(tx, 'EAN', '', 1, written)
  return barcode
}

/** Where numbers may stand that no counter has given: typed by hand, or brought by an import. */
const typed: Partial<Record<Prefix, { table: string; column: string }>> = {
  XSDD: { table: 'sales_orders', column: 'no' },
  K: { table: 'customers', column: 'code' },
  P: { table: 'products', column: 'code' },
  S: { table: 'styles', column: 'code' },
  YHQ: { table: 'coupons', column: 'code_key' },
  G: { table: 'suppliers', column: 'code' },
  EAN: { table: 'product_barcodes', column: 'barcode' },
}

async function free(
  tx: Tx,
  prefix: Prefix,
  period: string,
  count: number,
  written: (n: number) => string,
): Promise<string[]> {
  const found: string[] = []
  while (found.length < count) {
    const missing = count - found.length
    const first = await take(tx, prefix, period, missing)
    const next = Array.from({ length: missing }, (_, i) => written(first + i))
    const taken = await takenOf(tx, prefix, next)
    found.push(...next.filter((number) => !taken.has(number)))
  }
  return found
}

async function takenOf(tx: Tx, prefix: Prefix, numbers: readonly string[]): Promise<Set<string>> {
  const place = typed[prefix]
  if (!place) return new Set()
  const { table, column } = place
  return new Set(
    await tx.json<string[]>(
      `select json_group_array(${column}) from ${table} where ${column} in (select value from json_each(?))`,
      [JSON.stringify(numbers)],
    ),
  )
}

/** Takes `count` numbers of a counter and gives the first. */
async function take(tx: Tx, prefix: string, period: string, count: number): Promise<number> {
  const [row] = await tx.db
    .insert(counters)
    .values({ prefix, period, last: count })
    .onConflictDoUpdate({ target: [counters.prefix, counters.period], set: { last: sql`${counters.last} + ${count}` } })
    .returning({ last: counters.last })
  if (!row) throw new Error(`No counter for ${prefix}`)
  return row.last - count + 1
}

import type { Reading } from '../../db/engine'
import { wholeLines } from '../../db/scope'
import { type Language, translator } from '../language/language'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { hashBill } from './hash-bill'
import { type BillLook, keyed } from './line'
import { loadBill } from './read-bill'

/** How many of some lines an account has, each found by the index: without the inner query every line meets every other. */
export const knownSql = `select json(count(*)) from json_each(?) v where exists (select 1 from ${wholeLines} l
  where l.account_id = ? and l.line_key = v.value ->> 0 and l.nth = v.value ->> 1)`

/** How many lines and how many faults are shown. */
const shownRows = 50

/**
 * What a statement says and what importing it into an account (null: not chosen yet) would add; nothing is written. Refuses what
 * `loadBill` refuses.
 */
export async function lookBill(
  reading: Reading,
  { excelWorker, language }: { excelWorker: string; language: Language },
  { path, accountId }: { path: string; accountId: Id | null },
): Promise<BillLook> {
  const { fileName, kind, lines, faults, leftOut } = await loadBill(excelWorker, path)
  const t = translator(language)
  const days = lines.map(({ on }) => on).sort()
  const sum = (way: 1 | -1) =>
    lines.reduce((whole, { amount }) => whole + (amount * way > 0 ? amount * way : 0), 0) as Fen
  const keys = JSON.stringify(keyed(lines).map(({ key, nth }) => [key, nth]))
  const known = accountId === null ? 0 : await reading.json<number>(knownSql, [keys, accountId])
  return {
    ...{ fileName, kind, leftOut, known, lines: lines.length, amountIn: sum(1), amountOut: sum(-1) },
    elsewhere: await elsewhere(reading, path, accountId),
    ...{ firstOn: days[0] ?? null, lastOn: days.at(-1) ?? null, refused: faults.length },
    faults: faults
      .slice(0, shownRows)
      .map(({ row, code, values }) => ({ row, sentence: t(`refusal.${code}`, values) })),
    sample: lines.slice(0, shownRows),
  }
}

/** The same lines in two accounts would be money that came once and is counted twice. */
async function elsewhere(reading: Reading, path: string, accountId: Id | null): Promise<string | null> {
  return reading.json<string | null>(
    `select json_quote((select a.name from bank_files f join bank_accounts a on a.id = f.account_id
      where f.file_hash = ?1 and f.undone_at is null and f.account_id <> coalesce(?2, 0) limit 1))`,
    [await hashBill(path), accountId],
  )
}

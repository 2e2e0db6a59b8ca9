import type { Reading } from '../../db/engine'
import { type Language, translator } from '../language/language'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { findHeld } from './find-held'
import { hashBill } from './hash-bill'
import { type BillLook, keyed } from './line'
import { loadBill } from './read-bill'

/** How many lines and how many faults are shown. */
const shownRows = 50

/** How many lines that look like one which is here can be chosen one by one. */
const mostAlikes = 200

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
  const held = accountId === null ? [] : await findHeld(reading, accountId, keyed(lines))
  const alikes = lines.filter((_, i) => held[i]?.alike != null)
  return {
    fileName,
    kind,
    leftOut,
    known: held.filter(({ id }) => id !== null).length,
    lines: lines.length,
    amountIn: sum(1),
    amountOut: sum(-1),
    elsewhere: await elsewhere(reading, path, accountId),
    alike: alikes.length,
    alikes: alikes.slice(0, mostAlikes).map(({ row, on, time, amount, counterparty, remark, reference }) => ({
      row,
      on,
      time,
      amount,
      counterparty,
      remark,
      reference,
    })),
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
    refused: faults.length,
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

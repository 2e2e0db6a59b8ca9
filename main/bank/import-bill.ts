import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { bankAccounts, bankFiles } from '../../db/schema/bank'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import { formatFen } from '../value/fen'
import { type Id, idAfter } from '../value/id'
import { Refusal } from '../value/refusal'
import { hashBill } from './hash-bill'
import { type BillImported, type KeyedLine, keyed, payerKey } from './line'
import { loadBill } from './read-bill'

/**
 * Imports a statement into an account: the lines that are not there yet, each once, whichever files hold it. A statement that adds
 * nothing leaves no record. Refuses what `loadBill` refuses, a statement of another kind than the account (`bank.otherKind`), and
 * one without a single line (`bank.noLines`).
 */
export async function importBill(
  work: Work,
  { path, accountId }: { path: string; accountId: Id },
): Promise<BillImported> {
  const account = one(await work.db.select().from(bankAccounts).where(eq(bankAccounts.id, accountId)), 'bankAccount')
  const { fileName, kind, lines, faults, leftOut } = await loadBill(work.excelWorker, path)
  if (kind !== account.kind) throw new Refusal('bank.otherKind', { file: fileName, name: account.name })
  if (lines.length === 0) throw new Refusal('bank.noLines', { file: fileName })
  const all = keyed(lines)
  const here = await linesHere(work, accountId, all)
  const added = all.filter((_, i) => here[i] === null)
  const counts = {
    ...{ added: added.length, known: all.length - added.length, refused: faults.length, leftOut },
  }
  if (added.length === 0) return { id: null, ...counts }
  const id = work.newId()
  const days = lines.map(({ on }) => on).sort()
  await work.db.insert(bankFiles).values({
    ...{ id, accountId, fileName, fileHash: await hashBill(path), ...counts },
    ...{ firstOn: days[0] ?? work.today, lastOn: days.at(-1) ?? work.today },
    ...{ createdBy: work.user.id, createdAt: work.now },
  })
  const first = work.newIds(added.length)
  await addLines(work, accountId, added, first)
  let next = 0
  const held = all.map((line, i) => [here[i] ?? idAfter(first, next++), line.row])
  await work.bulk('bank_file_lines', ['line_id', 'row'], held, { file_id: id })
  work.log({ record: 'bankFile', recordId: id, after: { file: fileName, account: account.name, ...counts } })
  return { id, ...counts }
}

/** The line of each that is in the account already, null for the others. */
function linesHere(work: Work, accountId: Id, lines: readonly KeyedLine[]): Promise<(Id | null)[]> {
  return work.json<(Id | null)[]>(
    `select json_group_array(id) from (select l.id from json_each(?) v left join bank_lines l
      on l.account_id = ? and l.line_key = v.value ->> 0 and l.nth = v.value ->> 1 order by v.key)`,
    [JSON.stringify(lines.map(({ key, nth }) => [key, nth])), accountId],
  )
}

async function addLines(work: Work, accountId: Id, lines: readonly KeyedLine[], first: Id): Promise<void> {
  const columns = [
    ...['id', 'line_key', 'nth', 'happened_on', 'happened_at', 'amount', 'counterparty', 'counter_account'],
    ...['remark', 'reference', 'payer_key', 'search_key'],
  ]
  const rows = lines.map(({ key, nth, on, time, amount, counterparty, counterAccount, remark, reference }, i) => [
    ...[idAfter(first, i), key, nth, on, time, amount, counterparty, counterAccount, remark, reference],
    payerKey(counterparty),
    searchKey(counterparty, remark, reference, counterAccount, formatFen(Math.abs(amount)).replaceAll(',', '')),
  ])
  await work.bulk('bank_lines', columns, rows, {
    ...{ account_id: accountId, state: 'open', made: 0, reason: '', created_at: work.now },
  })
}

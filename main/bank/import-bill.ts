import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { bankAccounts, bankFiles } from '../../db/schema/bank'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import { formatFen } from '../value/fen'
import { type Id, idAfter } from '../value/id'
import { Refusal } from '../value/refusal'
import { findHeld } from './find-held'
import { hashBill } from './hash-bill'
import { type BillImported, type KeyedLine, keyed, payerKey, type Taken } from './line'
import { loadBill } from './read-bill'

/**
 * Imports a statement into an account: the lines that are not there yet, each once, whichever files hold it. Of those that look
 * like a line of another file only those of the rows that are to be taken (`take`) come in. A statement that adds nothing leaves
 * no record. Refuses what `loadBill` refuses, a statement of another kind than the account (`bank.otherKind`), and one without a
 * single line (`bank.noLines`).
 */
export async function importBill(
  work: Work,
  { path, accountId, take }: { path: string; accountId: Id; take: Taken },
): Promise<BillImported> {
  const account = one(await work.db.select().from(bankAccounts).where(eq(bankAccounts.id, accountId)), 'bankAccount')
  const { fileName, kind, lines, faults, leftOut } = await loadBill(work.excelWorker, path)
  if (kind !== account.kind) throw new Refusal('bank.otherKind', { file: fileName, name: account.name })
  if (lines.length === 0) throw new Refusal('bank.noLines', { file: fileName })
  const all = keyed(lines)
  const held = await findHeld(work, accountId, all)
  const isLeft = ({ row }: KeyedLine, i: number) => held[i]?.alike != null && take !== 'all' && !take.includes(row)
  const added = all.filter((line, i) => held[i]?.id === null && !isLeft(line, i))
  const [alike, known] = [all.filter(isLeft).length, held.filter(({ id }) => id !== null).length]
  const told = { refused: faults.length, leftOut }
  if (added.length === 0) return { id: null, added: 0, known, alike, ...told }
  const id = work.newId()
  const days = lines.map(({ on }) => on).sort()
  const counts = { added: added.length, known: known + alike, ...told }
  await work.db.insert(bankFiles).values({
    id,
    accountId,
    fileName,
    fileHash: await hashBill(path),
    ...counts,
    firstOn: days[0] ?? work.today,
    lastOn: days.at(-1) ?? work.today,
    createdBy: work.user.id,
    createdAt: work.now,
  })
  const first = work.newIds(added.length)
  await addLines(work, accountId, added, first)
  let next = 0
  const rows = all.flatMap((line, i) => (isLeft(line, i) ? [] : [[held[i]?.id ?? idAfter(first, next++), line.row]]))
  await work.bulk('bank_file_lines', ['line_id', 'row'], rows, { file_id: id })
  work.log({ record: 'bankFile', recordId: id, after: { file: fileName, account: account.name, ...counts } })
  return { id, added: added.length, known, alike, ...told }
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
    account_id: accountId,
    state: 'open',
    made: 0,
    reason: '',
    created_at: work.now,
  })
}

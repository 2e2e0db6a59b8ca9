import { lastFailure } from '../../db/bureau'
import { bureauFailures } from '../../db/schema/bureau'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { AnswerColumns } from './answer'
import type { Judged } from './judging'
import { loadAnswer } from './load-answer'
import type { WriteBack } from './write-back'

interface Taken {
  path: string
  columns: AnswerColumns
  /** The rows to take over, each with the request it was shown with. */
  rows: readonly { row: number; requestId: Id }[]
}

/**
 * Takes the tax bureau's answer over: the numbers are written to their requests as by hand (FPA-05), and why the bureau refused the others is kept
 * with them; all of it or nothing. Refuses what `loadAnswer` refuses, a row that is not what it was when it was shown (`bureau.rowChanged`), and
 * with the row whatever writing back by hand refuses (`bureau.rowRefused`).
 */
export async function takeAnswer(
  work: Work,
  { path, columns, rows }: Taken,
  writeBack: WriteBack,
): Promise<{ written: number; failed: number }> {
  const answer = await loadAnswer(work, work, { path, columns })
  const byRow = new Map(answer.rows.map((row) => [row.row, row]))
  const counts = { written: 0, failed: 0 }
  for (const { row, requestId } of rows) {
    const said = byRow.get(row)
    if (said?.request?.id !== requestId) throw new Refusal('bureau.rowChanged', { row })
    if (said.verdict === 'failed') counts.failed += await keepFailure(work, said, requestId, answer.fileName)
    else if (said.verdict === 'write' || said.verdict === 'suggest') {
      await written(work, said, requestId, writeBack)
      counts.written += 1
    } else throw new Refusal('bureau.rowChanged', { row })
  }
  return counts
}

async function written(work: Work, { row, number, issuedOn, request }: Judged, id: Id, writeBack: WriteBack) {
  if (issuedOn === null) throw new Refusal('bureau.rowChanged', { row })
  try {
    await writeBack(work, { id, number, issuedOn })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, values } = error
    throw new Refusal('bureau.rowRefused', { ...values, row, request: request?.no ?? '', why: `refusal.${code}` })
  }
}

/** The same reason for the same batch is kept once, however often the answer is imported. */
async function keepFailure(work: Work, { reason, state }: Judged, requestId: Id, fileName: string): Promise<0 | 1> {
  const said = (reason || state).slice(0, 500)
  if ((await lastFailure(work, requestId)) === said) return 0
  const id = work.newId()
  const by = { createdBy: work.user.id, createdAt: work.now }
  await work.db.insert(bureauFailures).values({ id, requestId, reason: said, fileName, ...by })
  work.log({ record: 'invoiceRequest', recordId: requestId, after: { failure: said } })
  return 1
}

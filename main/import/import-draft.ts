import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { imports } from '../../db/schema/import'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal, type RefusalCode, type RefusalValues } from '../value/refusal'
import type { ImportCounts } from './draft'
import { columnName } from './field'
import { indexRecords } from './index-records'
import { masterOf } from './kind'
import { isStale, matchDraft, readCounts } from './match-draft'
import { type OpenDraft, withDraft } from './open-draft'
import { refuseHidden } from './plan'
import { refuseTrust } from './refuse-trust'
import type { CellProblem } from './row'
import type { ImportResult } from './view'
import { writeMaster } from './write-master'
import { writeOrders } from './write-orders'
import { writePrices } from './write-prices'

/**
 * Writes a checked draft, all in one transaction: either everything arrives or nothing. What is already here is left alone,
 * so the same file twice adds nothing. Rows that cannot be imported refuse the whole, naming the first with its row, column
 * and reason (`import.rowsRefused`), unless the user goes on without them (`leaveOut`). Refuses a draft that is gone
 * (`import.draftGone`), one whose outcome has changed because of what was done in the shop meanwhile (`import.stale`), and
 * past orders that would make products for who may not (`right.missing`), and customers trusted with more by who may not.
 */
export function importDraft(work: Work, input: { draft: Id; leaveOut: boolean }): Promise<ImportResult> {
  return withDraft(work.draftFolder, input.draft, async (draft) => {
    refuseHidden(draft.plan, work.user.rights)
    const counts = await freshCounts(work, draft)
    if (counts.refused > 0 && !input.leaveOut) throw await firstRefusal(draft, counts)
    if (counts.productsAdded > 0 && !work.user.rights.includes('product.edit'))
      throw new Refusal('right.missing', { right: 'product.edit' })
    await refuseTrust(work, draft)
    const result = resultOf(counts, work.newId())
    await writeRecord(work, draft, result)
    await writeDraft(work, draft, result.id)
    const file = basename(draft.plan.path)
    await indexRecords(work, result.id)
    work.log({ record: 'import', recordId: result.id, after: { ...result, kind: draft.plan.kind, file } })
    return result
  })
}

function writeDraft(work: Work, draft: OpenDraft, importId: Id): Promise<void> {
  const master = masterOf(draft.plan.kind, draft.plan.own)
  if (master) return writeMaster(work, draft, master, importId)
  return draft.plan.kind === 'prices' ? writePrices(work, draft, importId) : writeOrders(work, draft, importId)
}

/** What the check counted; compared anew when something was done in the shop since. */
async function freshCounts(work: Work, draft: OpenDraft): Promise<ImportCounts> {
  const counts = await readCounts(draft)
  if (!(await isStale(draft, work))) return counts
  const now = await matchDraft(draft, work, counts)
  if (JSON.stringify(now) !== JSON.stringify(counts)) throw new Refusal('import.stale')
  return now
}

async function firstRefusal(draft: OpenDraft, counts: ImportCounts): Promise<Refusal> {
  const [row, [problem]] = await draft.json<[number, [CellProblem]]>(
    `select json_array(row, json(problems)) from rows where problems is not null and skipped = 0 order by row limit 1`,
  )
  const column = draft.plan.mapping[problem.field]
  const where = { row, column: column === undefined ? '' : columnName(column), reason: problem.code as RefusalCode }
  return new Refusal('import.rowsRefused', { ...(problem.values as RefusalValues), ...where, count: counts.refused })
}

const resultOf = (counts: ImportCounts, id: Id): ImportResult => ({
  id,
  rows: counts.ready,
  added: counts.added,
  changed: counts.changed,
  unchanged: counts.unchanged,
  leftOut: counts.refused + counts.held + counts.skipped,
  customersAdded: counts.customersAdded,
  productsAdded: counts.productsAdded,
  amount: counts.amountAdded,
})

async function writeRecord(work: Work, draft: OpenDraft, result: ImportResult): Promise<void> {
  const { path, kind, sheet } = draft.plan
  const file = { fileName: basename(path), fileHash: await hashOf(path), kind, sheet }
  await work.db.insert(imports).values({ ...result, ...file, createdBy: work.user.id, createdAt: work.now })
}

/** The file's fingerprint; a file that is no longer there was read all the same. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash).catch(() => undefined)
  return hash.digest('hex')
}

import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { eq } from 'drizzle-orm'
import { approvedRequests } from '../../db/bureau'
import { one } from '../../db/find'
import { nextNumber } from '../../db/number'
import { bureauBatches, bureauBatchRequests } from '../../db/schema/bureau'
import type { Work } from '../command'
import { fillWorkbook } from '../excel/fill-workbook'
import { next } from '../invoice/invoice'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { fillRequest } from './filling'
import { cellsOf } from './placing'
import { readTemplate } from './read-template'

interface Export {
  /** The bureau's template, and the file that is made of it. */
  path: string
  to: string
  requestIds: readonly Id[]
  show: string | null
}

/**
 * Fills the tax bureau's template with invoice requests and keeps which were in it, under a batch number; their state stays as it is
 * (R-INV-ST). Refuses what `readTemplate` refuses, to write over the template (`bureau.sameFile`), a request that does not wait for its
 * invoice any more (`bureau.notWaiting`), and one that is not right (`bureau.faulty`); then nothing is written.
 */
export async function exportBatch(
  work: Work,
  { path, to, requestIds, show }: Export,
): Promise<{ id: Id; no: string; requests: number }> {
  const places = await Promise.all([path, to].map((file) => realpath(file).catch(() => file)))
  if (places[0] === places[1]) throw new Refusal('bureau.sameFile', { file: basename(path) })
  const template = await readTemplate(work.excelWorker, path)
  const ids = [...new Set(requestIds)]
  const requests = await approvedRequests(work, ids)
  if (requests.length !== ids.length) throw new Refusal('bureau.notWaiting', { count: ids.length - requests.length })
  const fillings = requests.map((request) => {
    next('APPROVED', 'export')
    const filling = fillRequest(request, template, show)
    if (filling.faults.length > 0) throw new Refusal('bureau.faulty', { no: request.no, count: filling.faults.length })
    return filling
  })
  const id = work.newId()
  const no = await nextNumber(work, 'PLKP', work.today)
  await work.db.insert(bureauBatches).values({
    id,
    no,
    fileName: basename(to),
    templateName: template.fileName,
    version: template.version,
    createdBy: work.user.id,
    createdAt: work.now,
  })
  await work.bulk(
    'bureau_batch_requests',
    ['request_id'],
    ids.map((request) => [request]),
    { batch_id: id },
  )
  for (const { id: recordId } of requests)
    work.log({ record: 'invoiceRequest', recordId, after: { batch: no, file: basename(to) } })
  await fillWorkbook(work.excelWorker, path, to, cellsOf(template, fillings))
  return { id, no, requests: ids.length }
}

/** Takes back a batch that was never handed in: its requests do not wait for an answer any more. Refuses one taken back before (`bureau.withdrawn`). */
export async function withdrawBatch(work: Work, { id }: { id: Id }): Promise<null> {
  const batch = one(await work.db.select().from(bureauBatches).where(eq(bureauBatches.id, id)), 'bureauBatch')
  if (batch.withdrawnAt !== null) throw new Refusal('bureau.withdrawn', { no: batch.no })
  const by = { withdrawnBy: work.user.id, withdrawnAt: work.now }
  await work.db.update(bureauBatches).set(by).where(eq(bureauBatches.id, id))
  const held = await work.db.select().from(bureauBatchRequests).where(eq(bureauBatchRequests.batchId, id))
  for (const { requestId } of held)
    work.log({ record: 'invoiceRequest', recordId: requestId, before: { batch: batch.no }, after: { batch: '' } })
  return null
}

import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { shelve } from '../../db/shelf'
import type { Work } from '../command'
import {
  attachmentFolder,
  attachmentName,
  attachmentType,
  keptName,
  largestAttachment,
  mostAttachments,
} from '../talk/attachment'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { FiledInvoice } from './filing'
import { loadFiles } from './load-files'
import type { WriteBack } from './write-back'

interface Taken {
  folder: string
  /** The files to take, each with the request it was shown with. */
  files: readonly { name: string; requestId: Id }[]
}

/**
 * Adds the invoices of a folder to their requests, and writes the numbers of those that had none as by hand; all of it or nothing. What is
 * there already is left. Refuses what `loadFiles` refuses, a file that is not what it was when it was shown (`bureau.fileChanged`), one of an invoice whose number is not taken over with it (`bureau.numberFirst`), one that may not be
 * attached as `addAttachment` does, and what writing back by hand refuses.
 */
export async function takeFiles(
  work: Work,
  { folder, files }: Taken,
  writeBack: WriteBack,
): Promise<{ attached: number; written: number }> {
  const found = new Map((await loadFiles(work, work.today, folder)).map((file) => [basename(file.path), file]))
  const counts = { attached: 0, written: 0 }
  const chosen = files.map(({ name, requestId }) => {
    const file = found.get(name)
    if (file?.request?.id !== requestId) throw new Refusal('bureau.fileChanged', { file: name })
    return { file, requestId }
  })
  const numbers = new Set(chosen.flatMap(({ file }) => (file.verdict === 'writeBack' ? [file.number] : [])))
  const early = chosen.find(({ file }) => file.request?.number === null && !numbers.has(file.number))
  if (early)
    throw new Refusal('bureau.numberFirst', { file: basename(early.file.path), no: early.file.request?.no ?? '' })
  // The number first: the other files of the same invoice go with it.
  for (const { file, requestId } of chosen) {
    const { verdict, number, issuedOn } = file
    if (verdict !== 'writeBack' || issuedOn === null) continue
    await writeBack(work, { id: requestId, number, issuedOn })
    counts.written += 1
  }
  for (const { file, requestId } of chosen) counts.attached += await attach(work, file, requestId)
  return counts
}

async function attach(work: Work, { path }: FiledInvoice, requestId: Id): Promise<0 | 1> {
  const file = basename(path)
  const there = await stat(path).catch(() => null)
  if (!there?.isFile()) throw new Refusal('attachment.missing', { file })
  if (there.size > largestAttachment) throw new Refusal('attachment.tooLarge', { file, limit: '20 MB' })
  const bytes = await readFile(path)
  const type = attachmentType(file, bytes)
  if (type === null) throw new Refusal('attachment.unknownType', { file })
  const hash = createHash('sha256').update(bytes).digest('hex')
  const hashes = await work.json<string[]>(
    `select json_group_array(hash) from attachments where record = 'invoiceRequest' and record_id = ? and removed_at is null`,
    [requestId],
  )
  if (hashes.includes(hash)) return 0
  if (hashes.length >= mostAttachments) throw new Refusal('attachment.tooMany', { limit: mostAttachments })
  await shelve(join(work.folder, attachmentFolder), keptName(hash, type), bytes)
  const name = attachmentName(file, type)
  const row = [work.newId(), 'invoiceRequest', requestId, hash, type, name, bytes.length, work.user.id, work.now]
  const columns = ['id', 'record', 'record_id', 'hash', 'type', 'name', 'size', 'created_by', 'created_at']
  await work.bulk('attachments', columns, [row])
  work.log({ record: 'invoiceRequest', recordId: requestId, after: { file: name, size: bytes.length, hash } })
  return 1
}

import { basename } from 'node:path'
import type { Work } from '../command'
import type { Topic } from '../talk/discussed'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { loadFiles } from './load-files'
import type { IssueRed, WriteBack } from './write-back'

/** How a file is added to a record by hand. */
export type Attach = (work: Work, input: Topic & { recordId: Id; path: string }) => Promise<unknown>

interface Taken {
  folder: string
  /** The files to take, each with the request it was shown with. */
  files: readonly { name: string; requestId: Id }[]
}

/**
 * Adds the invoices and red letters of a folder to their requests, and writes the numbers of those that had none as by hand; all of it or nothing.
 * What is there already is left. Refuses what `loadFiles` refuses, a file that is not what it was when it was shown (`bureau.fileChanged`), one of an invoice whose number is not taken over with it (`bureau.numberFirst`), one that may not be
 * attached as `addAttachment` does, and what writing back by hand refuses. A red letter may be added alone: its invoice has its number.
 */
export async function takeFiles(
  work: Work,
  { folder, files }: Taken,
  { writeBack, issueRed, attach }: { writeBack: WriteBack; issueRed: IssueRed; attach: Attach },
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
    const { verdict, number, issuedOn, redId } = file
    if ((verdict !== 'writeBack' && verdict !== 'writeRed') || issuedOn === null) continue
    if (redId === null) await writeBack(work, { id: requestId, number, issuedOn })
    else await issueRed(work, { id: requestId, redId, number, issuedOn })
    counts.written += 1
  }
  for (const { file, requestId } of chosen) counts.attached += await attachOnce(work, attach, file.path, requestId)
  return counts
}

/** A file that its request has already is left. */
async function attachOnce(work: Work, attach: Attach, path: string, requestId: Id): Promise<0 | 1> {
  try {
    await attach(work, { record: 'invoiceRequest', recordId: requestId, path })
    return 1
  } catch (error) {
    if (error instanceof Refusal && error.code === 'attachment.twice') return 0
    throw error
  }
}

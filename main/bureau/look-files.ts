import { basename } from 'node:path'
import type { Reading } from '../../db/engine'
import type { Day } from '../value/day'
import { loadFiles } from './load-files'
import type { FileShown } from './view'

/**
 * Which request each invoice of a folder is of; nothing is written. A file that differs from a request without a number tells no id: it
 * cannot be added there. Refuses what `loadFiles` refuses.
 */
export async function lookFiles(reading: Reading, today: Day, { folder }: { folder: string }): Promise<FileShown[]> {
  const files = await loadFiles(reading, today, folder)
  return files.map(({ path, request, redId, ...file }) => ({
    ...file,
    name: basename(path),
    requestId:
      file.verdict === 'differs' && (request?.number === null || redId !== null) ? null : (request?.id ?? null),
    requestNo: request?.no ?? '',
    title: request?.title ?? '',
  }))
}

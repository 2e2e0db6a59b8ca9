import { open } from 'node:fs/promises'
import { Refusal } from '../value/refusal'

/**
 * Writes a file with `write` and brings it onto the disk, not only into its cache. Refuses with `file.notWritable` when the
 * folder, the disk or a program that has the file open says no.
 */
export async function ontoDisk(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
    const file = await open(path, 'r+')
    await file.sync().finally(() => file.close())
  } catch (error) {
    throw notWritable(error)
  }
}

function notWritable(error: unknown): unknown {
  const system = error instanceof Error && 'syscall' in error
  return system ? new Refusal('file.notWritable', { detail: error.message }) : error
}

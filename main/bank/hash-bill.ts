import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/** The fingerprint of a statement's file, in hexadecimal. */
export async function hashBill(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

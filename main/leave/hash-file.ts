import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** The sha-256 of a file, in hexadecimal; null when it is not there. */
export async function hashFile(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  } catch {
    return null
  }
  return hash.digest('hex')
}

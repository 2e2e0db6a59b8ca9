import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { knownReds, knownRequests } from '../../db/bureau'
import type { Reading } from '../../db/engine'
import type { Day } from '../value/day'
import { Refusal } from '../value/refusal'
import { type FiledInvoice, fileInvoices, type InvoiceFile } from './filing'
import { readInvoiceFile } from './read-invoice-file'

/** More files than this are not looked at at once. */
const mostFiles = 2000

/**
 * Reads the invoices of a folder (PDF, OFD, XML) and finds the request each is of. Refuses a folder that cannot be read
 * (`bureau.noFolder`), without such files (`bureau.noFiles`), and one with too many (`bureau.tooManyFiles`).
 */
export async function loadFiles(reading: Reading, today: Day, folder: string): Promise<FiledInvoice[]> {
  const names = await readdir(folder).catch(() => {
    throw new Refusal('bureau.noFolder', { folder: basename(folder) })
  })
  const wanted = names.filter((name) => /\.(?:pdf|ofd|xml)$/i.test(name)).sort()
  if (wanted.length === 0) throw new Refusal('bureau.noFiles', { folder: basename(folder) })
  if (wanted.length > mostFiles) throw new Refusal('bureau.tooManyFiles', { count: wanted.length, most: mostFiles })
  const files: InvoiceFile[] = []
  for (const name of wanted) {
    const path = join(folder, name)
    files.push({ path, ...(await readInvoiceFile(path)) })
  }
  const numbers = files.map(({ number }) => number.replace(' ', ''))
  const known = { requests: await knownRequests(reading, [], numbers), reds: await knownReds(reading, numbers) }
  return fileInvoices(files, known, today)
}

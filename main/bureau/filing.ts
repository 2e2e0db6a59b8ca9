import { foldName } from '../customer/name'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { InvoiceFacts } from './einvoice'
import type { KnownRequest } from './judging'

/** The file of an invoice with what it says. */
export interface InvoiceFile extends InvoiceFacts {
  path: string
  broken: boolean
}

/**
 * What becomes of a file: it is added to the request that has its number (`attach`), its number is written to the only request of that
 * amount and buyer and it is added there (`writeBack`), the amounts differ, it is a red letter (`off`), or nothing here is of it.
 */
export type FileVerdict = 'attach' | 'writeBack' | 'differs' | 'off' | 'unknown'

export interface FiledInvoice extends InvoiceFile {
  verdict: FileVerdict
  request: KnownRequest | null
}

/**
 * Which request each file is of: by the number of its invoice, else by amount and buyer where one request alone that waits fits; files of the
 * same number go with the one that says most. What differs by a fen is left to a person.
 */
export function fileInvoices(
  files: readonly InvoiceFile[],
  known: readonly KnownRequest[],
  today: Day,
): FiledInvoice[] {
  const byNumber = new Map(known.flatMap((request) => (request.number === null ? [] : [[request.number, request]])))
  const waiting = known.filter(({ state }) => state === 'APPROVED')
  const taken = new Set<Id>()
  const written = new Map<string, KnownRequest>()
  for (const file of files) {
    const { number, issuedOn, gross } = file
    if (number === '' || byNumber.has(number) || written.has(number) || issuedOn === null || issuedOn > today) continue
    const fits = waiting.filter(
      (request) => request.gross === gross && !taken.has(request.id) && isBuyer(file, request),
    )
    const [only] = fits
    if (only === undefined || fits.length > 1) continue
    written.set(number, only)
    taken.add(only.id)
  }
  const writes = new Set<string>()
  return files.map((file) => {
    const { number, gross } = file
    if (gross !== null && gross < 0) return { ...file, verdict: 'off', request: null }
    const bearer = byNumber.get(number)
    if (bearer) {
      const differs = gross !== null && gross !== bearer.gross
      return { ...file, verdict: differs ? 'differs' : 'attach', request: bearer }
    }
    const request = written.get(number) ?? null
    if (request === null) return { ...file, verdict: 'unknown', request }
    const first = file.issuedOn !== null && !writes.has(number)
    if (first) writes.add(number)
    return { ...file, verdict: first ? 'writeBack' : 'attach', request }
  })
}

function isBuyer({ buyer, taxId }: InvoiceFacts, request: KnownRequest): boolean {
  if (taxId !== '' && request.taxId !== '') return taxId === request.taxId
  return buyer !== '' && foldName(buyer) === foldName(request.title)
}

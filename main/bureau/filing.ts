import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { type Difference, differencesOf, fits, type KnownRed, type KnownRequest } from './comparing'
import type { InvoiceFacts } from './einvoice'
import type { Known } from './judging'

/** The file of an invoice with what it says. */
export interface InvoiceFile extends InvoiceFacts {
  path: string
  broken: boolean
}

/**
 * What becomes of a file: it is added to the request that has its number (`attach`), its number is written to the only request of that
 * amount and buyer, or to the only red letter that waits for one (`writeRed`), and it is added there (`writeBack`), it says something else than the
 * books (`differs`), it is a red letter nobody here has begun (`off`), or nothing here is of it.
 */
export type FileVerdict = 'attach' | 'writeBack' | 'writeRed' | 'differs' | 'off' | 'unknown'

/** A file, the request it is of, the red letter whose number it brings, and in what it differs. */
export interface FiledInvoice extends InvoiceFile {
  verdict: FileVerdict
  request: KnownRequest | null
  redId: Id | null
  differences: Difference[]
}

/** What a file may bring the number to: a request or a red letter, with its amounts. */
type Open = { request: KnownRequest; red: KnownRed | null }

const amountsOf = ({ request, red }: Open) => red ?? request

/**
 * Which request each file is of: by the number of its invoice or red letter, else by amount and buyer where one alone that waits fits; files of the
 * same number go with the one that says most. What differs by a fen, in its tax or its buyer is left to a person.
 */
export function fileInvoices(files: readonly InvoiceFile[], { requests, reds }: Known, today: Day): FiledInvoice[] {
  const all: Open[] = [
    ...requests.map((request) => ({ request, red: null })),
    ...reds.map((red) => ({ request: red.request, red })),
  ]
  const numberOf = (one: Open) => amountsOf(one).number
  const byNumber = new Map(all.flatMap((one) => (numberOf(one) === null ? [] : [[numberOf(one), one] as const])))
  const waiting = all.filter((one) => numberOf(one) === null && (one.red !== null || one.request.state === 'APPROVED'))
  const written = new Map<string, Open>()
  for (const file of files) {
    const { number, issuedOn } = file
    if (number === '' || byNumber.has(number) || written.has(number) || issuedOn === null || issuedOn > today) continue
    const open = candidates(file, waiting, [...written.values()])
    const [only, more] = open.filter((one) => differencesOf(file, one.request, amountsOf(one)).length === 0)
    if (only && more === undefined) written.set(number, only)
  }
  const writes = new Set<string>()
  return files.map((file): FiledInvoice => {
    const say = (verdict: FileVerdict, one: Open | null = null, differences: Difference[] = []): FiledInvoice => ({
      ...file,
      verdict,
      request: one?.request ?? null,
      redId: one?.red?.id ?? null,
      differences,
    })
    const { number, gross } = file
    const one = byNumber.get(number) ?? written.get(number)
    if (one === undefined) {
      const [only, more] = number === '' ? [] : candidates(file, waiting, [...written.values()])
      const differences = only && more === undefined ? differencesOf(file, only.request, amountsOf(only)) : []
      if (differences.length > 0) return say('differs', only, differences)
      return say(gross !== null && gross < 0 ? 'off' : 'unknown')
    }
    const differences = differencesOf(file, one.request, amountsOf(one))
    if (one.red === null && one.request.state === 'VOIDED') differences.push({ what: 'state', ours: 'VOIDED' })
    if (differences.length > 0) return say('differs', one, differences)
    const first = !byNumber.has(number) && file.issuedOn !== null && !writes.has(number)
    if (!first) return say('attach', one)
    writes.add(number)
    return say(one.red === null ? 'writeBack' : 'writeRed', one)
  })
}

/** Those of that amount and buyer that no other file has taken. */
const candidates = (file: InvoiceFile, waiting: readonly Open[], taken: readonly Open[]) =>
  waiting.filter((one) => !taken.includes(one) && fits(file, one.request, amountsOf(one).gross))

import { createHash } from 'node:crypto'
import type { Statement } from './view'

/** What a statement tells, without what is only in sight beside it. */
export type Told = Pick<Statement, 'from' | 'to' | 'opening' | 'debit' | 'credit' | 'closing' | 'aged'> & {
  lines: readonly Pick<Statement['lines'][number], 'key' | 'on' | 'kind' | 'documentNo' | 'debit' | 'credit'>[]
}

/** The figures and lines of a statement as 64 hexadecimal digits: the same for the same, and for nothing else (R-SOA). */
export function fingerprintOf({ from, to, opening, debit, credit, closing, aged, lines }: Told): string {
  const { notDue, days1To30, days31To60, days61To90, over90, unallocated } = aged
  const head = [
    from,
    to,
    opening,
    debit,
    credit,
    closing,
    notDue,
    days1To30,
    days31To60,
    days61To90,
    over90,
    unallocated,
  ]
  const told = lines.map((line) => [line.key, line.on, line.kind, line.documentNo, line.debit, line.credit])
  return createHash('sha256')
    .update(JSON.stringify([head, told]))
    .digest('hex')
}

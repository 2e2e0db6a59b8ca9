import { createHash } from 'node:crypto'
import { usualBounds } from '../receivable/band'
import type { Statement } from './view'

/** What a statement tells, without what is only in sight beside it. */
export type Told = Pick<Statement, 'from' | 'to' | 'opening' | 'debit' | 'credit' | 'closing' | 'aged' | 'bounds'> & {
  lines: readonly Pick<Statement['lines'][number], 'key' | 'on' | 'kind' | 'documentNo' | 'debit' | 'credit'>[]
}

/** The figures and lines of a statement as 64 hexadecimal digits: the same for the same, and for nothing else (R-SOA). */
export function fingerprintOf({ from, to, opening, debit, credit, closing, aged, bounds, lines }: Told): string {
  const { notDue, band1, band2, band3, band4, band5, band6, unallocated } = aged
  const figures = [from, to, opening, debit, credit, closing, notDue, band1, band2, band3, band4]
  // In the usual columns it is what it was before a shop could have its own.
  const own = bounds.join() === usualBounds.join() ? [] : [band5, band6, ...bounds]
  const head = [...figures, unallocated, ...own]
  const told = lines.map((line) => [line.key, line.on, line.kind, line.documentNo, line.debit, line.credit])
  return createHash('sha256')
    .update(JSON.stringify([head, told]))
    .digest('hex')
}

import type { Column } from '../excel/column'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'

/** An account as a workbook tells of it; amounts in fen. */
export interface SheetAccount {
  from: Day
  to: Day
  opening: Fen
  closing: Fen
  lines: readonly {
    on: Day
    what: string
    documentNo: string
    orderNo: string | null
    /** The partner's own number of the order. */
    externalNo?: string | null
    more: Fen
    less: Fen
    balance: Fen
  }[]
}

export type SheetWords = Record<
  'on' | 'what' | 'document' | 'order' | 'more' | 'less' | 'balance' | 'opening' | 'closing',
  string
> & {
  /** What the partner's own number is called, where a column tells it. */
  external?: string
}

type Cells = (string | number | null)[]

/**
 * The columns and rows of an account in a workbook: days are dates, amounts numbers, both sides are added up below; the opening
 * stands before the documents and the closing after them (R-SOA).
 */
export function accountSheet(
  { from, to, opening, closing, lines }: SheetAccount,
  words: SheetWords,
): { columns: Column[]; rows: Cells[] } {
  const columns: Column[] = [
    { title: words.on, kind: 'day' },
    { title: words.what, kind: 'text' },
    { title: words.document, kind: 'text', width: 22 },
    { title: words.order, kind: 'text', width: 22 },
    ...(words.external === undefined ? [] : [{ title: words.external, kind: 'text' as const, width: 22 }]),
    { title: words.more, kind: 'money', width: 16, total: true },
    { title: words.less, kind: 'money', width: 16, total: true },
    { title: words.balance, kind: 'money', width: 16 },
  ]
  const own = (externalNo: string | null = null): Cells => (words.external === undefined ? [] : [externalNo])
  const rows: Cells[] = [
    [from, words.opening, null, null, ...own(), null, null, opening],
    ...lines.map(({ on, what, documentNo, orderNo, externalNo, more, less, balance }) => {
      return [on, what, documentNo, orderNo, ...own(externalNo), more || null, less || null, balance]
    }),
    [to, words.closing, null, null, ...own(), null, null, closing],
  ]
  return { columns, rows }
}

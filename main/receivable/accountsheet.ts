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
    more: Fen
    less: Fen
    balance: Fen
  }[]
}

export type SheetWords = Record<
  'on' | 'what' | 'document' | 'order' | 'more' | 'less' | 'balance' | 'opening' | 'closing',
  string
>

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
    { title: words.more, kind: 'money', width: 16, total: true },
    { title: words.less, kind: 'money', width: 16, total: true },
    { title: words.balance, kind: 'money', width: 16 },
  ]
  const rows: Cells[] = [
    [from, words.opening, null, null, null, null, opening],
    ...lines.map(({ on, what, documentNo, orderNo, more, less, balance }) => {
      return [on, what, documentNo, orderNo, more || null, less || null, balance]
    }),
    [to, words.closing, null, null, null, null, closing],
  ]
  return { columns, rows }
}

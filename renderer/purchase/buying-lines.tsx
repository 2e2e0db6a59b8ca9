import { useMemo } from 'react'
import type { ProductUnit } from '../../main/product/unit'
import type { PricedAmounts } from '../../main/purchase/pricing'
import { formatFen } from '../../main/value/fen'
import { noteColumn, productColumn, specColumn, typedColumn, unitColumn } from '../lines/columns'
import type { Cursor } from '../lines/cursor'
import type { LineColumn } from '../lines/line-row'
import { LinesTable } from '../lines/lines-table'
import { type Translate, useWords } from '../look/words'
import { buyingLine, type TextCell } from './buying-line'
import { type BuyingEditor, type BuyingLine, type Change, unitsOfLine } from './editor'
import type { BuyingReading } from './read-buying'

interface BuyingLinesProps {
  editor: BuyingEditor
  reading: BuyingReading
  tried: boolean
  change: (change: Change) => void
  cursor: Cursor
  onPaste: (row: number, text: string) => void
}

/** What a purchase document knows of a line besides what is typed. */
interface Facts {
  amounts: PricedAmounts | null
  units: readonly ProductUnit[]
}

/** The lines of a purchase document, typed with the keyboard alone. */
export function BuyingLines({ editor, reading, ...rest }: BuyingLinesProps) {
  const t = useWords()
  const columns = useMemo(() => columnsOf(t), [t])
  const factsOf = (line: BuyingLine, row: number): Facts => {
    return { amounts: reading.rows[row] ?? null, units: unitsOfLine(editor, line) }
  }
  return (
    <LinesTable<BuyingLine, TextCell, Facts>
      name={t('purchase.lines')}
      kind={buyingLine}
      lines={editor.lines}
      columns={columns}
      factsOf={factsOf}
      {...rest}
      problems={reading.problems}
      keys={{ before: editor.before?.lines ?? null }}
    />
  )
}

const columnsOf = (t: Translate): LineColumn<BuyingLine, Facts>[] => [
  productColumn(t, null),
  specColumn(t),
  unitColumn(t),
  typedColumn<'qty', BuyingLine, Facts>({ cell: 'qty', look: 'num qty', heading: t('lines.qty') }),
  typedColumn<'price', BuyingLine, Facts>({ cell: 'price', look: 'num price', heading: t('lines.price') }),
  typedColumn<'taxRate', BuyingLine, Facts>({
    cell: 'taxRate',
    look: 'num pay',
    heading: t('purchase.line.taxRate'),
    fixed: ({ line: { product } }) => product !== null && product.taxKind !== 'taxed',
  }),
  {
    name: 'gross',
    look: 'num net',
    heading: t('purchase.line.gross'),
    cell: ({ facts: { amounts } }) => (amounts === null ? '' : formatFen(amounts.gross)),
  },
  noteColumn(t, 200),
]

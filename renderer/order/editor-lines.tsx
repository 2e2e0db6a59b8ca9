import { useMemo } from 'react'
import type { PricedLine } from '../../main/pricing/order'
import type { ProductUnit } from '../../main/product/unit'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { formatPrice } from '../../main/value/price'
import { formatQty, inUnit } from '../../main/value/qty'
import { useMay } from '../access/user'
import { noteColumn, productColumn, specColumn, typedColumn, unitColumn } from '../lines/columns'
import type { Cursor } from '../lines/cursor'
import type { LineColumn, LineView } from '../lines/line-row'
import { LinesTable } from '../lines/lines-table'
import { Icon } from '../look/icons'
import { type Translate, useWords } from '../look/words'
import type { Change } from './change-editor'
import { amountTyped, type Editor, type EditorLine } from './editor'
import { isShort, unitsOfLine, warningOf } from './line-price'
import { orderLine, type TextCell } from './order-line'
import type { EditorReading } from './read-editor'

interface EditorLinesProps {
  editor: Editor
  reading: EditorReading
  tried: boolean
  change: (change: Change) => void
  cursor: Cursor
  /** Enter on the empty line. */
  onEnd: () => void
  onPaste: (row: number, text: string) => void
}

/** What an order knows of a line besides what is typed: its figures, its units and what is odd about its price. */
interface Facts {
  figures: PricedLine | null
  units: readonly ProductUnit[]
  odd: ReturnType<typeof warningOf>
}

type View = LineView<EditorLine, Facts>
type Column = LineColumn<EditorLine, Facts>

/** The lines of an order, typed with the keyboard alone: Ctrl+G gives one away, Ctrl+U takes it out of the whole discount. */
export function EditorLines({ editor, reading, tried, change, cursor, onEnd, onPaste }: EditorLinesProps) {
  const t = useWords()
  const mayDiscount = useMay('order.discount')
  const customerId = editor.head.customer?.id ?? null
  const columns = useMemo(() => columnsOf(t, customerId, mayDiscount, change), [t, customerId, mayDiscount, change])
  const onKey = (key: string, row: number, { product }: EditorLine) => {
    if (key === 'Ctrl+U') {
      if (product !== null) change({ do: 'inDiscount', row })
      return true
    }
    if (key !== 'Ctrl+G') return false
    if (mayDiscount) change({ do: 'gift', row, note: t('editor.gift') })
    return true
  }
  const factsOf = (line: EditorLine, row: number): Facts => {
    const figures = reading.rows[row] ?? null
    return { figures, units: unitsOfLine(editor, line), odd: warningOf(editor, line, figures) }
  }
  return (
    <LinesTable<EditorLine, TextCell, Facts>
      name={t('order.lines')}
      kind={orderLine}
      lines={editor.lines}
      columns={columns}
      factsOf={factsOf}
      tried={tried}
      change={change}
      cursor={cursor}
      onPaste={onPaste}
      problems={reading.problems}
      keys={{ before: editor.before?.lines ?? null, onEnd, onKey }}
    />
  )
}

type ChangeEditor = EditorLinesProps['change']

function columnsOf(t: Translate, customerId: Id | null, mayDiscount: boolean, change: ChangeEditor): Column[] {
  return [
    productColumn(t, customerId),
    specColumn(t),
    unitColumn(t),
    {
      name: 'available',
      look: 'num available',
      heading: t('order.line.available'),
      mark: ({ line }) => (isShort(line) ? 'bad' : 'muted'),
      cell: ({ line: { product, unit } }) => (product?.stocked ? formatQty(inUnit(product.available, unit.ratio)) : ''),
    },
    typedColumn<'qty', EditorLine, Facts>({
      cell: 'qty',
      look: 'num qty',
      heading: t('lines.qty'),
      mark: ({ line }) => (isShort(line) ? 'short' : ''),
    }),
    priceColumn(t),
    typedColumn<'pay', EditorLine, Facts>({
      cell: 'pay',
      look: 'num pay',
      heading: t('order.line.pay'),
      hint: t('order.line.payHint'),
      fixed: () => !mayDiscount,
    }),
    {
      name: 'share',
      look: 'num share',
      heading: t('order.line.share'),
      mark: () => 'muted',
      cell: (view) => <Share t={t} view={view} change={change} />,
    },
    typedColumn<'amount', EditorLine, Facts>({
      cell: 'amount',
      look: 'num amount',
      heading: t('order.line.amount'),
      fixed: () => !mayDiscount,
      shown: shownAmount,
      onLeave: ({ line, row }) => {
        if (line.amount !== null && amountTyped(line) === null) change({ do: 'follow', row })
      },
    }),
    {
      name: 'net',
      look: 'num net',
      heading: t('order.line.net'),
      cell: ({ facts: { figures } }) => (figures === null ? '' : formatFen(figures.amount - figures.discountShare)),
    },
    noteColumn(t, 200),
  ]
}

/** The price, marked where it is odd or another than in the earlier order (ORD-08). */
function priceColumn(t: Translate): Column {
  return typedColumn<'price', EditorLine, Facts>({
    cell: 'price',
    look: 'num price',
    heading: t('lines.price'),
    mark: ({ line, facts }) => `${facts.odd === null ? '' : 'odd'} ${hasNewPrice(line) ? 'changed' : ''}`,
    title: ({ row, facts: { odd } }) =>
      odd === null ? undefined : t(`editor.rail.${odd.warning}`, { row: row + 1, against: formatPrice(odd.against) }),
    shown: shownPrice,
    behind: ({ line, facts }) => (
      <>
        {hasNewPrice(line) && <small>{t('editor.wasPrice', { price: line.was })}</small>}
        {facts.odd !== null && <Icon name="warning" size={12} />}
      </>
    ),
  })
}

/** Whether a line of an earlier order has another price today. */
const hasNewPrice = ({ was, price }: EditorLine): boolean => was !== '' && was !== price

/** Once the amount is typed, the price shown is the one that follows from it. */
function shownPrice({ line, facts: { figures } }: View): string {
  return amountTyped(line) !== null && figures !== null ? formatPrice(figures.dealPrice) : line.price
}

function shownAmount({ line, facts: { figures } }: View): string {
  if (line.amount !== null) return line.amount
  return figures === null ? '' : formatFen(figures.amount)
}

/** What a line bears of the discount on the whole; a click takes it out or in. */
function Share({ t, view, change }: { t: Translate; view: View; change: ChangeEditor }) {
  const { line, row, facts } = view
  const { figures } = facts
  if (line.product === null) return null
  const share = figures === null || figures.discountShare === 0 ? '—' : formatFen(-figures.discountShare)
  return (
    <button
      type="button"
      className="link"
      tabIndex={-1}
      title={t(line.inDiscount ? 'editor.takeOutHint' : 'editor.takeInHint')}
      onClick={() => change({ do: 'inDiscount', row })}
    >
      {line.inDiscount ? share : t('editor.notInDiscount')}
    </button>
  )
}

import { memo } from 'react'
import type { PricedLine } from '../../main/pricing/order'
import type { ProductUnit } from '../../main/product/unit'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { formatPrice } from '../../main/value/price'
import { formatQty, inBase, inUnit, parseQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { type Change, productOf, type TextCell } from './change-editor'
import { amountTyped, type EditorLine, isBlank } from './editor'
import { type Place, typedAhead } from './editor-cell'
import type { warningOf } from './line-price'
import { ProductCell } from './product-cell'
import type { EditorProblem } from './read-editor'
import { UnitCell } from './unit-cell'

interface EditorRowProps {
  customerId: Id | null
  line: EditorLine
  row: number
  last: boolean
  figures: PricedLine | null
  /** The units it may be typed in. */
  units: readonly ProductUnit[]
  /** What is odd about its price. */
  odd: ReturnType<typeof warningOf>
  problems: EditorProblem[]
  tried: boolean
  change: (change: Change) => void
  go: (place: Place) => void
  /** Whether a product is on another line already. */
  onOrder: (product: Id, line: EditorLine) => boolean
  onRow: (row: number) => void
}

const alike = <T extends object>(a: T | null, b: T | null): boolean =>
  a === b || (a !== null && b !== null && (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]))

const alikeAll = <T extends object>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, index) => alike(one, b[index] ?? null))

/** Whether a line looks as before: of two hundred lines one key changes only some. */
function isSame(before: EditorRowProps, now: EditorRowProps): boolean {
  const { figures, odd, units, problems, ...rest } = now
  return (
    alike<object>(before.figures, figures) &&
    alike<object>(before.odd, odd) &&
    alikeAll(before.units, units) &&
    alikeAll(before.problems, problems) &&
    alike<object>({ ...rest }, { ...before })
  )
}

/** One line of the editor. */
export const EditorRow = memo(Row, isSame)

function Row(props: EditorRowProps) {
  const { customerId, line, row, last, figures, units, odd, problems, tried, change, go, onOrder, onRow } = props
  const t = useWords()
  const blank = isBlank(line)
  const product = line.product
  const bad = (place: string) => problems.some((problem) => problem.place === place)
  const name = (column: string) => t('editor.lineCell', { row: row + 1, column })
  const mayDiscount = useMay('order.discount')
  const text = (cell: TextCell, label: string, shown = line[cell] ?? '') => (
    <input
      className={cell === 'note' ? undefined : 'num'}
      data-cell={`${row}:${cell}`}
      aria-label={name(label)}
      aria-invalid={bad(cell) && (tried || shown !== '')}
      autoComplete="off"
      readOnly={!mayDiscount && (cell === 'pay' || cell === 'amount')}
      {...(cell === 'note' ? {} : { inputMode: 'decimal' as const })}
      value={shown}
      onChange={(event) => change({ do: 'cell', row, cell, text: event.target.value })}
      onBlur={() =>
        cell === 'amount' && line.amount !== null && amountTyped(line) === null && change({ do: 'follow', row })
      }
      onFocus={(event) => {
        event.target.select()
        onRow(row)
      }}
    />
  )
  return (
    <tr className={blank ? 'blank' : undefined}>
      <td className="row-no muted">{blank ? '' : row + 1}</td>
      <td className="product">
        <ProductCell
          customerId={customerId}
          label={name(t('order.line.product'))}
          text={line.text}
          cell={`${row}:product`}
          bad={bad('product')}
          onPick={(pick, scanned, ahead) => {
            const product = productOf(pick)
            change({ do: scanned && blank ? 'scan' : 'product', row, product })
            if (scanned) return go({ row: onOrder(product.id, line) ? row : row + 1, column: 'product' })
            const { cells, place } = typedAhead(row, ahead)
            for (const { cell, text } of cells) change({ do: 'cell', row, cell, text })
            go(place)
          }}
          onText={(typed) => change({ do: 'search', row, text: typed })}
          onFocus={() => onRow(row)}
        />
      </td>
      <td className="spec muted" title={product?.spec}>
        {product?.spec}
      </td>
      <td className="unit muted">
        <UnitCell
          label={name(t('order.line.unit'))}
          unit={line.unit}
          base={product?.unit ?? ''}
          units={units}
          onChoose={(unit) => change({ do: 'unit', row, unit })}
          onFocus={() => onRow(row)}
        />
      </td>
      <td className={`num available ${isShort(line) ? 'bad' : 'muted'}`}>
        {product?.stocked ? formatQty(inUnit(product.available, line.unit.ratio)) : ''}
      </td>
      <td className={`num qty ${isShort(line) ? 'short' : ''}`}>{text('qty', t('order.line.qty'))}</td>
      <td
        className={`num price ${odd === null ? '' : 'odd'} ${hasNewPrice(line) ? 'changed' : ''}`}
        title={
          odd === null
            ? undefined
            : t(`editor.rail.${odd.warning}`, { row: row + 1, against: formatPrice(odd.against) })
        }
      >
        {text('price', t('order.line.price'), shownPrice(line, figures))}
        {hasNewPrice(line) && <small>{t('editor.wasPrice', { price: line.was })}</small>}
        {odd !== null && <Icon name="warning" size={12} />}
      </td>
      <td className="num pay">{text('pay', t('order.line.pay'))}</td>
      <td className="num share muted">
        {product !== null && (
          <button
            type="button"
            className="link"
            tabIndex={-1}
            title={t(line.inDiscount ? 'editor.takeOutHint' : 'editor.takeInHint')}
            onClick={() => change({ do: 'inDiscount', row })}
          >
            {line.inDiscount ? share(figures) || '—' : t('editor.notInDiscount')}
          </button>
        )}
      </td>
      <td className="num amount">{text('amount', t('order.line.amount'), shownAmount(line, figures))}</td>
      <td className="num net">{figures === null ? '' : formatFen(figures.amount - figures.discountShare)}</td>
      <td className="line-note">{text('note', t('order.line.note'))}</td>
      <td className="remove">
        {!(blank && last) && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('editor.deleteRow', { row: row + 1 })}
            onClick={() => change({ do: 'delete', row })}
          >
            <Icon name="trash" size={14} />
          </button>
        )}
      </td>
    </tr>
  )
}

/** Whether a line of an earlier order has another price today (ORD-08). */
const hasNewPrice = ({ was, price }: EditorLine): boolean => was !== '' && was !== price

/** Once the amount is typed, the price shown is the one that follows from it. */
function shownPrice(line: EditorLine, figures: PricedLine | null): string {
  return amountTyped(line) !== null && figures !== null ? formatPrice(figures.dealPrice) : line.price
}

function shownAmount(line: EditorLine, figures: PricedLine | null): string {
  if (line.amount !== null) return line.amount
  return figures === null ? '' : formatFen(figures.amount)
}

function share(figures: PricedLine | null): string {
  return figures === null || figures.discountShare === 0 ? '' : formatFen(-figures.discountShare)
}

/** Whether more is ordered than can be had. */
export function isShort({ product, qty, unit }: EditorLine): boolean {
  if (product === null || !product.stocked) return false
  try {
    return inBase(parseQty(qty), unit.ratio) > product.available
  } catch {
    return false
  }
}

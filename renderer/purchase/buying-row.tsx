import type { ProductUnit } from '../../main/product/unit'
import type { PricedAmounts } from '../../main/purchase/pricing'
import { formatFen } from '../../main/value/fen'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ProductCell } from '../order/product-cell'
import { UnitCell } from '../order/unit-cell'
import type { Place } from './buying-cell'
import { type BuyingLine, type Change, isBlank, type TextCell } from './editor'
import type { BuyingProblem } from './read-buying'

interface BuyingRowProps {
  line: BuyingLine
  row: number
  last: boolean
  amounts: PricedAmounts | null
  /** The units it may be typed in. */
  units: readonly ProductUnit[]
  /** Its cells that are not right. */
  bad: readonly BuyingProblem['place'][]
  tried: boolean
  change: (change: Change) => void
  go: (place: Place) => void
  onRow: (row: number) => void
}

/** One line of a purchase document. */
export function BuyingRow({ line, row, last, amounts, units, bad, tried, change, go, onRow }: BuyingRowProps) {
  const t = useWords()
  const blank = isBlank(line)
  const { product } = line
  const name = (column: string) => t('purchase.cell', { row: row + 1, column })
  const faulty = (place: BuyingProblem['place']) => bad.includes(place)
  const text = (cell: TextCell, readOnly = false) => (
    <input
      className={cell === 'note' ? undefined : 'num'}
      data-cell={`${row}:${cell}`}
      aria-label={name(t(`purchase.line.${cell}`))}
      aria-invalid={cell !== 'note' && faulty(cell) && (tried || line[cell] !== '')}
      autoComplete="off"
      readOnly={readOnly}
      {...(cell === 'note' ? { maxLength: 200 } : { inputMode: 'decimal' as const })}
      value={line[cell]}
      onChange={(event) => change({ do: 'cell', row, cell, text: event.target.value })}
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
          customerId={null}
          label={name(t('purchase.line.product'))}
          text={line.text}
          cell={`${row}:product`}
          bad={tried && faulty('product')}
          onPick={(pick, _, ahead) => {
            change({ do: 'product', row, product: pick })
            const { cells, place } = typedAhead(row, ahead)
            for (const { cell, said } of cells) change({ do: 'cell', row, cell, text: said })
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
          label={name(t('purchase.line.unit'))}
          unit={line.unit}
          base={product?.unit ?? ''}
          units={units}
          onChoose={(unit) => change({ do: 'unit', row, unit })}
          onFocus={() => onRow(row)}
        />
      </td>
      <td className="num qty">{text('qty')}</td>
      <td className="num price">{text('price')}</td>
      <td className="num pay">{text('taxRate', product !== null && product.taxKind !== 'taxed')}</td>
      <td className="num net">{amounts === null ? '' : formatFen(amounts.gross)}</td>
      <td className="line-note">{text('note')}</td>
      <td className="remove">
        {!(blank && last) && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('purchase.line.remove', { row: row + 1 })}
            onClick={() => change({ do: 'delete', row })}
          >
            <Icon name="trash" size={14} />
          </button>
        )}
      </td>
    </tr>
  )
}

/** What was typed on after a product before it was known, with a line break for each Enter: quantity, then price. */
function typedAhead(row: number, ahead: string): { cells: { cell: 'qty' | 'price'; said: string }[]; place: Place } {
  const said = ahead.split('\n')
  const road = ['qty', 'price'] as const
  const column = road[said.length - 1]
  return {
    cells: road.flatMap((cell, at) => (said[at] ? [{ cell, said: said[at] }] : [])),
    place: column === undefined ? { row: row + 1, column: 'product' } : { row, column },
  }
}

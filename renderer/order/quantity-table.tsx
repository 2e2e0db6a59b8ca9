import type { ReactNode } from 'react'
import { formatQty, type Qty, zeroQty } from '../../main/value/qty'
import { useWords } from '../look/words'
import { QtyField } from '../part/decimal-field'
import type { Quantities } from './quantities'

/** A line of which some may go or come: `done` of it has (left out where nobody knows), `left` may still, `stock` is what can be had (null: no stock). */
export interface QuantityLine {
  id: number
  name: string
  unit: string
  done?: Qty
  left: Qty
  /** The most that may go, where that is more than is left. */
  most?: Qty
  stock?: Qty | null
}

interface Props {
  lines: readonly QuantityLine[]
  quantities: Quantities
  onChange: (quantities: Quantities) => void
  heads: { done?: string; left: string; now: string; stock?: string }
  onFault: (id: number, sentence: string | null) => void
  /** The lines that are being counted by scanning: of each it stands there how far. */
  counted?: ReadonlySet<number>
}

/** How much of each line: one field a line. */
export function QuantityTable({ lines, quantities, onChange, heads, onFault, counted }: Props) {
  const t = useWords()
  const set = (id: number, qty: Qty | null) => onChange(new Map([...quantities, [id, qty]]))
  return (
    <div className="quantity-table">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('order.line.product')}</th>
            {heads.done !== undefined && <th className="num">{heads.done}</th>}
            <th className="num">{heads.left}</th>
            {heads.stock !== undefined && <th className="num">{heads.stock}</th>}
            <th className="num now">{heads.now}</th>
            <th>{t('order.line.unit')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} data-line={line.id}>
              <td>
                {line.name}
                {counted?.has(line.id) && <Progress line={line} now={quantities.get(line.id) ?? zeroQty} />}
              </td>
              {heads.done !== undefined && <td className="num muted">{formatQty(line.done ?? zeroQty)}</td>}
              <td className="num">{formatQty(line.left)}</td>
              {heads.stock !== undefined && <td className="num">{stockOf(line)}</td>}
              <td className="num now">
                <QtyField
                  bare
                  label={`${heads.now} ${line.name}`}
                  value={quantities.get(line.id) ?? null}
                  onChange={(qty) => set(line.id, qty)}
                  onFault={(sentence) => onFault(line.id, sentence)}
                />
              </td>
              <td className="muted">{line.unit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Progress({ line: { left }, now }: { line: QuantityLine; now: Qty }) {
  const t = useWords()
  const values = { done: formatQty(now), left: formatQty(left) }
  return <span className={now >= left ? 'counted good' : 'counted note'}>{t('lines.scan.progress', values)}</span>
}

function stockOf({ stock, left }: QuantityLine): ReactNode {
  if (stock === null || stock === undefined) return '—'
  return <span className={stock < left ? 'bad' : 'muted'}>{formatQty(stock)}</span>
}

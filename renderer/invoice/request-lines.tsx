import { type InvoiceLine, type InvoicePart, isLeft } from '../../main/invoice/line'
import { formatFen } from '../../main/value/fen'
import { formatQty } from '../../main/value/qty'
import { useWords } from '../look/words'
import { MoneyField, QtyField } from '../part/decimal-field'
import { rateText } from './rate-text'
import { type TypedPart, typedPart } from './typed-request'

interface Props {
  parts: readonly InvoicePart[]
  lines: readonly InvoiceLine[]
  /** Whether lines of which nothing is left may be asked for too. */
  over: boolean
  onType: (orderLineId: number, typed: TypedPart) => void
}

/** The lines to be invoiced, each with what is left of it; a quantity gives the amount and an amount the quantity, nothing takes the line out. */
export function RequestLines({ parts, lines, over, onType }: Props) {
  const t = useWords()
  const shown = parts.filter((part) => over || isLeft(part))
  const several = new Set(shown.map(({ orderId }) => orderId)).size > 1
  return (
    <section className="quantity-table" aria-label={t('invoice.request.lines')}>
      <table className="plain">
        <thead>
          <tr>
            {several && <th>{t('invoice.column.orderNo')}</th>}
            <th>{t('invoice.line.name')}</th>
            <th className="num">{t('invoice.line.left')}</th>
            <th className="num">{t('invoice.line.rate')}</th>
            <th className="num">{t('invoice.line.qty')}</th>
            <th className="num">{t('invoice.line.gross')}</th>
            <th className="num">{t('invoice.line.discount')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((part) => {
            const { orderLineId, name, spec, unit } = part
            const line = lines.find((one) => one.orderLineId === orderLineId)
            return (
              <tr key={orderLineId}>
                {several && <td>{part.orderNo}</td>}
                <td>
                  {name} <span className="muted">{spec}</span>
                </td>
                <td className="num">
                  {`${formatQty(Math.max(0, part.qty))} ${unit}`}
                  <div className="note">{formatFen(Math.max(0, part.gross))}</div>
                </td>
                <td className="num">{rateText(part, t)}</td>
                <td className="num now">
                  <QtyField
                    bare
                    label={`${name} ${t('invoice.line.qty')}`}
                    value={line?.qty ?? null}
                    onChange={(value) => onType(orderLineId, typedPart('qty', value))}
                  />
                </td>
                <td className="num now">
                  <MoneyField
                    bare
                    label={`${name} ${t('invoice.line.gross')}`}
                    value={line?.gross ?? null}
                    onChange={(value) => onType(orderLineId, typedPart('gross', value))}
                  />
                </td>
                <td className="num">{line && line.discount > 0 ? formatFen(-line.discount) : '—'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

import { type LineLeft, leftOf, stillToGo } from '../../main/delivery/left'
import type { Id } from '../../main/value/id'
import { formatQty, inUnit } from '../../main/value/qty'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { scrollable } from '../part/screen'

/** What is left of each line of an order, what of that is there, what is missing, and what is on its way (DLV-04, R-STK). */
export function ToShipLines({ orderId }: { orderId: Id }) {
  const t = useWords()
  const { data } = useAsk('order.read', { id: orderId })
  const lines = data?.id === orderId ? data.lines.filter((line) => stillToGo(line) > 0) : []
  if (lines.length === 0) return null
  return (
    <section className="to-ship-lines" {...scrollable} aria-label={t('order.lines')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('paper.line.code')}</th>
            <th>{t('order.line.product')}</th>
            <th>{t('paper.line.spec')}</th>
            <th className="num">{t('toship.line.left')}</th>
            <th className="num">{t('toship.line.available')}</th>
            <th className="num">{t('toship.line.missing')}</th>
            <th className="num">{t('product.inTransit')}</th>
            <th>{t('order.line.unit')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{line.productCode}</td>
              <td>{line.productName}</td>
              <td>{line.spec}</td>
              <Figures of={leftOf(line)} />
              <td className="num muted">{line.stocked ? formatQty(inUnit(line.inTransit, line.unitRatio)) : ''}</td>
              <td className="muted">{line.unit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Figures({ of: { left, there, missing } }: { of: LineLeft }) {
  const t = useWords()
  return (
    <>
      <td className="num">{formatQty(left)}</td>
      <td className="num muted">{there === null ? t('toship.line.stock') : formatQty(there)}</td>
      <td className={`num ${missing > 0 ? 'bad' : 'muted'}`}>{missing > 0 ? formatQty(missing) : '—'}</td>
    </>
  )
}

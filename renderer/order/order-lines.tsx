import type { OrderLine } from '../../main/order/view'
import { formatFen } from '../../main/value/fen'
import { formatPercent, fullPay } from '../../main/value/percent'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import { useWords } from '../look/words'
import { openTab } from '../shell/workspace'

/** The lines of an order as agreed; what was shipped of them only for orders that are shipped here. */
export function OrderLines({ lines, shipped }: { lines: readonly OrderLine[]; shipped: boolean }) {
  const t = useWords()
  const shared = lines.some((line) => line.discountShare !== 0)
  return (
    <div className="scrolls">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('order.line.no')}</th>
            <th>{t('order.line.product')}</th>
            <th>{t('order.line.spec')}</th>
            <th className="num">{t('order.line.qty')}</th>
            {shipped && <th className="num">{t('order.line.deliveredQty')}</th>}
            <th className="num">{t('order.line.price')}</th>
            <th className="num">{t('order.line.pay')}</th>
            <th className="num">{t('order.line.dealPrice')}</th>
            <th className="num">{t('order.line.amount')}</th>
            {shared && <th className="num">{t('order.line.share')}</th>}
            {shared && <th className="num">{t('order.line.net')}</th>}
            <th>{t('order.line.note')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} shared={shared} shipped={shipped} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const componentText = ({ name, qty, unit }: OrderLine['components'][number]) =>
  `${name} ${formatQty(qty)} ${unit}`.trim()

function Line({ line, shared, shipped }: { line: OrderLine; shared: boolean; shipped: boolean }) {
  const t = useWords()
  const typed = line.typedAmount !== null
  return (
    <tr>
      <td className="muted">{line.lineNo}</td>
      <td>
        <button type="button" className="link" onClick={() => openTab({ kind: 'product', id: line.productId })}>
          {line.productName}
        </button>
        {line.components.length > 0 && (
          <div className="note">
            {t('product.consistsOf', { unit: line.unit, components: line.components.map(componentText).join('、') })}
          </div>
        )}
      </td>
      <td className="muted">{line.spec}</td>
      <td className="num">{`${formatQty(line.qty)} ${line.unit}`}</td>
      {shipped && <td className="num">{formatQty(line.deliveredQty)}</td>}
      <td className="num">{typed ? '' : formatPrice(line.listPrice)}</td>
      <td className="num">{typed || line.pay === fullPay ? '' : formatPercent(line.pay)}</td>
      <td className="num">{formatPrice(line.dealPrice)}</td>
      <td className="num">{formatFen(line.amount)}</td>
      {shared && <td className="num muted">{formatFen(-line.discountShare)}</td>}
      {shared && <td className="num">{formatFen(line.amount - line.discountShare)}</td>}
      <td>{line.note}</td>
    </tr>
  )
}

import type { Translate } from '../../main/language/language'
import type { OrderLine, OrderPage } from '../../main/order/view'
import { formatFen } from '../../main/value/fen'
import { formatPercent, fullPay } from '../../main/value/percent'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'

/**
 * The lines of a printed order; the head stands on every page. The price is the deal price, so that what is printed times
 * the quantity gives the printed amount; list price and percentage are there only when a line has a discount.
 */
export function OrderPaperLines({ order, t }: { order: OrderPage; t: Translate }) {
  const { lines } = order
  const discounted = lines.some(hasDiscount)
  const noted = lines.some((line) => line.note !== '')
  const quantity = lines.reduce((sum, line) => sum + line.qty, 0)
  return (
    <table className="paper-lines">
      <thead>
        <tr>
          <th className="num">{t('paper.line.no')}</th>
          <th className="paper-code">{t('paper.line.code')}</th>
          <th>{t('paper.line.name')}</th>
          <th className="paper-spec">{t('paper.line.spec')}</th>
          <th className="paper-unit">{t('paper.line.unit')}</th>
          <th className="num">{t('paper.line.qty')}</th>
          {discounted && <th className="num">{t('paper.line.listPrice')}</th>}
          {discounted && <th className="num">{t('paper.line.pay')}</th>}
          <th className="num">{t('paper.line.price')}</th>
          <th className="num">{t('paper.line.amount')}</th>
          {noted && <th className="paper-note">{t('paper.line.note')}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} discounted={discounted} noted={noted} />
        ))}
        <tr className="paper-sum">
          <td colSpan={5}>{t('paper.quantity')}</td>
          <td className="num">{formatQty(quantity)}</td>
          <td className="num" colSpan={discounted ? 4 : 2}>
            {formatFen(order.productTotal)}
          </td>
          {noted && <td />}
        </tr>
      </tbody>
    </table>
  )
}

const hasDiscount = (line: OrderLine) => line.typedAmount === null && line.pay !== fullPay

function Line({ line, discounted, noted }: { line: OrderLine; discounted: boolean; noted: boolean }) {
  return (
    <tr>
      <td className="num">{line.lineNo}</td>
      <td>{line.productCode}</td>
      <td>{line.productName}</td>
      <td>{line.spec}</td>
      <td>{line.unit}</td>
      <td className="num">{formatQty(line.qty)}</td>
      {discounted && <td className="num">{hasDiscount(line) ? formatPrice(line.listPrice) : ''}</td>}
      {discounted && <td className="num">{hasDiscount(line) ? formatPercent(line.pay) : ''}</td>}
      <td className="num">{formatPrice(line.dealPrice)}</td>
      <td className="num">{formatFen(line.amount)}</td>
      {noted && <td>{line.note}</td>}
    </tr>
  )
}

import type { Translate } from '../../main/language/language'
import type { OrderLine, OrderPage } from '../../main/order/view'
import { formatFen } from '../../main/value/fen'
import { formatPercent, fullPay } from '../../main/value/percent'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'

/**
 * The lines of a printed order; the head stands on every page. The price is the deal price, so that what is printed times
 * the quantity gives the printed amount. Columns that no line would fill are left out and give the others their room.
 */
export function OrderPaperLines({ order, t }: { order: OrderPage; t: Translate }) {
  const { lines } = order
  const has: Filled = {
    discount: lines.some(hasDiscount),
    spec: lines.some((line) => line.spec !== ''),
    unit: lines.some((line) => line.unit !== ''),
    note: lines.some((line) => line.note !== ''),
  }
  const quantity = lines.reduce((sum, line) => sum + line.qty, 0)
  return (
    <table className="paper-lines">
      <thead>
        <tr>
          <th className="num">{t('paper.line.no')}</th>
          <th className="paper-code">{t('paper.line.code')}</th>
          <th>{t('paper.line.name')}</th>
          {has.spec && <th className="paper-spec">{t('paper.line.spec')}</th>}
          {has.unit && <th className="paper-unit">{t('paper.line.unit')}</th>}
          <th className="num">{t('paper.line.qty')}</th>
          {has.discount && <th className="num">{t('paper.line.listPrice')}</th>}
          {has.discount && <th className="num">{t('paper.line.pay')}</th>}
          <th className="num">{t('paper.line.price')}</th>
          <th className="num">{t('paper.line.amount')}</th>
          {has.note && <th className="paper-note">{t('paper.line.note')}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} has={has} />
        ))}
        <tr className="paper-sum">
          <td colSpan={3 + Number(has.spec) + Number(has.unit)}>{t('paper.quantity')}</td>
          <td className="num">{formatQty(quantity)}</td>
          <td className="num" colSpan={has.discount ? 4 : 2}>
            {formatFen(order.productTotal)}
          </td>
          {has.note && <td />}
        </tr>
      </tbody>
    </table>
  )
}

/** Which of the columns that may stay empty have something in them. */
type Filled = Record<'discount' | 'spec' | 'unit' | 'note', boolean>

const hasDiscount = (line: OrderLine) => line.typedAmount === null && line.pay !== fullPay

function Line({ line, has }: { line: OrderLine; has: Filled }) {
  return (
    <tr>
      <td className="num">{line.lineNo}</td>
      <td>{line.productCode}</td>
      <td>{line.productName}</td>
      {has.spec && <td>{line.spec}</td>}
      {has.unit && <td>{line.unit}</td>}
      <td className="num">{formatQty(line.qty)}</td>
      {has.discount && <td className="num">{hasDiscount(line) ? formatPrice(line.listPrice) : ''}</td>}
      {has.discount && <td className="num">{hasDiscount(line) ? formatPercent(line.pay) : ''}</td>}
      <td className="num">{formatPrice(line.dealPrice)}</td>
      <td className="num">{formatFen(line.amount)}</td>
      {has.note && <td>{line.note}</td>}
    </tr>
  )
}

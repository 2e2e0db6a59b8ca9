import type { PurchaseLine, PurchaseOrderLine } from '../../main/purchase/view'
import { amountInCapitals } from '../../main/value/capitals'
import { type Fen, formatFen } from '../../main/value/fen'
import { formatPercent } from '../../main/value/percent'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import { type Translate, useWords } from '../look/words'
import { Figures } from '../part/screen'
import { openTab } from '../shell/workspace'

/** The lines of a purchase document, with the days that were confirmed where it has any. */
export function BuyingTable({ lines }: { lines: readonly (PurchaseLine | PurchaseOrderLine)[] }) {
  const t = useWords()
  const here = lines.some((line) => 'receivedQty' in line && line.receivedQty > 0)
  const dated = lines.some((line) => 'promisedOn' in line && line.promisedOn !== null)
  return (
    <div className="scrolls">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('purchase.line.no')}</th>
            <th>{t('purchase.line.product')}</th>
            <th>{t('purchase.line.spec')}</th>
            <th className="num">{t('purchase.line.qty')}</th>
            {here && <th className="num">{t('goodsReceipt.line.received')}</th>}
            {here && <th className="num">{t('goodsReceipt.line.accepted')}</th>}
            <th className="num">{t('purchase.line.price')}</th>
            <th className="num">{t('purchase.line.taxRate')}</th>
            <th className="num">{t('purchase.line.gross')}</th>
            {dated && <th>{t('purchase.line.promisedOn')}</th>}
            <th>{t('purchase.line.note')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className="muted">{line.lineNo}</td>
              <td>
                <button type="button" className="link" onClick={() => openTab({ kind: 'product', id: line.productId })}>
                  {line.productName}
                </button>
              </td>
              <td className="muted">{line.spec}</td>
              <td className="num">{`${formatQty(line.qty)} ${line.unit}`}</td>
              {here && <td className="num">{'receivedQty' in line ? formatQty(line.receivedQty) : ''}</td>}
              {here && <td className="num">{'acceptedQty' in line ? formatQty(line.acceptedQty) : ''}</td>}
              <td className="num">{formatPrice(line.price)}</td>
              <td className="num">{taxText(t, line)}</td>
              <td className="num">{formatFen(line.gross)}</td>
              {dated && <td>{'promisedOn' in line ? line.promisedOn : ''}</td>}
              <td>{line.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const taxText = (t: Translate, { taxKind, taxRate }: PurchaseLine) =>
  taxKind === 'taxed' ? formatPercent(taxRate) : t(`product.taxKindOf.${taxKind}`)

/** What a purchase document comes to, in figures and in capitals. */
export function BuyingTotals({ of }: { of: { net: Fen; tax: Fen; gross: Fen } }) {
  const t = useWords()
  return (
    <>
      <Figures
        of={(['net', 'tax', 'gross'] as const).map((name) => ({
          name: t(`purchase.sum.${name}`),
          value: formatFen(of[name]),
        }))}
      />
      <p className="order-capitals">{amountInCapitals(of.gross)}</p>
    </>
  )
}

import './purchase.css'
import type { ProductPage } from '../../main/product/product'
import { bySupplier, plotted, type SupplierPrices } from '../../main/purchase/pricehistory'
import type { PaidPrice } from '../../main/purchase/view'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { openTab } from '../shell/workspace'

/** What a product was bought for: a line of prices for each supplier, to be compared, and each time it was ordered (PUR-04). */
export function ProductPurchases({ page }: { page: ProductPage }) {
  const t = useWords()
  const paid = useAsk('purchase.paidBefore', { productId: page.id })
  return (
    <Answered of={paid}>
      {(all) =>
        all.length === 0 ? (
          <p className="note">{t('purchase.paid.none')}</p>
        ) : (
          <>
            <Panel title={t('purchase.paid.bySupplier')} note={t('purchase.paid.perUnit', { unit: page.unit })}>
              <Suppliers all={bySupplier(all)} />
            </Panel>
            <Panel title={t('purchase.paid.title')}>
              <Times all={all} />
            </Panel>
          </>
        )
      }
    </Answered>
  )
}

function Suppliers({ all }: { all: readonly SupplierPrices[] }) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('purchase.field.supplier')}</th>
          <th>{t('purchase.paid.course')}</th>
          <th className="num">{t('purchase.paid.last')}</th>
          <th className="num">{t('purchase.paid.least')}</th>
          <th className="num">{t('purchase.paid.most')}</th>
          <th className="num">{t('purchase.paid.times')}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((one) => (
          <tr key={one.supplierId}>
            <td>
              <button type="button" className="link" onClick={() => openTab({ kind: 'supplier', id: one.supplierId })}>
                {one.supplierName}
              </button>
            </td>
            <td>
              <Course of={one} all={all} />
            </td>
            <td className="num">
              <b>{formatPrice(one.last)}</b>
            </td>
            <td className="num">{formatPrice(one.least)}</td>
            <td className="num">{formatPrice(one.most)}</td>
            <td className="num">{one.points.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const size = { width: 220, height: 32 }

/** The prices of one supplier from the first to the last day anybody was ordered from; the figures stand beside it. */
function Course({ of, all }: { of: SupplierPrices; all: readonly SupplierPrices[] }) {
  const places = plotted(of, all, size)
  return (
    <svg className="price-course" viewBox={`-4 -4 ${size.width + 8} ${size.height + 8}`} aria-hidden="true">
      <polyline points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {of.points.map(({ orderedOn, price }, at) => (
        <circle key={`${orderedOn} ${price}`} cx={places[at]?.x ?? 0} cy={places[at]?.y ?? 0} r={2.5}>
          <title>{`${orderedOn} ${formatPrice(price)}`}</title>
        </circle>
      ))}
    </svg>
  )
}

function Times({ all }: { all: readonly PaidPrice[] }) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('purchase.column.orderedOn')}</th>
          <th>{t('purchase.column.no')}</th>
          <th>{t('purchase.column.supplierName')}</th>
          <th className="num">{t('purchase.line.qty')}</th>
          <th className="num">{t('purchase.line.price')}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((one) => (
          <tr key={`${one.purchaseId} ${one.unit} ${one.price} ${one.qty}`}>
            <td>{one.orderedOn}</td>
            <td>
              <button type="button" className="link" onClick={() => openTab({ kind: 'purchase', id: one.purchaseId })}>
                {one.no}
              </button>
            </td>
            <td>{one.supplierName}</td>
            <td className="num">{`${formatQty(one.qty)} ${one.unit}`}</td>
            <td className="num">
              {formatPrice(one.price)}
              {!one.taxInclusive && <span className="note"> {t('purchase.paid.exclusive')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import type { ProductPage } from '../../main/product/product'
import { bySupplier, type SupplierPrices } from '../../main/purchase/pricehistory'
import type { PaidPrice } from '../../main/purchase/view'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { openTab } from '../shell/workspace'
import { Course } from './price-course'

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

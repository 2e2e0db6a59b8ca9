import { byProduct } from '../../main/purchase/pricehistory'
import type { SupplierScore as Score } from '../../main/supplier/score'
import type { SupplierRecord } from '../../main/supplier/supplier'
import { formatDecimal } from '../../main/value/decimal'
import type { Id } from '../../main/value/id'
import type { Rate } from '../../main/value/percent'
import { formatPrice } from '../../main/value/price'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Figures, Panel } from '../part/screen'
import { Answered } from '../part/state'
import { Course } from '../purchase/price-course'
import { openTab } from '../shell/workspace'

/** How a supplier has done in the last year, and what each product bought from it cost (PUR-03, PUR-04). */
export function SupplierScore({ id }: { id: Id }) {
  const t = useWords()
  const record = useAsk('supplier.score', { id })
  return (
    <Answered of={record}>
      {({ score, paid }) => (
        <div className="scrolls">
          <Panel title={t('supplier.score.title')}>
            <Shares of={score} />
          </Panel>
          <Panel title={t('supplier.score.prices')}>
            {paid.length === 0 ? <p className="note">{t('supplier.score.noPrices')}</p> : <Prices paid={paid} />}
          </Panel>
        </div>
      )}
    </Answered>
  )
}

const percent = (rate: Rate) => formatDecimal(rate, 2, 1)

function Shares({ of: { onTime, due, accepted, priceIndex, compared } }: { of: Score }) {
  const t = useWords()
  const none = t('supplier.score.none')
  return (
    <Figures
      of={[
        {
          name: t('supplier.score.onTime'),
          value: onTime === null ? '—' : `${percent(onTime)} %`,
          note: onTime === null ? none : t('supplier.score.onTimeHint', { due }),
        },
        {
          name: t('supplier.score.accepted'),
          value: accepted === null ? '—' : `${percent(accepted)} %`,
          note: accepted === null ? none : t('supplier.score.acceptedHint'),
        },
        {
          name: t('supplier.score.priceIndex'),
          value: priceIndex === null ? '—' : percent(priceIndex),
          note: priceIndex === null ? none : t('supplier.score.priceIndexHint', { compared }),
        },
      ]}
    />
  )
}

function Prices({ paid }: { paid: SupplierRecord['paid'] }) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('supplier.score.product')}</th>
          <th>{t('purchase.paid.course')}</th>
          <th className="num">{t('purchase.paid.last')}</th>
          <th className="num">{t('purchase.paid.least')}</th>
          <th className="num">{t('purchase.paid.most')}</th>
          <th className="num">{t('purchase.paid.times')}</th>
        </tr>
      </thead>
      <tbody>
        {byProduct(paid).map((one) => (
          <tr key={one.productId}>
            <td>
              <button type="button" className="link" onClick={() => openTab({ kind: 'product', id: one.productId })}>
                {one.productName}
              </button>
            </td>
            <td>
              <Course of={one} all={[one]} />
            </td>
            <td className="num">
              <b>{formatPrice(one.last)}</b> / {one.baseUnit}
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

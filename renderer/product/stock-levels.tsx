import type { ProductPage } from '../../main/product/product'
import { formatQty } from '../../main/value/qty'
import { useWords } from '../look/words'
import { Panel } from '../part/screen'
import { placeName } from '../stock/place-field'

/** Where a product lies, and how much of it. */
export function StockLevels({ page }: { page: ProductPage }) {
  const t = useWords()
  return (
    <Panel title={t('stock.level')}>
      {page.levels.length === 0 ? (
        <p className="note">{t('stock.noLevels')}</p>
      ) : (
        <table className="plain">
          <thead>
            <tr>
              <th>{t('stock.where')}</th>
              <th className="num">{t('stock.qty')}</th>
            </tr>
          </thead>
          <tbody>
            {page.levels.map((level) => (
              <tr key={level.locationId}>
                <td>{placeName(t, level)}</td>
                <td className={level.qty < 0 ? 'num bad' : 'num'}>
                  {formatQty(level.qty)} {page.unit}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

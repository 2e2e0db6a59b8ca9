import type { PriceChange } from '../../main/pricing/offer'
import { formatInstant } from '../../main/value/instant'
import { formatPrice, type Price } from '../../main/value/price'
import { useWords } from '../look/words'
import { Panel } from '../part/screen'

/** Who changed which price of the product, when, from what to what; newest first. */
export function PriceHistory({ changes }: { changes: readonly PriceChange[] }) {
  const t = useWords()
  const price = (value: Price | null) => (value === null ? t('part.none') : formatPrice(value))
  return (
    <Panel title={t('pricing.history')}>
      {changes.length === 0 ? (
        <p className="note">{t('pricing.noHistory')}</p>
      ) : (
        <table className="plain">
          <thead>
            <tr>
              <th>{t('pricing.change.at')}</th>
              <th>{t('pricing.change.by')}</th>
              <th>{t('pricing.change.what')}</th>
              <th className="num">{t('pricing.change.old')}</th>
              <th className="num">{t('pricing.change.new')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.id}>
                <td>{formatInstant(change.changedAt)}</td>
                <td>{change.changedBy}</td>
                <td>
                  {t(`pricing.kindOf.${change.kind}`)} {change.name}
                </td>
                <td className="num">{price(change.oldPrice)}</td>
                <td className="num">{price(change.newPrice)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

import type { ProductPage } from '../../main/product/product'
import { formatQty } from '../../main/value/qty'
import { useWords } from '../look/words'
import { Panel } from '../part/screen'
import { withBalances } from './balances'

/** Every change of what is on hand, newest first. */
export function StockMovements({ page }: { page: ProductPage }) {
  const t = useWords()
  const rows = withBalances(page.movements, page.onHand)
  if (rows.length === 0) {
    return (
      <Panel title={t('product.tab.stock')}>
        <p className="note">{t('product.noMovements')}</p>
      </Panel>
    )
  }
  return (
    <Panel title={t('product.tab.stock')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('product.movement.on')}</th>
            <th>{t('product.movement.what')}</th>
            <th>{t('product.movement.document')}</th>
            <th className="num">{t('product.movement.qty')}</th>
            <th className="num">{t('product.movement.after')}</th>
            <th>{t('product.movement.note')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.movedOn}</td>
              <td>{t(`product.movementKind.${row.kind}`)}</td>
              <td>{row.documentNo}</td>
              <td className={row.qty < 0 ? 'num bad' : 'num'}>
                {row.qty > 0 ? `+${formatQty(row.qty)}` : formatQty(row.qty)}
              </td>
              <td className="num">{formatQty(row.after)}</td>
              <td>{row.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

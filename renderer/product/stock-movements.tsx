import type { ProductPage } from '../../main/product/product'
import { formatFen } from '../../main/value/fen'
import { formatQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { Badge } from '../part/pill'
import { Panel } from '../part/screen'
import { placeName } from '../stock/place-field'
import { withBalances } from './balances'

/** Every change of what is on hand, newest first. */
export function StockMovements({ page }: { page: ProductPage }) {
  const t = useWords()
  const rows = withBalances(page.movements, page.onHand)
  const costs = useMay('cost.read')
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
            <th>{t('stock.where')}</th>
            <th className="num">{t('product.movement.qty')}</th>
            <th className="num">{t('product.movement.after')}</th>
            {costs && <th className="num">{t('stock.value')}</th>}
            <th>{t('product.movement.note')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.movedOn}</td>
              <td>
                {t(`stock.movementKind.${row.kind}`)}{' '}
                {row.pending > 0 && <Badge tone="bad">{t('stock.pendingOf', { qty: formatQty(row.pending) })}</Badge>}
              </td>
              <td>{row.documentNo}</td>
              <td>{placeName(t, row)}</td>
              <td className={row.qty < 0 ? 'num bad' : 'num'}>
                {row.qty > 0 ? `+${formatQty(row.qty)}` : formatQty(row.qty)}
              </td>
              <td className={row.after < 0 ? 'num bad' : 'num'}>{formatQty(row.after)}</td>
              {costs && <td className="num">{row.value === null ? '' : formatFen(row.value)}</td>}
              <td>{row.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

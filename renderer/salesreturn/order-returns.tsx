import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Pill } from '../part/pill'
import { Panel } from '../part/screen'
import { openTab } from '../shell/workspace'
import { returnTone } from './return-state'

/** The returns of an order, those under way too, each with the way to its page; nothing where there are none. */
export function OrderReturns({ orderId }: { orderId: Id }) {
  const t = useWords()
  const { data = [] } = useAsk('salesReturn.list', { orderId })
  if (data.length === 0) return null
  return (
    <Panel title={t('salesReturn.title')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('salesReturn.column.no')}</th>
            <th>{t('salesReturn.column.state')}</th>
            <th>{t('salesReturn.column.requestedOn')}</th>
            <th>{t('salesReturn.column.wish')}</th>
            <th>{t('salesReturn.column.reason')}</th>
            <th className="num">{t('salesReturn.column.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {data.map(({ id, no, state, requestedOn, wish, reason, amount, settledOn }) => (
            <tr key={id}>
              <td>
                <button type="button" className="link" onClick={() => openTab({ kind: 'return', id })}>
                  {no}
                </button>
              </td>
              <td>
                <Pill tone={returnTone[state]}>{t(`machine.salesReturn.state.${state}`)}</Pill>
              </td>
              <td className="day">{requestedOn}</td>
              <td>{t(`salesReturn.wish.${wish}`)}</td>
              <td>{reason}</td>
              <td className="num">{settledOn === null ? '—' : formatFen(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

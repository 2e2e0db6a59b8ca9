import type { KeyboardEvent, ReactNode } from 'react'
import type { PlanStop } from '../../main/delivery/view'
import { useWords } from '../look/words'
import { openTab } from '../shell/workspace'

interface Props {
  of: readonly PlanStop[]
  /** The place of each in the sequence. */
  numbered?: boolean
  /** What can be done with a row, at its end. */
  acts?: (stop: PlanStop, at: number) => ReactNode
  onKey?: (event: KeyboardEvent, stop: PlanStop, at: number) => void
}

/** Deliveries to be driven, a row each: where to, and what. */
export function StopRows({ of, numbered = false, acts, onKey }: Props) {
  const t = useWords()
  return (
    <div className="scrolls">
      <table className="plain">
        <thead>
          <tr>
            {numbered && <th className="num">{t('plan.column.place')}</th>}
            <th>{t('plan.column.no')}</th>
            <th>{t('plan.column.customer')}</th>
            <th>{t('plan.column.contact')}</th>
            <th>{t('plan.column.address')}</th>
            <th>{t('plan.column.goods')}</th>
            {acts && <th />}
          </tr>
        </thead>
        <tbody>
          {of.map((stop, at) => (
            <tr key={stop.deliveryId} onKeyDown={(event) => onKey?.(event, stop, at)}>
              {numbered && <td className="num">{at + 1}</td>}
              <td>
                <button
                  type="button"
                  className="link"
                  onClick={() => openTab({ kind: 'delivery', id: stop.deliveryId })}
                >
                  {stop.no}
                </button>
                {stop.state !== 'SHIPPED' && <div className="note">{t(`delivery.state.${stop.state}`)}</div>}
              </td>
              <td>{stop.customerName}</td>
              <td>{[stop.contact, stop.phone].filter((part) => part !== '').join(' ')}</td>
              <td>{stop.address}</td>
              <td>{stop.goods}</td>
              {acts && <td className="row">{acts(stop, at)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import { chargeOf, usedOf } from '../../main/serviceorder/charge'
import { eventsFrom } from '../../main/serviceorder/serviceorder'
import type { ServicePage, ServicePart } from '../../main/serviceorder/view'
import { formatFen } from '../../main/value/fen'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { Panel } from '../part/screen'
import { GiveBackDialog, TakePartDialog } from './part-dialogs'

/** The parts of a service with what they and the fee come to; taken and given back as long as it is not done. */
export function PartsPanel({ page }: { page: ServicePage }) {
  const t = useWords()
  const [asked, setAsked] = useState<ServicePart | 'take' | null>(null)
  const may = useMay('service.work') && eventsFrom(page.state).includes('parts')
  const { parts, fee } = page
  const take = may && <Button onClick={() => setAsked('take')}>{t('serviceCharge.take')}</Button>
  const onClose = () => setAsked(null)
  if (parts.length === 0 && fee === 0 && !may) return null
  return (
    <Panel title={t('serviceCharge.parts')} extra={take}>
      {parts.length === 0 ? (
        <p className="note">{t('serviceCharge.noParts')}</p>
      ) : (
        <Parts parts={parts} giveBack={may ? setAsked : null} />
      )}
      {(parts.length > 0 || fee > 0) && (
        <p className="num">
          {t('serviceCharge.fee')} {formatFen(fee)} · {t('serviceCharge.total')}{' '}
          <b>{formatFen(chargeOf(fee, parts))}</b>
        </p>
      )}
      {asked === 'take' && <TakePartDialog page={page} onClose={onClose} />}
      {asked !== null && asked !== 'take' && <GiveBackDialog page={page} part={asked} onClose={onClose} />}
    </Panel>
  )
}

interface PartsProps {
  parts: readonly ServicePart[]
  /** Null: nothing is given back any more. */
  giveBack: ((part: ServicePart) => void) | null
}

function Parts({ parts, giveBack }: PartsProps) {
  const t = useWords()
  return (
    <div className="scrolls">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('serviceCharge.column.product')}</th>
            <th>{t('serviceCharge.column.warehouse')}</th>
            <th>{t('serviceCharge.column.unit')}</th>
            {(['qty', 'back', 'price', 'amount'] as const).map((head) => (
              <th key={head} className="num">
                {t(`serviceCharge.column.${head}`)}
              </th>
            ))}
            {giveBack && <th />}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <td>{part.productName}</td>
              <td>{part.warehouseName}</td>
              <td>{part.unit}</td>
              <td className="num">{formatQty(part.qty)}</td>
              <td className="num">{part.backQty === 0 ? '—' : formatQty(part.backQty)}</td>
              <td className="num">{formatPrice(part.price)}</td>
              <td className="num">{formatFen(part.amount)}</td>
              {giveBack && (
                <td>
                  {usedOf(part) > 0 && (
                    <Button
                      size="small"
                      onClick={() => giveBack(part)}
                      aria-label={`${t('serviceCharge.giveBack')} ${part.productName}`}
                    >
                      {t('serviceCharge.giveBack')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

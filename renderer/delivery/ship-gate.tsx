import { Input } from 'antd'
import { useState } from 'react'
import type { ShippingGate } from '../../main/delivery/view'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'

/** What stands between an order and its goods leaving, and why they leave all the same. */
interface GateState {
  waits: boolean
  figures: ShippingGate['figures']
  /** It waits, and this person may not let it go. */
  locked: boolean
  reason: string
  setReason: (reason: string) => void
}

/** Whether an order waits for money, and the reason typed by who may let it go (DLV-02). */
export function useGate(orderId: Id): GateState {
  const mayOverride = useMay('delivery.override')
  const { data } = useAsk('delivery.gate', { orderId })
  const [reason, setReason] = useState('')
  const waits = data?.waits ?? false
  return { waits, figures: data?.figures ?? null, locked: waits && !mayOverride, reason, setReason }
}

/** Says how much is missing, and takes the reason of who may let the goods go; nothing where enough is paid. */
export function GateNote({ gate: { waits, figures, locked, reason, setReason } }: { gate: GateState }) {
  const t = useWords()
  if (!waits) return null
  const said = figures
    ? t('toship.gate.missing', {
        ...{ needed: formatFen(figures.needed), paid: formatFen(figures.paid), missing: formatFen(figures.missing) },
      })
    : t('toship.gate.waits')
  return (
    <>
      <p className="bad">{said}</p>
      {locked ? (
        <p className="note">{t('toship.gate.locked')}</p>
      ) : (
        <DialogField name={t('toship.gate.reason')}>
          <Input
            aria-label={t('toship.gate.reason')}
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </DialogField>
      )}
    </>
  )
}

import { Input } from 'antd'
import { useState } from 'react'
import type { ShippingGate } from '../../main/delivery/view'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { Refused, useAsk } from '../ask'
import { type Translate, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'

/** What stands between an order and its goods leaving, and why they leave all the same. */
interface GateState {
  /** For whatever reason. */
  waits: boolean
  /** Not enough is paid beforehand. */
  unpaid: boolean
  figures: ShippingGate['figures']
  /** The customer owes beyond its limit or for too long (R-CRD). */
  beyond: boolean
  credit: ShippingGate['credit']
  /** It waits, and this person may not let it go. */
  locked: boolean
  reason: string
  setReason: (reason: string) => void
  /** Goods typed beyond the order may be what the limit does not bear: the refusal then asks for the reason. */
  hear: (error: unknown) => void
}

/** Whether an order waits for money, and the reason typed by who may let it go (DLV-02). */
export function useGate(orderId: Id): GateState {
  const mayOverride = useMay('delivery.override')
  const { data } = useAsk('delivery.gate', { orderId })
  const [reason, setReason] = useState('')
  const mayTrust = useMay('credit.override')
  const [heard, setHeard] = useState(false)
  const beyond = heard || (data?.beyond ?? false)
  const unpaid = data?.waits ?? false
  const locked = (unpaid && !mayOverride) || (beyond && !mayTrust)
  const told = { figures: unpaid ? (data?.figures ?? null) : null, credit: data?.credit ?? null }
  const hear = (error: unknown) => setHeard(error instanceof Refused && error.code.startsWith('credit.'))
  return { waits: unpaid || beyond, unpaid, beyond, ...told, locked, reason, setReason, hear }
}

/** Says how much is missing, and takes the reason of who may let the goods go; nothing where enough is paid. */
export function GateNote({ gate }: { gate: GateState }) {
  const t = useWords()
  const { waits, unpaid, beyond, figures, credit, locked, reason, setReason } = gate
  if (!waits) return null
  const said = figures
    ? t('toship.gate.missing', {
        needed: formatFen(figures.needed),
        paid: formatFen(figures.paid),
        missing: formatFen(figures.missing),
      })
    : t('toship.gate.waits')
  return (
    <>
      {unpaid && <p className="bad">{said}</p>}
      {beyond && <p className="bad">{creditSaid(t, credit)}</p>}
      {locked ? (
        <p className="note">{beyond ? t('figure.gate.locked') : t('toship.gate.locked')}</p>
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

function creditSaid(t: Translate, credit: ShippingGate['credit']): string {
  if (credit === null) return t('figure.gate.waits')
  const { over, limit, used, overdueDays } = credit
  if (over === 0) return t('figure.gate.overdue', { days: overdueDays })
  return t('figure.gate.beyond', { limit: formatFen(limit ?? 0), used: formatFen(used), over: formatFen(over) })
}

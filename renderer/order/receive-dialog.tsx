import { useState } from 'react'
import type { OrderPage } from '../../main/order/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { useCommand } from '../ask'
import { MissingLots, useMissingLots } from '../delivery/missing-lots'
import { type Counts, differencesOf, ReceivedLines } from '../delivery/received-lines'
import { sentenceOf, useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { DialogField } from './dialog-field'

interface Props {
  order: OrderPage
  /** Only this delivery; all that are on their way without it. */
  deliveryId?: Id
  onClose: () => void
}

/** The customer has confirmed the goods: of one delivery, or of all that are on their way. */
export function ReceiveDialog({ order, deliveryId, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('delivery.receive')
  const [receivedOn, setReceivedOn] = useState<Day | null>(today)
  const [fault, setFault] = useState<string | null>(null)
  const sent = order.deliveries.filter(
    ({ id, state }) => state === 'SHIPPED' && (deliveryId === undefined || id === deliveryId),
  )
  const numbers = sent.map(({ no }) => no)
  const [counts, setCounts] = useState<Counts>(new Map())
  const missing = useMissingLots(order, sent, counts)
  const [unread, setUnread] = useState<ReadonlySet<number>>(new Set())
  const save = () => {
    if (receivedOn === null) return setFault(t('part.required'))
    const deliveryIds = deliveryId === undefined ? null : [deliveryId]
    const differences = differencesOf(sent, counts, missing.sentOf)
    if (differences.some(({ outcome }) => outcome === null)) return setFault(t('shipment.receive.outcomeNeeded'))
    run({ id: order.id, version: order.version, receivedOn, deliveryIds, differences }).then(
      () => {
        tell.done(t('delivery.receive.done'))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  return (
    <Dialog
      title={t('delivery.receive.title', { no: order.no ?? '' })}
      open
      onClose={onClose}
      onOk={save}
      okText={t('delivery.event.confirmReceipt')}
      pending={pending}
      disabled={unread.size > 0}
      width={720}
    >
      <p className="note">{t('delivery.receive.which', { numbers: numbers.join(t('part.comma')) })}</p>
      <DialogField name={t('delivery.receivedOn')}>
        <DayField label={t('delivery.receivedOn')} value={receivedOn} onChange={setReceivedOn} clearable={false} />
      </DialogField>
      <ReceivedLines of={sent} counts={counts} onChange={setCounts} onUnread={setUnread} />
      <MissingLots of={missing} />
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

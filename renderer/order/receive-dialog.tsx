import { useState } from 'react'
import type { OrderPage } from '../../main/order/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { useCommand } from '../ask'
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
  const numbers = order.deliveries
    .filter(({ id, state }) => state === 'SHIPPED' && (deliveryId === undefined || id === deliveryId))
    .map(({ no }) => no)
  const save = () => {
    if (receivedOn === null) return setFault(t('part.required'))
    const deliveryIds = deliveryId === undefined ? null : [deliveryId]
    run({ id: order.id, version: order.version, receivedOn, deliveryIds }).then(
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
    >
      <p className="note">{t('delivery.receive.which', { numbers: numbers.join(t('part.comma')) })}</p>
      <DialogField name={t('delivery.receivedOn')}>
        <DayField label={t('delivery.receivedOn')} value={receivedOn} onChange={setReceivedOn} clearable={false} />
      </DialogField>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

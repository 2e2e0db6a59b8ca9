import { Button } from 'antd'
import { useState } from 'react'
import { eventsFrom } from '../../main/delivery/delivery'
import { typeAllows } from '../../main/order/ordertype'
import type { OrderDelivery, OrderPage } from '../../main/order/view'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import { ReceiveDialog } from './receive-dialog'

interface Props {
  order: OrderPage
  delivery: OrderDelivery
  size?: 'small' | 'middle'
}

/** What may be done with one delivery of an order: its goods confirmed, that taken back, or the whole of it voided. */
export function DeliveryActs({ order, delivery, size = 'small' }: Props) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('delivery.confirm')
  const undo = useCommand('delivery.undoReceipt')
  const toVoid = useCommand('delivery.void')
  const [asked, setAsked] = useState<'receive' | 'void' | null>(null)
  const ended = order.archived || order.state === 'COMPLETED'
  const events = may && !ended ? eventsFrom(delivery.state) : []
  const { id, version } = order
  const about = { id, version, deliveryId: delivery.id }
  const undone = () => undo.run(about).then(() => tell.done(t('delivery.receiptUndone')), tell.refused)
  return (
    <span className="row">
      {events.includes('confirmReceipt') && typeAllows(order.type.config, 'confirmReceipt') && (
        <Button size={size} onClick={() => setAsked('receive')}>
          {t('delivery.event.confirmReceipt')}
        </Button>
      )}
      {events.includes('undoReceipt') && (
        <Button size={size} loading={undo.pending} onClick={() => void undone()}>
          {t('delivery.event.undoReceipt')}
        </Button>
      )}
      {events.includes('void') && order.state !== 'CLOSED' && (
        <Button size={size} danger onClick={() => setAsked('void')}>
          {t('delivery.event.void')}
        </Button>
      )}
      {asked === 'receive' && <ReceiveDialog order={order} deliveryId={delivery.id} onClose={() => setAsked(null)} />}
      {asked === 'void' && (
        <ReasonDialog
          title={t('delivery.voidTitle', { no: delivery.no })}
          okText={t('delivery.event.void')}
          onClose={() => setAsked(null)}
          act={(reason) =>
            toVoid.run({ ...about, reason }).then(() => tell.done(t('delivery.voided', { no: delivery.no })))
          }
        />
      )}
    </span>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import type { DeliveryPage } from '../../main/delivery/view'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { DeliveryActs } from '../order/delivery-acts'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import { openTab } from '../shell/workspace'
import { CarrierDialog } from './carrier-dialog'
import { TellTracking } from './tell-tracking'
import { TrackDialog } from './track-dialog'

type Asked = 'carrier' | 'track' | 'raise' | 'settle' | 'tell'

/** What may be done with a delivery now: a button each. */
export function DeliveryActBar({ page }: { page: DeliveryPage }) {
  const t = useWords()
  const mayShip = useMay('delivery.confirm')
  const order = useAsk('order.read', { id: page.orderId })
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const live = page.state === 'SHIPPED' || page.state === 'RECEIVED'
  const own = order.data?.id === page.orderId ? order.data : undefined
  const delivery = own?.deliveries.find(({ id }) => id === page.id)
  const touchable = live && own !== undefined && !own.archived
  const inTrouble = page.troubles.some(({ settledAt }) => settledAt === null)
  const offered: [Asked, string][] = [
    ...(touchable && mayShip ? [['track', t('shipment.track.add')] as [Asked, string]] : []),
    ...(touchable && mayShip ? [['carrier', t('shipment.carrier.change')] as [Asked, string]] : []),
    ...(touchable && !inTrouble ? [['raise', t('shipment.trouble.raise')] as [Asked, string]] : []),
    ...(inTrouble ? [['settle', t('shipment.trouble.settle')] as [Asked, string]] : []),
    ...(live ? [['tell', t('shipment.track.tell')] as [Asked, string]] : []),
  ]
  return (
    <>
      {own && delivery && <DeliveryActs order={own} delivery={delivery} size="middle" />}
      {offered.map(([act, name]) => (
        <Button key={act} type={act === 'settle' ? 'primary' : 'default'} onClick={() => setAsked(act)}>
          {name}
        </Button>
      ))}
      <Button icon={<Icon name="print" />} onClick={() => openTab({ kind: 'deliveryPaper', id: page.id })}>
        {t('shipment.page.print')}
      </Button>
      {asked === 'carrier' && <CarrierDialog page={page} onClose={close} />}
      {asked === 'track' && <TrackDialog page={page} onClose={close} />}
      {asked === 'tell' && <TellTracking page={page} onClose={close} />}
      {(asked === 'raise' || asked === 'settle') && <Trouble page={page} act={asked} onClose={close} />}
    </>
  )
}

/** What is wrong, or how it came out. */
function Trouble({ page, act, onClose }: { page: DeliveryPage; act: 'raise' | 'settle'; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const raise = useCommand('delivery.raise')
  const settle = useCommand('delivery.settle')
  const { id: deliveryId, no } = page
  if (act === 'raise') {
    return (
      <ReasonDialog
        title={t('shipment.trouble.raiseTitle', { no })}
        okText={t('shipment.trouble.raise')}
        onClose={onClose}
        act={(reason) => raise.run({ deliveryId, reason }).then(() => tell.done(t('shipment.trouble.raised')))}
      />
    )
  }
  return (
    <ReasonDialog
      title={t('shipment.trouble.settleTitle', { no })}
      okText={t('shipment.trouble.settle')}
      onClose={onClose}
      act={(answer) => settle.run({ deliveryId, answer }).then(() => tell.done(t('shipment.trouble.settled')))}
    />
  )
}

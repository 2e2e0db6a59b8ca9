import type { OrderPage } from '../../main/order/view'
import type { LotsOfDocument } from '../../main/stock/lotview'
import { type Qty, zeroQty } from '../../main/value/qty'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { ChooseLots, useLotsChosen } from '../lot/choose-lots'
import type { Counts } from './received-lines'

type Delivery = OrderPage['deliveries'][number]

/** Which batches and serial numbers are shipped again or are back, of the one delivery that is counted. */
export function useMissingLots(order: OrderPage, sent: readonly Delivery[], counts: Counts) {
  const [delivery] = sent
  const gone = useAsk(
    'lot.forDelivery',
    { deliveryId: delivery?.id ?? order.id },
    { enabled: delivery !== undefined },
  ).data
  const there = useAsk('lot.forOrder', { orderId: order.id }).data
  const missing = (outcome: 'reship' | 'return'): Map<number, Qty> =>
    new Map(
      (delivery?.lines ?? []).map(({ id, qty }) => {
        const count = counts.get(id)
        return [id as number, count?.outcome === outcome ? ((qty - count.qty) as Qty) : zeroQty]
      }),
    )
  const again: LotsOfDocument | undefined = gone && there && { parts: gone.parts, lots: there.lots }
  const reship = useLotsChosen(again, missing('reship'))
  const back = useLotsChosen(gone, missing('return'))
  const sentOf = (lineId: number) => {
    const products = (gone?.parts ?? []).filter((part) => part.lineId === lineId).map(({ productId }) => productId)
    const which = counts.get(lineId)?.outcome === 'reship' ? reship : back
    const own = which.offered.filter(({ productId }) => products.includes(productId)).map(({ lotId }) => lotId)
    return which.sent.lots.filter(({ lotId }) => own.includes(lotId))
  }
  return { reship, back, sentOf }
}

/** The batches of what is shipped again, and of what came back. */
export function MissingLots({ of }: { of: ReturnType<typeof useMissingLots> }) {
  const t = useWords()
  return (
    <>
      <ChooseLots of={of.reship} title={`${t('shipment.receive.outcomes.reship')}:`} />
      <ChooseLots of={of.back} title={`${t('shipment.receive.outcomes.return')}:`} />
    </>
  )
}

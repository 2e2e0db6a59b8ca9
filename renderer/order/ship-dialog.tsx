import { Input } from 'antd'
import { useState } from 'react'
import type { OrderPage } from '../../main/order/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { formatQty, inBase, inUnit, type Qty } from '../../main/value/qty'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { DialogField, useFaults } from './dialog-field'
import { allOf, chosen, tooMuch } from './quantities'
import { type QuantityLine, QuantityTable } from './quantity-table'

/** What of an order is still to go. The order's own reservation is free for its own delivery. */
function linesToShip(order: OrderPage): QuantityLine[] {
  return order.lines
    .filter((line) => line.qty > line.deliveredQty)
    .map((line) => {
      const left = (line.qty - line.deliveredQty) as Qty
      const stock = line.stocked ? inUnit((line.available + inBase(left, line.unitRatio)) as Qty, line.unitRatio) : null
      return { id: line.id, name: line.productName, unit: line.unit, done: line.deliveredQty, left, stock }
    })
}

/** Ships what is left of an order, or some of it: the goods leave the stock and the amount becomes owed. */
export function ShipDialog({ order, onClose }: { order: OrderPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('order.ship')
  const [lines] = useState(() => linesToShip(order))
  const [quantities, setQuantities] = useState(() => allOf(lines))
  const [deliveredOn, setDeliveredOn] = useState<Day | null>(today)
  const [carrier, setCarrier] = useState('')
  const [trackingNo, setTrackingNo] = useState('')
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const ship = async () => {
    const over = tooMuch(lines, quantities)
    const now = chosen(quantities).map(({ id, qty }) => ({ lineId: id as Id, qty }))
    if (over !== null) return setFault(t('delivery.ship.tooMuch', { name: over.name, qty: formatQty(over.left) }))
    if (now.length === 0) return setFault(t('delivery.ship.nothing'))
    if (deliveredOn === null) return setFault(t('part.required'))
    try {
      const event = { id: order.id, version: order.version }
      const { no } = await run({ ...event, deliveredOn, lines: now, carrier, trackingNo })
      tell.done(t('delivery.ship.done', { no }))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('delivery.ship.title', { no: order.no ?? '' })}
      open
      onClose={onClose}
      onOk={() => void ship()}
      okText={t('delivery.ship.submit')}
      pending={pending}
      disabled={anyFault}
      width={720}
    >
      <div className="dialog-fields">
        <DialogField name={t('delivery.deliveredOn')}>
          <DayField label={t('delivery.deliveredOn')} value={deliveredOn} onChange={setDeliveredOn} clearable={false} />
        </DialogField>
        <DialogField name={t('delivery.carrier')}>
          <Input
            aria-label={t('delivery.carrier')}
            maxLength={60}
            value={carrier}
            onChange={(event) => setCarrier(event.target.value)}
          />
        </DialogField>
        <DialogField name={t('delivery.trackingNo')}>
          <Input
            aria-label={t('delivery.trackingNo')}
            maxLength={60}
            value={trackingNo}
            onChange={(event) => setTrackingNo(event.target.value)}
          />
        </DialogField>
      </div>
      <QuantityTable
        lines={lines}
        quantities={quantities}
        onChange={setQuantities}
        onFault={setLineFault}
        heads={{
          done: t('order.line.deliveredQty'),
          left: t('delivery.ship.left'),
          stock: t('delivery.ship.available'),
          now: t('delivery.ship.now'),
        }}
      />
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

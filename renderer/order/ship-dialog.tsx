import { Input, Select } from 'antd'
import { useRef, useState } from 'react'
import { mostToGo, stillToGo } from '../../main/delivery/left'
import type { OrderPage } from '../../main/order/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { formatPercent, type Rate } from '../../main/value/percent'
import { formatQty, inBase, inUnit, type Qty, zeroQty } from '../../main/value/qty'
import { useAsk, useCommand } from '../ask'
import { Carrier } from '../delivery/carrier-dialog'
import { GateNote, useGate } from '../delivery/ship-gate'
import type { CountedLine } from '../lines/counted'
import { useScanCount } from '../lines/scan-count'
import { ScanField, type ScanHandle } from '../lines/scan-field'
import { sentenceOf, useWords } from '../look/words'
import { ChooseLots, useLotsChosen } from '../lot/choose-lots'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { DialogField, useFaults } from './dialog-field'
import { allOf, chosen, tooMuch } from './quantities'
import { type QuantityLine, QuantityTable } from './quantity-table'
import { ShortNote } from './short-note'

/** What of an order is still to go. The order's own reservation is free for its own delivery. */
function linesToShip(order: OrderPage): QuantityLine[] {
  return order.lines
    .filter((line) => stillToGo(line) > 0)
    .map((line) => {
      const left = stillToGo(line)
      const stock = line.stocked ? inUnit((line.available + inBase(left, line.unitRatio)) as Qty, line.unitRatio) : null
      return { id: line.id, name: line.productName, unit: line.unit, done: line.deliveredQty, left, stock }
    })
}

/** The same as a scanner finds them. */
const linesToScan = (order: OrderPage, lines: readonly QuantityLine[]): CountedLine[] =>
  lines.flatMap((line) => {
    const own = order.lines.find(({ id }) => id === line.id)
    return own ? [{ ...line, productId: own.productId, components: own.components.map((one) => one.productId) }] : []
  })

/** How much of each line may go, with what the shop allows beyond the order (R-DLV), and what that share is. */
function useOverShip(order: OrderPage) {
  const share = useAsk('orderSettings.read', {}).data?.overShip ?? (0 as Rate)
  const mostOf = (lines: readonly QuantityLine[]) =>
    lines.map((line) => {
      const own = order.lines.find(({ id }) => id === line.id)
      return { ...line, most: own ? mostToGo(own, share) : line.left }
    })
  return { share, mostOf }
}

/** Where the goods are to leave from, and what lies there of each line; a shop with one warehouse chooses none. */
function useWarehouse(order: OrderPage) {
  const warehouses = (useAsk('warehouse.list', {}).data ?? []).filter(({ active }) => active)
  const levels = useAsk('warehouse.levels', { productIds: order.lines.map(({ productId }) => productId) }).data
  const [chosen, setWarehouseId] = useState<Id | null>(null)
  const warehouseId = chosen ?? warehouses[0]?.id ?? null
  const thereOf = ({ id, stock }: QuantityLine): Qty | null => {
    const line = order.lines.find((one) => one.id === id)
    if (stock === null || line === undefined || levels === undefined) return null
    const level = levels.find((one) => one.productId === line.productId && one.warehouseId === warehouseId)
    return inUnit(level?.qty ?? zeroQty, line.unitRatio)
  }
  return { warehouses, warehouseId, setWarehouseId, thereOf }
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
  const gate = useGate(order.id)
  const { share, mostOf } = useOverShip(order)
  const { warehouses, warehouseId, setWarehouseId, thereOf } = useWarehouse(order)
  const ofOrder = useAsk('lot.forOrder', { orderId: order.id }).data
  const lots = useLotsChosen(ofOrder, quantities, { warehouseId, on: deliveredOn })
  const scan = useRef<ScanHandle>(null)
  const count = useScanCount({
    lines: linesToScan(order, lines),
    quantities,
    whole: () => allOf(lines),
    onChange: setQuantities,
    lots,
  })
  const ship = async () => {
    const over = tooMuch(mostOf(lines), quantities)
    const now = chosen(quantities).map(({ id, qty }) => ({ lineId: id as Id, qty }))
    if (over !== null) return setFault(t('delivery.ship.tooMuch', { name: over.name, qty: formatQty(over.most) }))
    if (now.length === 0) return setFault(t('delivery.ship.nothing'))
    if (deliveredOn === null) return setFault(t('part.required'))
    if (gate.waits && gate.reason.trim() === '') return setFault(t('toship.gate.reasonNeeded'))
    try {
      const event = { id: order.id, version: order.version }
      const { no } = await run({
        ...event,
        deliveredOn,
        lines: now,
        warehouseId,
        carrier,
        trackingNo,
        overrideReason: gate.reason,
        ...lots.sent,
      })
      tell.done(t('delivery.ship.done', { no }))
      onClose()
    } catch (error) {
      gate.hear(error)
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
      disabled={anyFault || gate.locked}
      width={720}
    >
      <div className="dialog-fields">
        <DialogField name={t('delivery.deliveredOn')}>
          <DayField label={t('delivery.deliveredOn')} value={deliveredOn} onChange={setDeliveredOn} clearable={false} />
        </DialogField>
        {warehouses.length > 1 && (
          <DialogField name={t('stock.ship.from')}>
            <Select<Id>
              aria-label={t('stock.ship.from')}
              options={warehouses.map(({ id, name }) => ({ value: id, label: name }))}
              value={warehouseId}
              onChange={setWarehouseId}
            />
          </DialogField>
        )}
        <DialogField name={t('delivery.carrier')}>
          <Carrier value={carrier} onChange={setCarrier} />
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
      <ScanField of={count} ref={scan} />
      <QuantityTable
        counted={count.counted}
        lines={warehouses.length > 1 ? lines.map((line) => ({ ...line, stock: thereOf(line) })) : lines}
        quantities={quantities}
        onChange={setQuantities}
        onFault={setLineFault}
        heads={{
          done: t('order.line.deliveredQty'),
          left: t('delivery.ship.left'),
          stock: warehouses.length > 1 ? t('stock.ship.there') : t('delivery.ship.available'),
          now: t('delivery.ship.now'),
        }}
      />
      {ofOrder && (
        <ShortNote
          order={order}
          quantities={quantities}
          warehouseId={warehouseId}
          followed={ofOrder.parts.map(({ productId }) => productId)}
        />
      )}
      {share > 0 && <p className="note">{t('delivery.ship.overShip', { share: formatPercent(share) })}</p>}
      <ChooseLots of={lots} scan={scan} />
      <GateNote gate={gate} />
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

import { Input, Select } from 'antd'
import { useState } from 'react'
import type { PurchasePage } from '../../main/purchase/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { formatQty, type Qty } from '../../main/value/qty'
import { useAsk, useCommand } from '../ask'
import type { CountedLine } from '../lines/counted'
import { useScanCount } from '../lines/scan-count'
import { ScanField } from '../lines/scan-field'
import { sentenceOf, useWords } from '../look/words'
import { DialogField, useFaults } from '../order/dialog-field'
import { allOf, chosen, tooMuch } from '../order/quantities'
import { type QuantityLine, QuantityTable } from '../order/quantity-table'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'

/** What of an order is still to come. */
const linesToCome = ({ lines }: PurchasePage): (QuantityLine & CountedLine)[] =>
  lines
    .filter(({ qty, receivedQty }) => qty > receivedQty)
    .map(({ id, productId, productName, unit, qty, receivedQty }) => {
      return { id, productId, name: productName, unit, done: qty, left: (qty - receivedQty) as Qty }
    })

/** Goods of a purchase order are here, all of them or a part. */
export function ReceiveDialog({ order, onClose }: { order: PurchasePage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('purchase.receive')
  const warehouses = (useAsk('warehouse.list', {}).data ?? []).filter(({ active }) => active)
  const [lines] = useState(() => linesToCome(order))
  const [quantities, setQuantities] = useState(() => allOf(lines))
  const [receivedOn, setReceivedOn] = useState<Day | null>(today)
  const [warehouseId, setWarehouseId] = useState<Id | null>(null)
  const [note, setNote] = useState('')
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const count = useScanCount({
    lines,
    quantities,
    whole: () => allOf(lines),
    onChange: setQuantities,
    lots: null,
  })
  const receive = async () => {
    const over = tooMuch(lines, quantities)
    if (over) return setFault(t('goodsReceipt.receive.tooMuch', { name: over.name, qty: formatQty(over.left) }))
    if (receivedOn === null) return setFault(t('part.required'))
    const came = chosen(quantities).map(({ id, qty }) => ({ lineId: id as Id, qty }))
    try {
      const { id, version } = order
      const { no } = await run({ id, version, receivedOn, warehouseId, note, lines: came })
      tell.done(t('goodsReceipt.receive.done', { no }))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('goodsReceipt.receive.title', { no: order.no ?? '' })}
      open
      onClose={onClose}
      onOk={() => void receive()}
      okText={t('goodsReceipt.receive.submit')}
      pending={pending}
      disabled={anyFault}
      width={720}
    >
      <div className="dialog-fields">
        <DialogField name={t('goodsReceipt.receive.on')}>
          <DayField
            label={t('goodsReceipt.receive.on')}
            value={receivedOn}
            onChange={setReceivedOn}
            clearable={false}
          />
        </DialogField>
        {warehouses.length > 1 && (
          <DialogField name={t('goodsReceipt.receive.warehouse')}>
            <Select<Id | null>
              aria-label={t('goodsReceipt.receive.warehouse')}
              options={warehouses.map(({ id, name }) => ({ value: id, label: name }))}
              value={warehouseId ?? warehouses[0]?.id ?? null}
              onChange={setWarehouseId}
            />
          </DialogField>
        )}
        <DialogField name={t('goodsReceipt.receive.note')} wide>
          <Input
            aria-label={t('goodsReceipt.receive.note')}
            maxLength={200}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </DialogField>
      </div>
      <ScanField of={count} />
      <QuantityTable
        counted={count.counted}
        lines={lines}
        quantities={quantities}
        onChange={setQuantities}
        onFault={setLineFault}
        heads={{
          done: t('goodsReceipt.receive.ordered'),
          left: t('goodsReceipt.receive.left'),
          now: t('goodsReceipt.receive.now'),
        }}
      />
      <p className="note">{t('goodsReceipt.receive.hint')}</p>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

import { Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { OrderDelivery, OrderPage } from '../../main/order/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { formatQty, type Qty } from '../../main/value/qty'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { ChooseLots, useLotsChosen } from '../lot/choose-lots'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { DialogField, useFaults } from './dialog-field'
import { hasReturnable } from './order-acts'
import { chosen, noneOf, type Quantities, tooMuch } from './quantities'
import { type QuantityLine, QuantityTable } from './quantity-table'

/** What of a delivery can still come back. */
function linesToReturn({ lines }: OrderDelivery): QuantityLine[] {
  return lines
    .filter(({ qty, returnedQty }) => qty > returnedQty)
    .map(({ id, productName, unit, qty, returnedQty }) => ({
      id,
      name: productName,
      unit,
      done: qty,
      left: (qty - returnedQty) as Qty,
    }))
}

/** Takes goods of one delivery back: they return to the stock and the amount owed falls. */
export function ReturnDialog({ order, onClose }: { order: OrderPage; onClose: () => void }) {
  const t = useWords()
  const [deliveries] = useState(() => order.deliveries.filter(hasReturnable))
  const [delivery, setDelivery] = useState(deliveries[0])
  if (delivery === undefined) return null
  const options = deliveries.map(({ id, no, deliveredOn }) => ({ value: id as number, label: `${no}  ${deliveredOn}` }))
  const choice = options.length > 1 && (
    <DialogField name={t('delivery.return.chooseDelivery')} wide>
      <Select
        aria-label={t('delivery.return.chooseDelivery')}
        options={options}
        value={delivery.id as number}
        onChange={(id) => setDelivery(deliveries.find((one) => one.id === id))}
      />
    </DialogField>
  )
  return (
    <Returning key={delivery.id} delivery={delivery} onClose={onClose}>
      {choice}
    </Returning>
  )
}

interface ReturningProps {
  delivery: OrderDelivery
  onClose: () => void
  children: ReactNode
}

function Returning({ delivery, onClose, children }: ReturningProps) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('salesReturn.create')
  const [lines] = useState(() => linesToReturn(delivery))
  const [quantities, setQuantities] = useState<Quantities>(() => noneOf(lines))
  const [returnedOn, setReturnedOn] = useState<Day | null>(today)
  const [reason, setReason] = useState('')
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const lots = useLotsChosen(useAsk('lot.forDelivery', { deliveryId: delivery.id }).data, quantities)
  const takeBack = async () => {
    const over = tooMuch(lines, quantities)
    const now = chosen(quantities).map(({ id, qty }) => ({ deliveryLineId: id as Id, qty }))
    if (over !== null) return setFault(t('delivery.return.tooMuch', { name: over.name, qty: formatQty(over.left) }))
    if (now.length === 0) return setFault(t('delivery.return.nothing'))
    if (returnedOn === null) return setFault(t('part.required'))
    try {
      const { no } = await run({ deliveryId: delivery.id, returnedOn, reason, lines: now, lots: lots.sent.lots })
      tell.done(t('delivery.return.done', { no }))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('delivery.return.title', { no: delivery.no })}
      open
      onClose={onClose}
      onOk={() => void takeBack()}
      okText={t('delivery.return.submit')}
      pending={pending}
      disabled={anyFault}
      width={680}
    >
      <div className="dialog-fields">
        {children}
        <DialogField name={t('delivery.return.returnedOn')}>
          <DayField
            label={t('delivery.return.returnedOn')}
            value={returnedOn}
            onChange={setReturnedOn}
            clearable={false}
          />
        </DialogField>
        <DialogField name={t('delivery.return.reason')} wide>
          <Input
            aria-label={t('delivery.return.reason')}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </DialogField>
      </div>
      <QuantityTable
        lines={lines}
        quantities={quantities}
        onChange={setQuantities}
        onFault={setLineFault}
        heads={{ done: t('delivery.return.delivered'), left: t('delivery.return.left'), now: t('delivery.return.now') }}
      />
      <ChooseLots of={lots} />
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

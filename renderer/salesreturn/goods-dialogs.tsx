import { useState } from 'react'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { formatQty, type Qty, zeroQty } from '../../main/value/qty'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { ChooseLots, useLotsChosen } from '../lot/choose-lots'
import { DialogField, useFaults } from '../order/dialog-field'
import { allOf, noneOf, type Quantities, tooMuch } from '../order/quantities'
import { QuantityTable } from '../order/quantity-table'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { Dialog } from '../part/dialog'
import { Fault, type StepProps, useStep } from './return-step'

/** The goods are here: how much of each line came. */
export function ReceiveDialog({ page, onClose }: StepProps) {
  const t = useWords()
  const { run, pending } = useCommand('salesReturn.receive')
  const lines = page.lines.map(({ id, productName: name, unit, delivered, qty }) => {
    return { id, name, unit, ...(delivered === null ? {} : { done: delivered }), left: qty }
  })
  const [quantities, setQuantities] = useState<Quantities>(() => allOf(lines))
  const [returnedOn, setReturnedOn] = useState<Day | null>(today)
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const step = useStep({ page, onClose }, setFault)
  const receive = () => {
    const over = tooMuch(lines, quantities)
    if (over) return setFault(t('salesReturn.tooMuch', { name: over.name, qty: formatQty(over.left) }))
    if (returnedOn === null) return setFault(t('part.required'))
    const came = lines.map(({ id }) => ({ lineId: id, qty: quantities.get(id) ?? zeroQty }))
    void step(run({ id: page.id, version: page.version, returnedOn, lines: came }), 'receiveGoods')
  }
  return (
    <Dialog
      title={t('salesReturn.dialog.receive', { no: page.no })}
      open
      onClose={onClose}
      onOk={receive}
      okText={t('salesReturn.action.receiveGoods')}
      pending={pending}
      disabled={anyFault}
      width={680}
    >
      <div className="dialog-fields">
        <DialogField name={t('salesReturn.dialog.returnedOn')} hint={t('salesReturn.dialog.receiveHint')} wide>
          <DayField
            label={t('salesReturn.dialog.returnedOn')}
            value={returnedOn}
            onChange={setReturnedOn}
            clearable={false}
            autoFocus
          />
        </DialogField>
      </div>
      <QuantityTable
        lines={lines}
        quantities={quantities}
        onChange={setQuantities}
        onFault={setLineFault}
        heads={{
          ...(page.deliveryId === null ? {} : { done: t('salesReturn.line.delivered') }),
          left: t('salesReturn.line.qty'),
          now: t('salesReturn.line.received'),
        }}
      />
      <Fault of={fault} />
    </Dialog>
  )
}

/** The goods were looked at: how much of each line is bad. */
export function InspectDialog({ page, onClose }: StepProps) {
  const t = useWords()
  const { run, pending } = useCommand('salesReturn.inspect')
  const lines = page.lines
    .filter(({ receivedQty }) => (receivedQty ?? 0) > 0)
    .map(({ id, productName: name, unit, qty, receivedQty }) => {
      return { id, name, unit, done: qty, left: receivedQty ?? zeroQty }
    })
  const [quantities, setQuantities] = useState<Quantities>(() => noneOf(lines))
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const step = useStep({ page, onClose }, setFault)
  const goodOf = new Map(lines.map(({ id, left }) => [id, (left - (quantities.get(id) ?? 0)) as Qty]))
  const ofDelivery = useLotsOfReturn(page)
  const good = useLotsChosen(ofDelivery, goodOf)
  const bad = useLotsChosen(ofDelivery, quantities)
  const inspect = () => {
    const over = tooMuch(lines, quantities)
    if (over) return setFault(t('salesReturn.tooMuch', { name: over.name, qty: formatQty(over.left) }))
    const lots = [
      ...good.sent.lots.map((lot) => ({ ...lot, bad: false })),
      ...bad.sent.lots.map((lot) => ({ ...lot, bad: true })),
    ]
    const spoilt = lines.map(({ id }) => ({ lineId: id as Id, qty: quantities.get(id) ?? zeroQty }))
    void step(run({ id: page.id, version: page.version, bad: spoilt, lots }), 'inspect')
  }
  return (
    <Dialog
      title={t('salesReturn.dialog.inspect', { no: page.no })}
      open
      onClose={onClose}
      onOk={inspect}
      okText={t('salesReturn.action.inspect')}
      pending={pending}
      disabled={anyFault}
      width={680}
    >
      <p className="note">{t('salesReturn.dialog.inspectHint')}</p>
      <QuantityTable
        lines={lines}
        quantities={quantities}
        onChange={setQuantities}
        onFault={setLineFault}
        heads={{
          done: t('salesReturn.line.qty'),
          left: t('salesReturn.line.received'),
          now: t('salesReturn.line.bad'),
        }}
      />
      <ChooseLots of={good} title={t('lot.good')} />
      <ChooseLots of={bad} title={t('lot.bad')} />
      <Fault of={fault} />
    </Dialog>
  )
}

/** What the delivery of a return has of batches, by the lines of the return. */
function useLotsOfReturn({ deliveryId, lines }: StepProps['page']) {
  const found = useAsk('lot.forDelivery', { deliveryId: deliveryId ?? 1 }, { enabled: deliveryId !== null }).data
  if (found === undefined) return undefined
  const parts = found.parts.flatMap((part) => {
    const line = lines.find(({ deliveryLineId }) => deliveryLineId === part.lineId)
    return line === undefined ? [] : [{ ...part, lineId: line.id }]
  })
  return { ...found, parts }
}

import { Form, Input } from 'antd'
import { useRef, useState } from 'react'
import type { TransferPage } from '../../main/transfer/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { formatQty, type Qty } from '../../main/value/qty'
import { useAsk, useCommand } from '../ask'
import { useScanCount } from '../lines/scan-count'
import { ScanField, type ScanHandle } from '../lines/scan-field'
import { sentenceOf, useWords } from '../look/words'
import { ChooseLots, useLotsChosen } from '../lot/choose-lots'
import { DialogField, useFaults } from '../order/dialog-field'
import { allOf, chosen, type Quantities, tooMuch } from '../order/quantities'
import { QuantityTable } from '../order/quantity-table'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { Dialog } from '../part/dialog'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'

interface Step {
  page: TransferPage
  onClose: () => void
}

/** The goods leave: the day. */
export function ShipTransfer({ page, onClose }: Step) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('transfer.ship')
  const { id, version, no, fromName: from, toName: to } = page
  const whole = new Map(page.lines.map((line) => [line.id, line.qty]))
  const lots = useLotsChosen(useAsk('lot.forTransfer', { transferId: id }).data, whole, { on: today() })
  const save = async ({ shippedOn }: { shippedOn: Day }) => {
    await run({ id, version, shippedOn, ...lots.sent })
    tell.done(t('transfer.done.shipOut', { no }))
    onClose()
  }
  return (
    <FormDialog<{ shippedOn: Day }>
      title={t('transfer.dialog.shipOut', { no })}
      okText={t('transfer.action.shipOut')}
      initial={{ shippedOn: today() }}
      onClose={onClose}
      pending={pending}
      onSave={save}
      {...(lots.needs.length > 0 ? { width: 680 } : {})}
    >
      <Form.Item
        name="shippedOn"
        label={t('transfer.field.shippedOn')}
        extra={t('transfer.dialog.shipHint', { from, to })}
        rules={[{ required: true, message: t('part.required') }]}
      >
        <DayField label={t('transfer.field.shippedOn')} clearable={false} autoFocus />
      </Form.Item>
      <ChooseLots of={lots} />
    </FormDialog>
  )
}

/** The goods arrive: how much of each line, all that is on the way to begin with. */
export function ReceiveTransfer({ page, onClose }: Step) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('transfer.receive')
  const lines = page.lines
    .filter(({ qty, receivedQty }) => qty > receivedQty)
    .map(({ id, productId, productName: name, unit, qty, receivedQty }) => {
      return { id, productId, name, unit, done: receivedQty, left: (qty - receivedQty) as Qty }
    })
  const [quantities, setQuantities] = useState<Quantities>(() => allOf(lines))
  const [arrivedOn, setArrivedOn] = useState<Day | null>(today)
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const lots = useLotsChosen(useAsk('lot.forTransfer', { transferId: page.id }).data, quantities, { on: arrivedOn })
  const scan = useRef<ScanHandle>(null)
  const count = useScanCount({ lines, quantities, whole: () => allOf(lines), onChange: setQuantities, lots })
  const receive = async () => {
    const over = tooMuch(lines, quantities)
    const now = chosen(quantities).map(({ id, qty }) => ({ lineId: id as Id, qty }))
    if (over) return setFault(t('delivery.ship.tooMuch', { name: over.name, qty: formatQty(over.left) }))
    if (now.length === 0) return setFault(t('transfer.dialog.nothing'))
    if (arrivedOn === null) return setFault(t('part.required'))
    try {
      await run({ id: page.id, version: page.version, arrivedOn, lines: now, lots: lots.sent.lots })
      tell.done(t('transfer.done.receiveAll', { no: page.no }))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('transfer.dialog.receive', { no: page.no })}
      open
      onClose={onClose}
      onOk={() => void receive()}
      okText={t('transfer.action.receiveAll')}
      pending={pending}
      disabled={anyFault}
      width={680}
    >
      <div className="dialog-fields">
        <DialogField name={t('transfer.field.arrivedOn')} wide>
          <DayField label={t('transfer.field.arrivedOn')} value={arrivedOn} onChange={setArrivedOn} clearable={false} />
        </DialogField>
      </div>
      <ScanField of={count} ref={scan} />
      <QuantityTable
        counted={count.counted}
        lines={lines}
        quantities={quantities}
        onChange={setQuantities}
        onFault={setLineFault}
        heads={{
          done: t('transfer.line.received'),
          left: t('transfer.dialog.left'),
          now: t('transfer.dialog.now'),
        }}
      />
      <ChooseLots of={lots} scan={scan} />
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

/** What has not arrived is lost: the day, and why. */
export function ConfirmDifference({ page, onClose }: Step) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('transfer.confirmDifference')
  const { id, version, no } = page
  const save = async (typed: { arrivedOn: Day; reason: string }) => {
    const { no: loss } = await run({ id, version, ...typed })
    tell.done(t('transfer.done.confirmDifference', { no, loss }))
    onClose()
  }
  const needed = [{ required: true, whitespace: true, message: t('part.required') }]
  return (
    <FormDialog<{ arrivedOn: Day; reason: string }>
      title={t('transfer.dialog.difference', { no })}
      okText={t('transfer.action.confirmDifference')}
      initial={{ arrivedOn: today(), reason: '' }}
      onClose={onClose}
      pending={pending}
      onSave={save}
    >
      <Form.Item name="reason" label={t('transfer.field.lossReason')} rules={needed}>
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <Form.Item name="arrivedOn" label={t('transfer.field.arrivedOn')} extra={t('transfer.dialog.differenceHint')}>
        <DayField label={t('transfer.field.arrivedOn')} clearable={false} />
      </Form.Item>
    </FormDialog>
  )
}

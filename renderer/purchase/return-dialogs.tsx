import { Form, Segmented, Select } from 'antd'
import { useState } from 'react'
import { type Handling, handlings, type PurchaseReturnPage } from '../../main/purchase/view'
import { type BuiltInMethod, receiptMethods } from '../../main/receipt/receipt'
import type { Day } from '../../main/value/day'
import { type Fen, formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { ChooseLots, useLotsChosen } from '../lot/choose-lots'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'

interface Props {
  order: PurchaseReturnPage
  onClose: () => void
}

interface Sent {
  shippedOn: Day
  from: 'bad' | 'sale'
  warehouseId?: Id
}

/** The goods of a return leave for the supplier: when, and out of which place. */
export function SendBackDialog({ order: { id, version, no, rejectedAt, lines }, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('purchaseReturn.send')
  const warehouses = (useAsk('warehouse.list', {}).data ?? []).filter(({ active }) => active)
  const rejected = rejectedAt.length > 0
  const [out, setOut] = useState<Pick<Sent, 'from' | 'warehouseId'>>({ from: 'sale' })
  const asked = { purchaseReturnId: id, from: out.from }
  const found = useAsk('lot.forPurchaseReturn', asked, { enabled: !rejected }).data
  const whole = new Map(lines.map((line) => [line.id as number, line.qty]))
  const lots = useLotsChosen(found, whole, { warehouseId: out.warehouseId ?? warehouses[0]?.id ?? null })
  const save = async ({ shippedOn, from = 'sale', warehouseId }: Sent) => {
    await run({ id, version, shippedOn, from, warehouseId: warehouseId ?? null, lots: lots.sent.lots })
    tell.done(t('purchaseReturn.done.send', { no: no ?? '' }))
    onClose()
  }
  return (
    <FormDialog<Sent>
      title={t('purchaseReturn.send.title', { no: no ?? '' })}
      okText={t('purchaseReturn.act.send')}
      initial={{ shippedOn: today(), from: 'sale' }}
      onClose={onClose}
      pending={pending}
      onSave={save}
      {...(lots.needs.length > 0 ? { width: 680 } : {})}
    >
      <Form.Item
        name="shippedOn"
        label={t('purchaseReturn.send.on')}
        rules={[{ required: true, message: t('part.required') }]}
      >
        <DayField label={t('purchaseReturn.send.on')} clearable={false} autoFocus />
      </Form.Item>
      {!rejected && (
        <Form.Item name="from" label={t('purchaseReturn.send.from')}>
          <Segmented
            aria-label={t('purchaseReturn.send.from')}
            onChange={(from) => setOut((now) => ({ ...now, from }))}
            options={(['sale', 'bad'] as const).map((value) => ({
              value,
              label: t(`purchaseReturn.send.place.${value}`),
            }))}
          />
        </Form.Item>
      )}
      {!rejected && warehouses.length > 1 && (
        <Form.Item name="warehouseId" label={t('purchaseReturn.send.warehouse')} initialValue={warehouses[0]?.id}>
          <Select<Id>
            options={warehouses.map((one) => ({ value: one.id, label: one.name }))}
            onChange={(warehouseId) => setOut((now) => ({ ...now, warehouseId }))}
          />
        </Form.Item>
      )}
      <ChooseLots of={lots} />
      <p className="note">{t(rejected ? 'purchaseReturn.send.rejectedHint' : 'purchaseReturn.send.hint')}</p>
    </FormDialog>
  )
}

interface Answered {
  way: Handling
  settledOn: Day
  method: BuiltInMethod
}

/** What the supplier did about goods that went back. */
export function SettleReturnDialog({ order, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('purchaseReturn.settle')
  const { id, version, handling } = order
  const no = order.no ?? ''
  const gross = formatFen(order.gross)
  const rejected = order.rejectedAt.length > 0
  const save = async ({ way, settledOn, method = 'bank' }: Answered) => {
    const { settled } = await run({ id, version, way, settledOn, method })
    const left = formatFen((rejected ? 0 : order.gross - settled) as Fen)
    const done = rejected && way === 'exchange' ? 'replaced' : way
    tell.done(t(`purchaseReturn.done.${done}`, { no, left, amount: way === 'refund' ? gross : formatFen(settled) }))
    onClose()
  }
  return (
    <FormDialog<Answered>
      title={t('purchaseReturn.settle.title', { no })}
      okText={t('purchaseReturn.act.settle')}
      initial={{ way: handling, settledOn: today(), method: 'bank' }}
      onClose={onClose}
      pending={pending}
      onSave={save}
    >
      <Form.Item name="way" label={t('purchaseReturn.settle.way')}>
        <Segmented
          aria-label={t('purchaseReturn.settle.way')}
          options={handlings.map((value) => ({ value, label: t(`purchase.handling.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="settledOn"
        label={t('purchaseReturn.settle.on')}
        rules={[{ required: true, message: t('part.required') }]}
      >
        <DayField label={t('purchaseReturn.settle.on')} clearable={false} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => <OfWay way={getFieldValue('way') as Handling} gross={gross} rejected={rejected} />}
      </Form.Item>
    </FormDialog>
  )
}

function OfWay({ way, gross, rejected }: { way: Handling; gross: string; rejected: boolean }) {
  const t = useWords()
  const said = !rejected || way === 'refund' ? null : way === 'credit' ? 'rejectedHint' : 'replacedHint'
  return (
    <>
      {way === 'refund' && (
        <Form.Item name="method" label={t('purchaseReturn.settle.method')}>
          <Select options={receiptMethods.map((value) => ({ value, label: t(`receipt.method.${value}`) }))} />
        </Form.Item>
      )}
      <p className="note">
        {said !== null ? t(`purchaseReturn.settle.${said}`) : t(`purchaseReturn.settle.hint.${way}`, { gross })}
      </p>
    </>
  )
}

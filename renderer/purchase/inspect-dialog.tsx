import { Input, Segmented } from 'antd'
import { useState } from 'react'
import { type RejectedWay, rejectedWays } from '../../main/purchase/goodsreceipt'
import type { GoodsReceipt } from '../../main/purchase/receiptview'
import type { PurchasePage } from '../../main/purchase/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { formatQty, type Qty } from '../../main/value/qty'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { needsByLine } from '../lot/needs'
import { type LotsTyped, TypeLots } from '../lot/type-lots'
import { DialogField, useFaults } from '../order/dialog-field'
import { chosen, noneOf, tooMuch } from '../order/quantities'
import { QuantityTable } from '../order/quantity-table'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'

interface Props {
  order: PurchasePage
  receipt: GoodsReceipt
  onClose: () => void
}

/** The goods of a receipt were looked at: how much of each line is not right, and what becomes of it. */
export function InspectDialog({ order, receipt, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('purchase.inspect')
  const lines = receipt.lines.map(({ id, productName, unit, ordered, qty }) => {
    return { id, name: productName, unit, done: ordered, left: qty }
  })
  const [quantities, setQuantities] = useState(() => noneOf(lines))
  const [inspectedOn, setInspectedOn] = useState<Day | null>(today)
  const [rejectedWay, setRejectedWay] = useState<RejectedWay>('return')
  const [reason, setReason] = useState('')
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const parts = useAsk('lot.forReceipt', { goodsReceiptId: receipt.id }).data?.parts ?? []
  const accepted = new Map(lines.map(({ id, left }) => [id as number, (left - (quantities.get(id) ?? 0)) as Qty]))
  const needs = needsByLine(parts, accepted)
  const [typed, setTyped] = useState<LotsTyped>(new Map())
  const rejected = chosen(quantities).map(({ id, qty }) => ({ lineId: id as Id, qty }))
  const inspect = async () => {
    const over = tooMuch(lines, quantities)
    if (over) return setFault(t('goodsReceipt.inspect.tooMuch', { name: over.name, qty: formatQty(over.left) }))
    if (inspectedOn === null) return setFault(t('part.required'))
    const lots = needs.flatMap(({ key }) => (typed.get(key) ?? []).map((lot) => ({ ...lot, lineId: key as Id })))
    const about = { id: order.id, version: order.version, goodsReceiptId: receipt.id, inspectedOn }
    try {
      const { returnId } = await run({ ...about, rejected, rejectedWay, reason, lots })
      const { no } = receipt
      tell.done(t(returnId === null ? 'goodsReceipt.inspect.done' : 'goodsReceipt.inspect.returned', { no }))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('goodsReceipt.inspect.title', { no: receipt.no })}
      open
      onClose={onClose}
      onOk={() => void inspect()}
      okText={t('goodsReceipt.inspect.submit')}
      pending={pending}
      disabled={anyFault}
      width={720}
    >
      <p className="note">{t('goodsReceipt.inspect.hint')}</p>
      <QuantityTable
        lines={lines}
        quantities={quantities}
        onChange={setQuantities}
        onFault={setLineFault}
        heads={{
          done: t('goodsReceipt.receive.ordered'),
          left: t('goodsReceipt.inspect.came'),
          now: t('goodsReceipt.inspect.rejected'),
        }}
      />
      <TypeLots needs={needs} typed={typed} onChange={setTyped} />
      <div className="dialog-fields">
        <DialogField name={t('goodsReceipt.inspect.on')}>
          <DayField
            label={t('goodsReceipt.inspect.on')}
            value={inspectedOn}
            onChange={setInspectedOn}
            clearable={false}
          />
        </DialogField>
        {rejected.length > 0 && (
          <>
            <DialogField name={t('goodsReceipt.inspect.way')}>
              <Segmented<RejectedWay>
                aria-label={t('goodsReceipt.inspect.way')}
                options={rejectedWays.map((value) => ({ value, label: t(`goodsReceipt.inspect.ways.${value}`) }))}
                value={rejectedWay}
                onChange={setRejectedWay}
              />
            </DialogField>
            <DialogField name={t('goodsReceipt.inspect.reason')} wide>
              <Input
                aria-label={t('goodsReceipt.inspect.reason')}
                maxLength={200}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            </DialogField>
          </>
        )}
      </div>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

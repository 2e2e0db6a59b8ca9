import { Select } from 'antd'
import { useState } from 'react'
import type { Id } from '../../main/value/id'
import type { TypedLot } from '../../main/value/lot'
import { formatQty, type Qty, zeroQty } from '../../main/value/qty'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { needsByLine } from '../lot/needs'
import { type LotsTyped, TypeLots } from '../lot/type-lots'
import { DialogField, useFaults } from '../order/dialog-field'
import { noneOf, type Quantities, tooMuch } from '../order/quantities'
import { QuantityTable } from '../order/quantity-table'
import { Dialog } from '../part/dialog'
import { Fault, type StepProps, useStep } from './return-step'

/** Goods without an order were looked at: how much of each line is bad, where they are to lie, and of what is told apart which batches they are. */
export function InspectFreeDialog({ page, onClose }: StepProps) {
  const t = useWords()
  const { run, pending } = useCommand('salesReturn.inspect')
  const warehouses = (useAsk('warehouse.list', {}).data ?? []).filter(({ active }) => active)
  const parts = useAsk('lot.forReturn', { returnId: page.id }).data?.parts ?? []
  const lines = page.lines
    .filter(({ receivedQty }) => (receivedQty ?? 0) > 0)
    .map(({ id, productName: name, unit, qty, receivedQty }) => {
      return { id, name, unit, done: qty, left: receivedQty ?? zeroQty }
    })
  const [quantities, setQuantities] = useState<Quantities>(() => noneOf(lines))
  const [warehouseId, setWarehouseId] = useState<Id | null>(null)
  const [good, setGood] = useState<LotsTyped>(new Map())
  const [bad, setBad] = useState<LotsTyped>(new Map())
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const step = useStep({ page, onClose }, setFault)
  const goodOf: Quantities = new Map(lines.map(({ id, left }) => [id, (left - (quantities.get(id) ?? 0)) as Qty]))
  const [goodNeeds, badNeeds] = [needsByLine(parts, goodOf), needsByLine(parts, quantities)]
  const inspect = () => {
    const over = tooMuch(lines, quantities)
    if (over) return setFault(t('salesReturn.tooMuch', { name: over.name, qty: formatQty(over.left) }))
    const lotsOf = (typed: LotsTyped, isBad: boolean) =>
      [...typed].flatMap(([lineId, lots]) =>
        lots.map((lot: TypedLot) => ({ ...lot, lineId: lineId as Id, bad: isBad })),
      )
    const needed = (needs: typeof goodNeeds, typed: LotsTyped): LotsTyped =>
      new Map([...typed].filter(([key]) => needs.some((need) => need.key === key)))
    const typed = [...lotsOf(needed(goodNeeds, good), false), ...lotsOf(needed(badNeeds, bad), true)]
    const spoilt = lines.map(({ id }) => ({ lineId: id, qty: quantities.get(id) ?? zeroQty }))
    void step(run({ id: page.id, version: page.version, bad: spoilt, warehouseId, typed }), 'inspect')
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
      <p className="note">{t('salesReturn.free.hint')}</p>
      {warehouses.length > 1 && (
        <div className="dialog-fields">
          <DialogField name={t('salesReturn.free.warehouse')}>
            <Select<Id>
              aria-label={t('salesReturn.free.warehouse')}
              options={warehouses.map(({ id, name }) => ({ value: id, label: name }))}
              value={warehouseId ?? warehouses[0]?.id ?? null}
              onChange={setWarehouseId}
            />
          </DialogField>
        </div>
      )}
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
      {goodNeeds.length > 0 && <p className="note">{t('lot.good')}</p>}
      <TypeLots needs={goodNeeds} typed={good} onChange={setGood} />
      {badNeeds.length > 0 && <p className="note">{t('lot.bad')}</p>}
      <TypeLots needs={badNeeds} typed={bad} onChange={setBad} />
      <Fault of={fault} />
    </Dialog>
  )
}

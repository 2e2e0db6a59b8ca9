import { Form, Input } from 'antd'
import { useState } from 'react'
import type { ProductPage } from '../../main/product/product'
import type { Place } from '../../main/stock/warehouse'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { type Qty, zeroQty } from '../../main/value/qty'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { ChooseLots } from '../lot/choose-lots'
import { useLotsOfProduct } from '../lot/of-product'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { QtyField } from '../part/decimal-field'
import { Dialog } from '../part/dialog'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'
import { meantPlace, PlaceField } from '../stock/place-field'

interface Typed {
  fromId: Id
  toId: Id | undefined
  qty: Qty | null
  movedOn: Day
  note: string
}

/** Puts goods onto another shelf, among the bad or frozen ones, or back for sale. */
export function MoveGoods({ page, onClose }: { page: ProductPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('warehouse.move')
  const places = useAsk('warehouse.places', {}).data ?? []
  const from = page.levels.filter(({ place, qty }) => place !== 'transit' && qty > 0)
  const [first] = from
  const [fromId, setFromId] = useState(first?.locationId)
  const [moving, setMoving] = useState<Qty>(first?.qty ?? zeroQty)
  const { lots } = useLotsOfProduct(page, fromId ?? null, moving)
  const level = from.find(({ locationId }) => locationId === fromId) ?? first
  if (first === undefined || level === undefined) {
    return (
      <Dialog title={t('stock.move.title', { name: page.name })} open onClose={onClose} onOk={onClose}>
        <p className="note">{t('stock.move.nowhere')}</p>
      </Dialog>
    )
  }
  const offered = ({ id, warehouseId }: Place) => warehouseId === level.warehouseId && id !== level.locationId
  const save = async ({ toId: chosen, qty, movedOn, note }: Typed) => {
    const toId = meantPlace(places.filter(offered), chosen)?.id ?? level.locationId
    await run({
      productId: page.id,
      fromId: level.locationId,
      toId,
      qty: qty ?? 0,
      movedOn,
      note,
      lots: lots.sent.lots,
    })
    tell.done(t('stock.move.done'))
    onClose()
  }
  const needed = [{ required: true, message: t('part.required') }]
  return (
    <FormDialog<Typed>
      title={t('stock.move.title', { name: page.name })}
      initial={{ fromId: level.locationId, qty: level.qty, movedOn: today(), note: '' }}
      onSave={save}
      onClose={onClose}
      pending={pending}
    >
      <Form.Item name="fromId" label={t('stock.move.from')}>
        <PlaceField
          label={t('stock.move.from')}
          offer={({ id }) => from.some(({ locationId }) => locationId === id)}
          onChange={setFromId}
        />
      </Form.Item>
      <Form.Item name="toId" label={t('stock.move.to')} extra={t('stock.move.hint')}>
        <PlaceField label={t('stock.move.to')} offer={offered} />
      </Form.Item>
      <Form.Item name="qty" label={t('stock.move.qty')} rules={needed}>
        <QtyField
          label={t('stock.move.qty')}
          autoFocus
          suffix={page.unit}
          onChange={(qty) => setMoving(qty ?? zeroQty)}
        />
      </Form.Item>
      <ChooseLots of={lots} />
      <Form.Item name="movedOn" label={t('stock.move.on')}>
        <DayField label={t('stock.move.on')} clearable={false} />
      </Form.Item>
      <Form.Item name="note" label={t('stock.move.note')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}

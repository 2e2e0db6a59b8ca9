import './purchase.css'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Shortage } from '../../main/purchase/view'
import type { Id } from '../../main/value/id'
import { formatQty, inBase, oneUnit, type Qty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { QtyField } from '../part/decimal-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Answered } from '../part/state'
import { openTab } from '../shell/workspace'
import { SupplierPicker } from '../supplier/supplier-picker'

/** What is short, by the supplier it was last bought from; what stays ticked becomes a draft for each of them (INV-06). */
export function ShortagesDialog({ onClose }: { onClose: () => void }) {
  const shortages = useAsk('purchase.shortages', {})
  // What is being chosen from must not change under the hand.
  return <Answered of={shortages}>{(rows) => <Choosing rows={rows} onClose={onClose} />}</Answered>
}

type Supplier = { id: Id; name: string }

function Choosing({ rows: found, onClose }: { rows: readonly Shortage[]; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const replenish = useCommand('purchase.replenish')
  const request = useCommand('purchaseRequest.save')
  const mayRequest = useMay('purchase.request')
  const [rows] = useState(found)
  const [left, setLeft] = useState<ReadonlySet<Id>>(new Set())
  const [quantities, setQuantities] = useState<ReadonlyMap<Id, Qty | null>>(new Map())
  const [newSupplier, setNewSupplier] = useState<Supplier | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const qtyOf = (row: Shortage) => (quantities.has(row.productId) ? (quantities.get(row.productId) ?? null) : row.qty)
  const supplierOf = ({ paid }: Shortage): Supplier | null =>
    paid ? { id: paid.supplierId, name: paid.supplierName } : newSupplier
  const suppliers = [...new Map(rows.map((row) => [row.paid?.supplierId ?? null, row.paid?.supplierName ?? null]))]
  const ordersOf = () => {
    const chosen = rows.flatMap((row) => {
      const [supplier, qty] = [supplierOf(row), qtyOf(row)]
      if (left.has(row.productId) || supplier === null || qty === null || qty <= 0) return []
      const { productId, unit } = row
      return [{ supplierId: supplier.id, line: { productId, unit, qty } }]
    })
    const ids = [...new Set(chosen.map(({ supplierId }) => supplierId))]
    return ids.map((supplierId) => ({
      supplierId,
      lines: chosen.filter((one) => one.supplierId === supplierId).map(({ line }) => line),
    }))
  }
  const ask = async () => {
    const lines = rows.flatMap((row) => {
      const qty = qtyOf(row)
      if (left.has(row.productId) || qty === null || qty <= 0) return []
      return [{ productId: row.productId, qty: inBase(qty, row.paid?.unitRatio ?? oneUnit) }]
    })
    if (lines.length === 0) return setFault(t('purchase.short.nothing'))
    try {
      const { id, no } = await request.run({ id: null, reason: t('purchase.short.title'), lines })
      tell.done(t('request.saved', { no }))
      onClose()
      openTab({ kind: 'request', id })
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  const make = async () => {
    const orders = ordersOf()
    if (orders.length === 0) return setFault(t('purchase.short.nothing'))
    try {
      const { ids } = await replenish.run({ orders })
      tell.done(t('purchase.short.made', { count: ids.length }))
      onClose()
      const [only] = ids
      openTab(ids.length === 1 && only !== undefined ? { kind: 'purchase', id: only } : { kind: 'purchases' })
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('purchase.short.title')}
      open
      onClose={onClose}
      onOk={() => void make()}
      okText={t('purchase.short.make')}
      pending={replenish.pending}
      disabled={rows.length === 0}
      width={820}
    >
      <p className="note">{t(rows.length === 0 ? 'purchase.short.none' : 'purchase.short.hint')}</p>
      <div className="short-goods">
        {suppliers.map(([supplierId, name]) => (
          <section key={supplierId ?? 0} aria-label={name ?? t('purchase.short.never')}>
            <h3>{name ?? t('purchase.short.never')}</h3>
            {name === null && (
              <>
                <SupplierPicker label={t('purchase.short.supplier')} value={newSupplier} onChange={setNewSupplier} />
                <p className="note">{t('purchase.short.neverHint')}</p>
              </>
            )}
            <ShortTable
              rows={rows.filter(({ paid }) => (paid?.supplierId ?? null) === supplierId)}
              left={left}
              qtyOf={qtyOf}
              onTick={(id, ticked) =>
                setLeft((now) => new Set(ticked ? [...now].filter((one) => one !== id) : [...now, id]))
              }
              onQty={(id, qty) => setQuantities((now) => new Map([...now, [id, qty]]))}
            />
          </section>
        ))}
      </div>
      {mayRequest && rows.length > 0 && (
        <Button onClick={() => void ask()} loading={request.pending}>
          {t('request.fromShort')}
        </Button>
      )}
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

interface TableProps {
  rows: readonly Shortage[]
  left: ReadonlySet<Id>
  qtyOf: (row: Shortage) => Qty | null
  onTick: (id: Id, ticked: boolean) => void
  onQty: (id: Id, qty: Qty | null) => void
}

function ShortTable({ rows, left, qtyOf, onTick, onQty }: TableProps) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th />
          <th>{t('purchase.short.product')}</th>
          <th className="num">{t('purchase.short.minimum')}</th>
          <th className="num">{t('purchase.short.available')}</th>
          <th className="num">{t('purchase.short.onOrder')}</th>
          <th className="num">{t('product.inTransit')}</th>
          <th className="num now">{t('purchase.short.qty')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.productId}>
            <td>
              <Checkbox
                aria-label={t('purchase.short.take', { name: row.name })}
                checked={!left.has(row.productId)}
                onChange={({ target }) => onTick(row.productId, target.checked)}
              />
            </td>
            <td>
              {row.name} <span className="muted">{row.spec || row.code}</span>
            </td>
            <td className="num">{formatQty(row.minimum)}</td>
            <td className="num bad">{formatQty(row.available)}</td>
            <td className="num">{formatQty(row.onOrder)}</td>
            <td className="num muted">{formatQty(row.inTransit)}</td>
            <td className="num now">
              <QtyField
                bare
                label={`${t('purchase.short.qty')} ${row.name}`}
                value={qtyOf(row)}
                onChange={(qty) => onQty(row.productId, qty)}
                suffix={row.unit}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

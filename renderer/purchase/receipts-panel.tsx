import { Button } from 'antd'
import { useState } from 'react'
import { goodsReceiptLife } from '../../main/purchase/goodsreceipt'
import { purchaseOrder } from '../../main/purchase/purchase'
import type { GoodsReceipt } from '../../main/purchase/receiptview'
import type { PurchasePage } from '../../main/purchase/view'
import { eventsOf } from '../../main/value/machine'
import { formatQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Pill } from '../part/pill'
import { Panel } from '../part/screen'
import { ReasonDialog } from '../receipt/reason-dialog'
import { openTab } from '../shell/workspace'
import { InspectDialog } from './inspect-dialog'
import { receivedTone } from './state'

/** What came of a purchase order, receipt by receipt, and what may be done with each. */
export function ReceiptsPanel({ order }: { order: PurchasePage }) {
  const t = useWords()
  const [asked, setAsked] = useState<{ receipt: GoodsReceipt; act: 'inspect' | 'void' } | null>(null)
  if (order.receipts.length === 0) return null
  const close = () => setAsked(null)
  return (
    <Panel title={t('goodsReceipt.title')}>
      {order.receipts.map((receipt) => (
        <Receipt key={receipt.id} order={order} receipt={receipt} ask={(act) => setAsked({ receipt, act })} />
      ))}
      {asked?.act === 'inspect' && <InspectDialog order={order} receipt={asked.receipt} onClose={close} />}
      {asked?.act === 'void' && <VoidDialog order={order} receipt={asked.receipt} onClose={close} />}
    </Panel>
  )
}

interface ReceiptProps {
  order: PurchasePage
  receipt: GoodsReceipt
  ask: (act: 'inspect' | 'void') => void
}

function Receipt({ order, receipt, ask }: ReceiptProps) {
  const t = useWords()
  const mayReceive = useMay('purchase.receive')
  const may = eventsOf(goodsReceiptLife, receipt.state)
  const ofOrder = eventsOf(purchaseOrder, order.state)
  const { no, state, receivedOn, warehouse, by, note, inspectedOn, inspectedBy, rejectedWay, returnId, reason } =
    receipt
  return (
    <section className="goods-receipt">
      <h3>
        {no} <Pill tone={receivedTone[state]}>{t(`goodsReceipt.state.${state}`)}</Pill>{' '}
        <span className="note">{t('goodsReceipt.ofDay', { day: receivedOn, warehouse, by })}</span>
        {inspectedOn !== null && (
          <span className="note"> {t('goodsReceipt.inspectedBy', { day: inspectedOn, by: inspectedBy ?? '' })}</span>
        )}
        <span className="acts">
          {mayReceive && may.includes('inspect') && ofOrder.includes('inspectDone') && (
            <Button type="primary" size="small" onClick={() => ask('inspect')}>
              {t('goodsReceipt.act.inspect')}
            </Button>
          )}
          {mayReceive && may.includes('void') && ofOrder.includes('voidReceipt') && (
            <Button size="small" onClick={() => ask('void')}>
              {t('goodsReceipt.act.void')}
            </Button>
          )}
        </span>
      </h3>
      {note !== '' && <p>{note}</p>}
      {reason !== '' && <p className="bad">{reason}</p>}
      <Lines of={receipt} />
      {rejectedWay !== '' && (
        <p>
          {t('goodsReceipt.inspect.way')} {t(`goodsReceipt.inspect.ways.${rejectedWay}`)}{' '}
          {returnId !== null && (
            <button type="button" className="link" onClick={() => openTab({ kind: 'purchaseReturn', id: returnId })}>
              {receipt.returnNo ?? t('goodsReceipt.returnDraft')}
            </button>
          )}
        </p>
      )}
    </section>
  )
}

function Lines({ of: { lines } }: { of: GoodsReceipt }) {
  const t = useWords()
  const again = lines.some(({ replacedQty }) => replacedQty > 0)
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('purchase.line.product')}</th>
          <th className="num">{t('goodsReceipt.inspect.came')}</th>
          <th className="num">{t('goodsReceipt.accepted')}</th>
          <th className="num">{t('goodsReceipt.inspect.rejected')}</th>
          {again && <th className="num">{t('goodsReceipt.replaced')}</th>}
          <th>{t('purchase.line.unit')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, productName, unit, qty, acceptedQty, replacedQty }) => (
          <tr key={id}>
            <td>{productName}</td>
            <td className="num">{formatQty(qty)}</td>
            <td className="num">{acceptedQty === null ? '—' : formatQty(acceptedQty)}</td>
            <td className={acceptedQty !== null && acceptedQty < qty ? 'num bad' : 'num muted'}>
              {acceptedQty === null ? '—' : formatQty(qty - acceptedQty)}
            </td>
            {again && <td className="num">{formatQty(replacedQty)}</td>}
            <td className="muted">{unit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function VoidDialog({ order, receipt, onClose }: Omit<ReceiptProps, 'ask'> & { onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run } = useCommand('purchase.voidReceipt')
  const { id, version } = order
  const { id: goodsReceiptId, no } = receipt
  return (
    <ReasonDialog
      title={t('goodsReceipt.voidTitle', { no })}
      okText={t('goodsReceipt.act.void')}
      onClose={onClose}
      act={(reason) =>
        run({ id, version, goodsReceiptId, reason }).then(() => tell.done(t('goodsReceipt.voided', { no })))
      }
    />
  )
}

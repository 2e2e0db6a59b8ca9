import type { ReactNode } from 'react'
import type { PurchaseReturnPage } from '../../main/purchase/view'
import { formatFen } from '../../main/value/fen'
import { useWords } from '../look/words'
import { DocumentHistory } from '../order/order-history'
import { Pill } from '../part/pill'
import { Facts, Panel, Screen, ScreenHead } from '../part/screen'
import { openTab, useTabState } from '../shell/workspace'
import { DocumentTalk } from '../talk/document-talk'
import { BuyingTable, BuyingTotals } from './buying-table'
import { ReturnActBar } from './purchase-acts'
import { toneOf } from './state'

/** The page of a purchase return: what goes back and why, and what may be done next. */
export function ReturnView({ order, onRework }: { order: PurchaseReturnPage; onRework: () => void }) {
  const t = useWords()
  useTabState(order.no, false)
  const head = (
    <ScreenHead
      title={order.no ?? t('purchase.draft')}
      note={<Pill tone={toneOf(order.state)}>{t(`machine.purchaseReturn.state.${order.state}`)}</Pill>}
    >
      <ReturnActBar order={order} onRework={onRework} />
    </ScreenHead>
  )
  const supplier = (
    <button type="button" className="link" onClick={() => openTab({ kind: 'supplier', id: order.supplierId })}>
      {order.supplierName}
    </button>
  )
  return (
    <Screen name={t('purchase.returnTab', { no: order.no ?? '' })} head={head}>
      <div className="order-page">
        <div className="order-main">
          {order.reason !== '' && (
            <Panel title={t('purchase.why')}>
              <p className="bad">{order.reason}</p>
            </Panel>
          )}
          <Panel title={t('purchase.lines')}>
            <BuyingTable lines={order.lines} />
            <BuyingTotals of={order} />
          </Panel>
          <DocumentTalk record="purchaseReturn" id={order.id} />
        </div>
        <div className="order-side">
          <Panel title={t('purchase.field.supplier')}>
            <Facts
              of={[
                [t('purchase.field.supplier'), supplier],
                [t('purchase.field.returnedOn'), order.returnedOn],
                [t('purchase.field.cause'), order.cause],
                [t('purchase.field.handling'), t(`purchase.handling.${order.handling}`)],
                [
                  t('purchase.kind.label'),
                  t(order.taxInclusive ? 'purchase.kind.inclusive' : 'purchase.kind.exclusive'),
                ],
                [t('purchase.field.contact'), order.contact],
                [t('purchase.field.phone'), order.phone],
                [t('purchase.field.note'), order.note],
                [t('purchase.askedBy'), order.createdBy],
              ]}
            />
            {order.rejectedAt.length === 0 && <p className="note">{t('purchaseReturn.freeHint')}</p>}
          </Panel>
          {(order.shippedOn !== null || order.rejectedAt.length > 0) && <Course order={order} />}
          <Panel title={t('purchase.history')}>
            <DocumentHistory question="purchaseReturn.history" id={order.id} />
          </Panel>
        </div>
      </div>
    </Screen>
  )
}

/** Where its goods were rejected, when they left and what they cost, and what the supplier did. */
function Course({ order }: { order: PurchaseReturnPage }) {
  const t = useWords()
  const { rejectedAt, shippedOn, cost, settledOn, settledWay, refundMethod } = order
  const receipts = rejectedAt.map(({ purchaseId, no }) => (
    <button key={no} type="button" className="link" onClick={() => openTab({ kind: 'purchase', id: purchaseId })}>
      {no}
    </button>
  ))
  const way = settledWay === '' ? '' : t(`purchase.handling.${settledWay}`)
  const facts: [string, ReactNode][] = [
    ...(receipts.length > 0 ? [[t('purchaseReturn.fact.rejectedAt'), receipts] satisfies [string, ReactNode]] : []),
    [t('purchaseReturn.fact.shippedOn'), shippedOn],
    ...(cost === null ? [] : [[t('purchaseReturn.fact.cost'), formatFen(cost)] satisfies [string, ReactNode]]),
    [t('purchaseReturn.fact.settledOn'), settledOn],
    [t('purchaseReturn.fact.settledWay'), refundMethod === '' ? way : `${way} ${t(`receipt.method.${refundMethod}`)}`],
  ]
  return (
    <Panel title={t('machine.purchaseReturn.event.shipBack')}>
      <Facts of={facts} />
    </Panel>
  )
}

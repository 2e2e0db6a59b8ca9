import type { PurchaseReturnPage } from '../../main/purchase/view'
import { useWords } from '../look/words'
import { DocumentHistory } from '../order/order-history'
import { Pill } from '../part/pill'
import { Facts, Panel, Screen, ScreenHead } from '../part/screen'
import { openTab, useTabState } from '../shell/workspace'
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
            <p className="note">{t('purchase.returns.freeHint')}</p>
          </Panel>
          <Panel title={t('purchase.history')}>
            <DocumentHistory question="purchaseReturn.history" id={order.id} />
          </Panel>
        </div>
      </div>
    </Screen>
  )
}

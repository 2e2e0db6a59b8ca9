import { Button } from 'antd'
import { changeable } from '../../main/order/change'
import type { OrderPage } from '../../main/order/view'
import { useMay } from '../access/user'
import { ApprovalPanel } from '../approval/approval-panel'
import { ChangesPanel } from '../change/changes-panel'
import { factOf } from '../field/fact'
import { PlanPanel } from '../instalment/plan-panel'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useKeys } from '../part/keys'
import { Badge, Pill } from '../part/pill'
import { Facts, Panel, Screen, ScreenHead } from '../part/screen'
import { OrderReturns } from '../salesreturn/order-returns'
import { openTab, useTabState } from '../shell/workspace'
import { DocumentTalk } from '../talk/document-talk'
import { OrderActBar } from './order-act-bar'
import { OrderContact } from './order-contact'
import { OrderDocuments } from './order-documents'
import { OrderHistory } from './order-history'
import { OrderLines } from './order-lines'
import { OrderPeople } from './order-people'
import { OrderReport } from './order-report'
import { progressOf, toneOf } from './order-state'
import { OrderTotals } from './order-totals'

interface ViewProps {
  order: OrderPage
  /** A rejected order is to be edited; a confirmed one to be changed. */
  onRework: () => void
  onChange: () => void
}

/** The page of an order that is no draft any more: what was agreed, what has happened, and what may be done next. */
export function OrderView({ order, onRework, onChange }: ViewProps) {
  const t = useWords()
  useTabState(order.no, false)
  useKeys({ 'Ctrl+P': () => openTab({ kind: 'print', id: order.id }) })
  return (
    <Screen name={t('order.tab', { no: order.no ?? '' })} head={<Head order={order} onChange={onChange} />}>
      <div className="order-page">
        <div className="order-main">
          {!order.historical && <ApprovalPanel order={order} onRework={onRework} />}
          <Panel title={t('order.lines')}>
            <OrderLines lines={order.lines} shipped={!order.historical} />
            <OrderTotals order={order} />
          </Panel>
          {!order.historical && <ChangesPanel order={order} />}
          {!order.historical && <PlanPanel orderId={order.id} />}
          {!order.historical && <OrderDocuments order={order} />}
          {!order.historical && <OrderReturns orderId={order.id} />}
          <DocumentTalk record="salesOrder" id={order.id} />
        </div>
        <div className="order-side">
          {order.onHold && <Held order={order} />}
          <OrderReport order={order} />
          <Header order={order} />
          <OrderPeople order={order} />
          <OrderContact order={order} />
          <Panel title={t('order.timeline')}>
            <OrderHistory id={order.id} />
          </Panel>
        </div>
      </div>
    </Screen>
  )
}

function Head({ order, onChange }: { order: OrderPage; onChange: () => void }) {
  const t = useWords()
  const mayEdit = useMay('order.edit')
  return (
    <ScreenHead title={order.no ?? t('order.draft')} note={<Marks order={order} />}>
      <OrderActBar order={order} />
      {mayEdit && !order.historical && !order.archived && changeable(order.state) !== 'nothing' && (
        <Button onClick={onChange}>{t('order.action.change')}</Button>
      )}
      {mayEdit && (
        <Button onClick={() => openTab({ kind: 'order', id: null, with: { again: order.id } })}>
          {t('editor.again')}
        </Button>
      )}
      <Button icon={<Icon name="print" />} onClick={() => openTab({ kind: 'print', id: order.id })}>
        {t('order.action.print')}
      </Button>
    </ScreenHead>
  )
}

const tones = { none: 'neutral', part: 'warn', whole: 'ok' } as const

/** Three marks of their own: paid, shipped, invoiced (ORD-16); a past order has one that says so. */
function Marks({ order }: { order: OrderPage }) {
  const t = useWords()
  if (order.historical) return <Badge>{t('order.historical')}</Badge>
  const { paid, shipped, invoiced, paidShare } = progressOf(order)
  const words = {
    paid: {
      none: t('order.badge.unpaid'),
      part: t('order.badge.partPaid', { percent: paidShare }),
      whole: t('order.badge.paid'),
    },
    shipped: { none: t('order.badge.unshipped'), part: t('order.badge.partShipped'), whole: t('order.badge.shipped') },
    invoiced: {
      none: t('order.badge.uninvoiced'),
      part: t('order.badge.partInvoiced'),
      whole: t('order.badge.invoiced'),
    },
  }
  return (
    <span className="row">
      <Pill tone={toneOf(order.state, order.onHold ? 'held' : '')}>{t(`order.state.${order.state}`)}</Pill>
      {order.type.name !== null && <Badge>{order.type.name}</Badge>}
      {order.stage !== '' && <Badge tone="info">{order.stage}</Badge>}
      {order.onHold && <Badge tone="bad">{t('order.trouble.held')}</Badge>}
      {order.archived && <Badge>{t('order.archived')}</Badge>}
      {paid && <Badge tone={tones[paid]}>{words.paid[paid]}</Badge>}
      <Badge tone={tones[shipped]}>{words.shipped[shipped]}</Badge>
      <Badge tone={tones[invoiced]}>{words.invoiced[invoiced]}</Badge>
    </span>
  )
}

/** Why an order is held: until it is released, nobody ships or completes it. */
function Held({ order }: { order: OrderPage }) {
  const t = useWords()
  return (
    <Panel title={t('order.trouble.held')}>
      <p className="bad">{order.holdReason}</p>
      <p className="note">{t('order.heldHint')}</p>
    </Panel>
  )
}

function Header({ order }: { order: OrderPage }) {
  const t = useWords()
  const customer = (
    <button type="button" className="link" onClick={() => openTab({ kind: 'customer', id: order.customerId })}>
      {order.customerName}
    </button>
  )
  const back = order.exchangeOf
  const returned = back && (
    <button type="button" className="link" onClick={() => openTab({ kind: 'return', id: back.id })}>
      {back.no}
    </button>
  )
  return (
    <Panel title={t('order.field.customer')}>
      {order.historical && <p className="note">{t('order.historicalHint')}</p>}
      <Facts
        of={[
          [t('order.field.customer'), customer],
          [t('order.channel.of'), t(`order.channel.${order.channel}`)],
          [t('order.field.orderOn'), order.orderOn],
          [t('order.field.promisedOn'), order.promisedOn],
          [t('order.field.contact'), order.contact],
          [t('order.field.phone'), order.phone],
          [t('order.field.address'), order.address],
          [t('order.field.externalNo'), order.externalNo],
          ...(back ? [[t('refund.exchangeOf'), returned] as const] : []),
          [t('order.field.note'), order.note],
          ...order.ownFields.map((field) => [field.name, factOf(field, order, t)] as const),
          ...(order.specialTerms === '' ? [] : [[t('order.field.specialTerms'), order.specialTerms] as const]),
        ]}
      />
    </Panel>
  )
}

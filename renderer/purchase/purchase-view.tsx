import { Button } from 'antd'
import { isAgreed, isLate } from '../../main/purchase/purchase'
import type { PurchaseConfirmation, PurchasePage } from '../../main/purchase/view'
import { formatFen, zeroFen } from '../../main/value/fen'
import { formatQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { DocumentHistory } from '../order/order-history'
import { timeText, useToday } from '../part/clock'
import { Pill } from '../part/pill'
import { Facts, Panel, Screen, ScreenHead } from '../part/screen'
import { EnterPayment } from '../payable/enter-payment'
import { openTab, useTabState } from '../shell/workspace'
import { DocumentTalk } from '../talk/document-talk'
import { BuyingTable, BuyingTotals } from './buying-table'
import { PurchaseActBar } from './purchase-acts'
import { ReceiptsPanel } from './receipts-panel'
import { toneOf } from './state'

/** The page of a purchase order: what was ordered, what the supplier said, and what may be done next. */
export function PurchaseView({ order, onRework }: { order: PurchasePage; onRework: () => void }) {
  const t = useWords()
  const mayEdit = useMay('purchase.edit')
  useTabState(order.no, false)
  const late = isLate(order, useToday())
  const head = (
    <ScreenHead
      title={order.no ?? t('purchase.draft')}
      note={<Pill tone={toneOf(order.state, late)}>{t(`machine.purchase.state.${order.state}`)}</Pill>}
    >
      <PurchaseActBar order={order} onRework={onRework} />
      {mayEdit && (
        <Button onClick={() => openTab({ kind: 'purchase', id: null, with: { again: order.id } })}>
          {t('editor.again')}
        </Button>
      )}
      <Button icon={<Icon name="print" />} onClick={() => openTab({ kind: 'purchasePaper', id: order.id })}>
        {t('purchase.act.print')}
      </Button>
    </ScreenHead>
  )
  return (
    <Screen name={t('purchase.tab', { no: order.no ?? '' })} head={head}>
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
          <ReceiptsPanel order={order} />
          {order.confirmations.map((confirmation) => (
            <Confirmation key={confirmation.id} of={confirmation} />
          ))}
          <DocumentTalk record="purchaseOrder" id={order.id} />
        </div>
        <div className="order-side">
          <Header order={order} />
          {order.billed !== null && isAgreed(order.state) && <Money order={order} />}
          {order.sendings.length > 0 && <Sendings order={order} />}
          <Panel title={t('purchase.history')}>
            <DocumentHistory question="purchase.history" id={order.id} />
          </Panel>
        </div>
      </div>
    </Screen>
  )
}

function Header({ order }: { order: PurchasePage }) {
  const t = useWords()
  const supplier = (
    <button type="button" className="link" onClick={() => openTab({ kind: 'supplier', id: order.supplierId })}>
      {order.supplierName}
    </button>
  )
  return (
    <Panel title={t('purchase.field.supplier')}>
      <Facts
        of={[
          [t('purchase.field.supplier'), supplier],
          [t('purchase.field.orderedOn'), order.orderedOn],
          [t('purchase.field.promisedOn'), order.promisedOn],
          [t('purchase.kind.label'), t(order.taxInclusive ? 'purchase.kind.inclusive' : 'purchase.kind.exclusive')],
          [t('purchase.field.contact'), order.contact],
          [t('purchase.field.phone'), order.phone],
          [t('purchase.field.address'), order.address],
          [t('purchase.field.supplierNo'), order.supplierNo],
          [t('purchase.field.note'), order.note],
          [t('purchase.askedBy'), order.createdBy],
        ]}
      />
    </Panel>
  )
}

/** What is owed for what was accepted, and how much of that is paid; it may be paid for in advance. */
function Money({ order }: { order: PurchasePage }) {
  const t = useWords()
  const { id, supplierId, supplierName } = order
  return (
    <Panel title={t('payable.ofPurchase.title')}>
      <Facts
        of={(['billed', 'unpaid', 'prepaid'] as const).map((figure) => [
          ...([t(`payable.ofPurchase.${figure}`), formatFen(order[figure] ?? zeroFen)] as const),
        ])}
      />
      {order.state !== 'COMPLETED' && (
        <EnterPayment supplier={{ id: supplierId, name: supplierName }} purchaseId={id} primary={false} />
      )}
    </Panel>
  )
}

/** Each time the order went to the supplier. */
function Sendings({ order }: { order: PurchasePage }) {
  const t = useWords()
  return (
    <Panel title={t('purchase.send.list')}>
      <ul>
        {order.sendings.map(({ id, way, sentTo, by, sentAt }) => (
          <li key={id}>
            {t(`purchase.send.ways.${way}`)} {sentTo}{' '}
            <span className="note">
              {timeText(sentAt)} {by}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** A version the supplier made of the order: each line of which more or less comes, or on another day. */
function Confirmation({ of }: { of: PurchaseConfirmation }) {
  const t = useWords()
  const note = `${timeText(of.confirmedAt)} ${of.by}`
  const { grossBefore, grossAfter, differences } = of
  const day = (on: string | null) => on ?? t('purchase.version.none')
  return (
    <Panel title={t('purchase.version.no', { revision: of.revision })} note={note}>
      {of.note !== '' && <p>{of.note}</p>}
      {differences.length === 0 && <p className="note">{t('purchase.version.same')}</p>}
      {grossBefore !== grossAfter && (
        <p>{t('purchase.version.amount', { before: formatFen(grossBefore), after: formatFen(grossAfter) })}</p>
      )}
      {differences.length > 0 && (
        <table className="plain">
          <thead>
            <tr>
              <th>{t('purchase.line.product')}</th>
              <th className="num">{t('purchase.confirm.asked')}</th>
              <th className="num">{t('purchase.confirm.qty')}</th>
              <th>{t('purchase.confirm.day')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((line) => (
              <tr key={line.lineNo}>
                <td>{line.productName}</td>
                <td className="num muted">{`${formatQty(line.qtyBefore)} ${line.unit}`}</td>
                <td className={line.qtyAfter === line.qtyBefore ? 'num' : 'num bad'}>
                  {`${formatQty(line.qtyAfter)} ${line.unit}`}
                </td>
                <td>
                  {line.promisedAfter === line.promisedBefore
                    ? day(line.promisedAfter)
                    : `${day(line.promisedBefore)} → ${day(line.promisedAfter)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

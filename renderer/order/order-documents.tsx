import type { ReactNode } from 'react'
import type { OrderCredit, OrderDelivery, OrderPage } from '../../main/order/view'
import { formatFen } from '../../main/value/fen'
import { formatQty } from '../../main/value/qty'
import { deliveryTone } from '../delivery/delivery-state'
import { invoiceTone } from '../invoice/invoice-state'
import { useWords } from '../look/words'
import { Pill } from '../part/pill'
import { Panel } from '../part/screen'
import { DueButton } from '../receivable/due-dialog'
import { openTab } from '../shell/workspace'
import { DeliveryActs } from './delivery-acts'

/** Every document that hangs on an order: deliveries with what came back, what settled them, invoices. */
export function OrderDocuments({ order }: { order: OrderPage }) {
  const t = useWords()
  const { deliveries, invoices } = order
  const credits = order.credits ?? []
  const none = deliveries.length + credits.length + invoices.length === 0
  return (
    <Panel title={t('order.documents')}>
      {none && <p className="note">{t('order.noDocuments')}</p>}
      {deliveries.length > 0 && <Deliveries order={order} />}
      {credits.length > 0 && <Credits of={credits} />}
      {invoices.length > 0 && <Invoices of={invoices} />}
    </Panel>
  )
}

function Documents({ title, head, children }: { title: string; head: ReactNode; children: ReactNode }) {
  return (
    <div className="scrolls">
      <h3>{title}</h3>
      <table className="plain">
        <thead>{head}</thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function Deliveries({ order }: { order: OrderPage }) {
  const t = useWords()
  const shown = order.deliveries.every(({ open }) => open !== null)
  const head = (
    <tr>
      <th>{t('delivery.no')}</th>
      <th>{t('order.column.state')}</th>
      <th>{t('delivery.deliveredOn')}</th>
      <th>{t('delivery.dueOn')}</th>
      <th className="num">{t('delivery.amount')}</th>
      {shown && <th className="num">{t('delivery.open')}</th>}
      <th>{t('delivery.carrier')}</th>
      <th>{t('order.lines')}</th>
      <th />
    </tr>
  )
  return (
    <Documents title={t('order.deliveries')} head={head}>
      {order.deliveries.map((delivery) => (
        <tr key={delivery.id}>
          <td>
            <button type="button" className="link" onClick={() => openTab({ kind: 'delivery', id: delivery.id })}>
              {delivery.no}
            </button>
          </td>
          <td>
            <Pill tone={deliveryTone[delivery.state]}>{t(`delivery.state.${delivery.state}`)}</Pill>
            {delivery.receivedOn !== null && <div className="note day">{delivery.receivedOn}</div>}
            {delivery.voidReason !== '' && <div className="note">{delivery.voidReason}</div>}
          </td>
          <td className="day">{delivery.deliveredOn}</td>
          <td className="day">
            <Due of={delivery} />
          </td>
          <td className="num">{formatFen(delivery.amount)}</td>
          {delivery.open !== null && <td className="num">{formatFen(delivery.open)}</td>}
          <td>{[delivery.carrier, delivery.trackingNo].filter(Boolean).join(' ') || '—'}</td>
          <td>
            {delivery.lines.map((line) => (
              <DeliveredLine key={line.id} line={line} />
            ))}
          </td>
          <td>
            <DeliveryActs order={order} delivery={delivery} />
          </td>
        </tr>
      ))}
    </Documents>
  )
}

/** When a delivery is due; while something of it is open, that can be changed. */
function Due({ of: { itemId: id, no, dueOn, deliveredOn, open } }: { of: OrderDelivery }) {
  if (dueOn === null || id === null) return '—'
  const item = { id, documentNo: no, itemOn: deliveredOn, dueOn }
  return (
    <>
      {dueOn} {open !== null && open > 0 && <DueButton item={item} size="small" />}
    </>
  )
}

function DeliveredLine({ line }: { line: OrderDelivery['lines'][number] }) {
  const t = useWords()
  const { unit } = line
  return (
    <div className="delivered-line">
      {`${line.productName} × ${formatQty(line.qty)} ${unit}`}
      {line.returnedQty > 0 && (
        <span className="bad"> {t('delivery.returned', { qty: formatQty(line.returnedQty), unit })}</span>
      )}
    </div>
  )
}

function Credits({ of }: { of: readonly OrderCredit[] }) {
  const t = useWords()
  const head = (
    <tr>
      <th>{t('receivable.column.documentNo')}</th>
      <th>{t('order.column.state')}</th>
      <th>{t('receivable.column.itemOn')}</th>
      <th className="num">{t('delivery.amount')}</th>
    </tr>
  )
  return (
    <Documents title={t('order.credits')} head={head}>
      {of.map((credit) => (
        <tr key={`${credit.kind}-${credit.documentNo}`}>
          <td>{credit.documentNo}</td>
          <td>
            <Pill tone={credit.kind === 'return' ? 'warn' : 'ok'}>{t(`order.credit.${credit.kind}`)}</Pill>
          </td>
          <td className="day">{credit.creditOn}</td>
          <td className="num">{formatFen(credit.amount)}</td>
        </tr>
      ))}
    </Documents>
  )
}

function Invoices({ of }: { of: OrderPage['invoices'] }) {
  const t = useWords()
  const head = (
    <tr>
      <th>{t('invoice.column.no')}</th>
      <th>{t('invoice.column.state')}</th>
      <th>{t('invoice.column.kind')}</th>
      <th className="num">{t('invoice.column.gross')}</th>
      <th>{t('invoice.column.invoiceNo')}</th>
      <th>{t('invoice.column.issuedOn')}</th>
    </tr>
  )
  return (
    <Documents title={t('order.invoices')} head={head}>
      {of.map((invoice) => (
        <tr key={invoice.id}>
          <td>
            <button type="button" className="link" onClick={() => openTab({ kind: 'invoice', id: invoice.id })}>
              {invoice.no}
            </button>
          </td>
          <td>
            <Pill tone={invoiceTone[invoice.state]}>{t(`invoice.state.${invoice.state}`)}</Pill>
          </td>
          <td>{t(`invoice.kind.${invoice.kind}`)}</td>
          <td className="num">
            {formatFen(invoice.gross)}
            {invoice.red > 0 && <div className="note">{formatFen(-invoice.red)}</div>}
          </td>
          <td>{invoice.invoiceNo ?? '—'}</td>
          <td className="day">{invoice.issuedOn ?? '—'}</td>
        </tr>
      ))}
    </Documents>
  )
}

import '../order/order.css'
import '../activity/timeline.css'
import { clockOf } from '../../main/delivery/tracking'
import type { DeliveryPage, DeliveryPageLine } from '../../main/delivery/view'
import { formatFen } from '../../main/value/fen'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { useKeys } from '../part/keys'
import { Badge, Pill } from '../part/pill'
import { Facts, Panel, Screen, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { openTab, useTab, useTabState } from '../shell/workspace'
import { DeliveryActBar } from './delivery-act-bar'
import { deliveryTone } from './delivery-state'

/** A delivery's own page: what went, who shipped it, whether it is there, and what was heard of it. */
export function DeliveryScreen() {
  const { id } = useTab()
  const page = useAsk('delivery.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  return <Answered of={page}>{(value) => <DeliveryView page={value} />}</Answered>
}

function DeliveryView({ page }: { page: DeliveryPage }) {
  const t = useWords()
  useTabState(page.no, false)
  useKeys({ 'Ctrl+P': () => openTab({ kind: 'deliveryPaper', id: page.id }) })
  const inTrouble = page.troubles.some(({ settledAt }) => settledAt === null)
  const state = (
    <span className="row">
      <Pill tone={inTrouble ? 'bad' : deliveryTone[page.state]}>{t(`delivery.state.${page.state}`)}</Pill>
      {inTrouble && <Badge tone="bad">{t('shipment.trouble.title')}</Badge>}
    </span>
  )
  const head = (
    <ScreenHead title={page.no} note={state}>
      <DeliveryActBar page={page} />
    </ScreenHead>
  )
  return (
    <Screen name={page.no} head={head}>
      <div className="order-page">
        <div className="order-main">
          {page.troubles.length > 0 && <Troubles page={page} />}
          <Panel title={t('shipment.page.lines')}>
            <Lines page={page} />
            <Lots page={page} />
          </Panel>
          <Panel title={t('shipment.track.title')}>
            <Heard page={page} />
          </Panel>
        </div>
        <div className="order-side">
          <Head page={page} />
          <Who page={page} />
        </div>
      </div>
    </Screen>
  )
}

function Head({ page }: { page: DeliveryPage }) {
  const t = useWords()
  const link = (kind: 'customer' | 'order' | 'delivery', id: number, text: string) => (
    <button type="button" className="link" onClick={() => openTab({ kind, id })}>
      {text}
    </button>
  )
  return (
    <Panel title={t('shipment.page.head')}>
      <Facts
        of={[
          [t('shipment.column.customerName'), link('customer', page.customerId, page.customerName)],
          [t('shipment.column.orderNo'), link('order', page.orderId, page.orderNo)],
          [t('shipment.column.carrier'), page.carrier],
          [t('shipment.column.trackingNo'), page.trackingNo],
          ...(page.phoneEnd === '' ? [] : [[t('shipment.page.phoneEnd'), page.phoneEnd] as const]),
          [t('shipment.page.contact'), page.contact],
          [t('shipment.page.phone'), page.phone],
          [t('shipment.page.address'), page.address],
          ...(page.replaced === null
            ? []
            : [[t('shipment.receive.replaces'), link('delivery', page.replaced.id, page.replaced.no)] as const]),
          ...(page.replacement === null
            ? []
            : [
                [t('shipment.receive.replacedBy'), link('delivery', page.replacement.id, page.replacement.no)] as const,
              ]),
          ...(page.voidReason === '' ? [] : [[t('delivery.state.VOIDED'), page.voidReason] as const]),
        ]}
      />
    </Panel>
  )
}

/** Who shipped it? Is it gone? Is it there? (DLV-06) */
function Who({ page }: { page: DeliveryPage }) {
  const t = useWords()
  const { receivedBy, receivedOn, receivedAt } = page
  const received =
    receivedOn === null
      ? t('shipment.page.notReceived')
      : receivedBy === null || receivedAt === null
        ? receivedOn
        : t('shipment.page.receivedAs', { day: receivedOn, name: `${receivedBy} ${timeText(receivedAt)}` })
  return (
    <Panel title={t('shipment.page.who')}>
      <Facts
        of={[
          [t('shipment.column.shippedBy'), page.shippedBy],
          [t('shipment.column.deliveredOn'), page.deliveredOn],
          [t('shipment.page.shipped'), timeText(page.shippedAt)],
          [t('shipment.column.receivedOn'), received],
        ]}
      />
    </Panel>
  )
}

function Troubles({ page }: { page: DeliveryPage }) {
  const t = useWords()
  const open = page.troubles.some(({ settledAt }) => settledAt === null)
  return (
    <Panel title={t('shipment.trouble.title')} note={open ? t('shipment.trouble.hint') : ''}>
      {page.troubles.map(({ id, reason, raisedBy, raisedAt, answer, settledBy, settledAt }) => (
        <div key={id}>
          <p className={settledAt === null ? 'bad' : ''}>
            {reason}{' '}
            <span className="note">{t('shipment.trouble.byAt', { name: raisedBy, time: timeText(raisedAt) })}</span>
          </p>
          {settledAt !== null && (
            <p className="note">
              {t('shipment.trouble.answer', { name: settledBy ?? '', time: timeText(settledAt), answer })}
            </p>
          )}
        </div>
      ))}
    </Panel>
  )
}

/** What was heard of it, the newest first (LOG-01). */
function Heard({ page }: { page: DeliveryPage }) {
  const t = useWords()
  if (page.events.length === 0) return <p className="note">{t('shipment.track.none')}</p>
  return (
    <ol className="timeline">
      {page.events.map(({ id, happenedOn, minute, place, said, by }) => (
        <li key={id}>
          <div>
            <b>{said}</b>
            <time>{`${happenedOn} ${clockOf(minute)}`}</time>
          </div>
          <span className="note">
            {[place, t('shipment.track.by', { name: by })].filter((part) => part !== '').join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** What arrived of a line, and what became of the rest. */
function Arrived({ line: { qty, receivedQty, outcome } }: { line: DeliveryPageLine }) {
  const t = useWords()
  return (
    <td className="num">
      {formatQty(receivedQty ?? qty)}
      {outcome !== null && <div className="bad">{t(`shipment.receive.outcomes.${outcome}`)}</div>}
    </td>
  )
}

/** Which batches and serial numbers left, each the way to its own page. */
function Lots({ page: { lots } }: { page: DeliveryPage }) {
  const t = useWords()
  if (lots.length === 0) return null
  return (
    <p className="note">
      {t('lot.onPaper')}{' '}
      {lots.map(({ id, product, code, qty }) => (
        <button key={id} type="button" className="link" onClick={() => openTab({ kind: 'lot', id })}>
          {product} {code} × {formatQty(qty)}{' '}
        </button>
      ))}
    </p>
  )
}

function Lines({ page }: { page: DeliveryPage }) {
  const t = useWords()
  const counted = page.lines.some(({ receivedQty }) => receivedQty !== null)
  const returned = page.lines.some(({ returnedQty }) => returnedQty > 0)
  return (
    <div className="scrolls">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('paper.line.code')}</th>
            <th>{t('order.line.product')}</th>
            <th>{t('paper.line.spec')}</th>
            <th className="num">{t('shipment.paper.qty')}</th>
            <th>{t('order.line.unit')}</th>
            {counted && <th className="num">{t('shipment.receive.received')}</th>}
            {returned && <th className="num">{t('shipment.page.returned')}</th>}
            <th className="num">{t('shipment.page.price')}</th>
            <th className="num">{t('shipment.column.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {page.lines.map((line) => (
            <tr key={line.id}>
              <td>{line.productCode}</td>
              <td>{line.productName}</td>
              <td>{line.spec}</td>
              <td className="num">{formatQty(line.qty)}</td>
              <td>{line.unit}</td>
              {counted && <Arrived line={line} />}
              {returned && <td className="num bad">{line.returnedQty === 0 ? '' : formatQty(line.returnedQty)}</td>}
              <td className="num">{formatPrice(line.price)}</td>
              <td className="num">{formatFen(line.gross)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={6 + Number(returned) + Number(counted)}>{t('shipment.paper.total')}</td>
            <td className="num">{formatFen(page.amount)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

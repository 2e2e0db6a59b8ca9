import type { OrderPage } from '../../main/order/view'
import { type Day, daysBetween } from '../../main/value/day'
import { type Fen, formatFen } from '../../main/value/fen'
import { dayOf, type Instant } from '../../main/value/instant'
import { useWords } from '../look/words'
import { Facts, Panel } from '../part/screen'
import { MarginText } from '../pricing/margin-text'

/** How an order that has ended went: promised and actual day, how long it took, and what came of it (ORD-21). */
export function OrderReport({ order }: { order: OrderPage }) {
  const t = useWords()
  if (order.historical || order.endedAt === null || order.state === 'CANCELLED') return null
  const endedOn = dayOf(order.endedAt as Instant)
  const shippedOn = lastDelivery(order)
  const coupon = order.coupon?.amount ?? 0
  const off = order.productTotal - order.orderAmount - coupon
  return (
    <Panel title={t('order.report.title')}>
      <Facts
        of={[
          [t('order.report.endedOn'), endedOn],
          [t('order.report.days'), t('order.report.dayCount', { count: daysBetween(order.orderOn, endedOn) })],
          [t('order.report.promised'), order.promisedOn],
          [t('order.report.shipped'), shippedOn],
          [t('order.report.punctual'), <Punctual key="p" promised={order.promisedOn} actual={shippedOn} />],
          [t('order.figure.gross'), formatFen(order.gross)],
          [t('order.figure.orderDiscount'), formatFen(off)],
          ...(order.coupon ? [[t('coupon.figure', { code: order.coupon.code }), formatFen(coupon)] as const] : []),
          [t('order.figure.delivered'), formatFen(order.delivered)],
          [t('order.figure.returned'), formatFen(order.returned)],
          ...known(t('order.figure.received'), order.received),
          ...(order.cleared ? [[t('order.figure.cleared'), formatFen(order.cleared)] as const] : []),
          ...known(t('order.figure.outstanding'), order.outstanding),
          [t('order.figure.invoiced'), formatFen(order.invoiced)],
          ...(order.margin ? [[t('order.margin.title'), <MarginText key="m" of={order.margin} />] as const] : []),
        ]}
      />
    </Panel>
  )
}

/** What somebody may know. */
const known = (name: string, value: Fen | null): [string, string][] =>
  value === null ? [] : [[name, formatFen(value)]]

function lastDelivery({ deliveries }: OrderPage): Day | null {
  const days = deliveries.filter(({ state }) => state !== 'VOIDED').map(({ deliveredOn }) => deliveredOn)
  return days.toSorted().at(-1) ?? null
}

function Punctual({ promised, actual }: { promised: Day | null; actual: Day | null }) {
  const t = useWords()
  if (promised === null || actual === null) return <>—</>
  const late = daysBetween(promised, actual)
  if (late > 0) return <span className="bad">{t('order.report.late', { count: late })}</span>
  return <>{late === 0 ? t('order.report.onTime') : t('order.report.early', { count: -late })}</>
}

import type { OrderPage } from '../../main/order/view'
import { amountInCapitals } from '../../main/value/capitals'
import { formatFen } from '../../main/value/fen'
import { useWords } from '../look/words'
import { Figures } from '../part/screen'
import { explain } from '../receivable/explained'

/** What an order comes to, and how far it is delivered, paid and invoiced. */
export function OrderTotals({ order }: { order: OrderPage }) {
  const t = useWords()
  const coupon = order.coupon?.amount ?? 0
  const off = order.productTotal - order.orderAmount - coupon
  const figure = (name: string, value: number, tone?: 'bad') => ({ name, value: formatFen(value), tone })
  const known = (name: string, value: number | null) => (value === null ? [] : [figure(name, value)])
  const agreed = [
    figure(t('order.figure.productTotal'), order.productTotal),
    ...(off === 0 ? [] : [figure(t('order.figure.orderDiscount'), -off)]),
    ...(order.coupon ? [figure(t('coupon.figure', { code: order.coupon.code }), -coupon)] : []),
    figure(t('order.figure.net'), order.net),
    figure(t('order.figure.tax'), order.tax),
    figure(t('order.figure.gross'), order.gross),
  ]
  const since: (ReturnType<typeof figure> & { explains?: 'outstanding' })[] = [
    figure(t('order.figure.delivered'), order.delivered),
    ...(order.overShipped === 0 ? [] : [figure(t('order.figure.overShipped'), order.overShipped)]),
    ...(order.returned === 0 ? [] : [figure(t('order.figure.returned'), order.returned)]),
    ...known(t('order.figure.received'), order.received),
    ...(order.cleared ? [figure(t('order.figure.cleared'), order.cleared)] : []),
    ...known(t('order.figure.outstanding'), order.outstanding).map((one) => ({
      ...one,
      explains: 'outstanding' as const,
    })),
    ...(order.invoicePending === 0 ? [] : [figure(t('order.figure.invoicePending'), order.invoicePending)]),
    figure(t('order.figure.invoiced'), order.invoiced),
    ...(order.redDue === 0 ? [] : [figure(t('invoice.byOrder.redDue'), order.redDue, 'bad')]),
  ]
  return (
    <>
      <Figures of={agreed} />
      <p className="order-capitals">
        <span className="note">{t('order.capitals')}</span> {amountInCapitals(order.gross)}
      </p>
      {!order.historical && <Figures of={explain(since, { orderId: order.id, of: order.no ?? '' })} />}
    </>
  )
}

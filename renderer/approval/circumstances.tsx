import type { Circumstances } from '../../main/approval/view'
import type { OrderPage } from '../../main/order/view'
import type { Margin } from '../../main/pricing/margin'
import { formatFen } from '../../main/value/fen'
import { formatQty } from '../../main/value/qty'
import { useWords } from '../look/words'
import { toneOf } from '../order/order-state'
import { Pill } from '../part/pill'
import { Facts, Figures } from '../part/screen'
import { MarginText } from '../pricing/margin-text'
import { explain } from '../receivable/explained'
import { openTab } from '../shell/workspace'

interface Props {
  of: Circumstances
  order: OrderPage
  adds: number
  /** What the order earns, and what it would after the change that waits; null where there is none, or nobody may know. */
  margins: readonly (Margin | null)[]
}

/** What somebody who decides has to know: the customer's credit and what is overdue, the stock of each line, what was ordered before (APR-07). */
export function CircumstancesView({ of, order, adds, margins }: Props) {
  return (
    <section className="approval-circumstances">
      <Money of={of} adds={adds} order={order} />
      <Margins of={margins} />
      <div className="approval-tables">
        <Stock order={order} />
        <Recent of={of} />
      </div>
    </section>
  )
}

/** `adds` is what the approval would add to the credit that is used, in fen. */
function Money({
  of: { creditLimit, creditUsed, overdue, orders },
  adds,
  order: { customerId, customerName },
}: Pick<Props, 'of' | 'adds' | 'order'>) {
  const t = useWords()
  const left = creditLimit === null ? null : creditLimit - creditUsed - adds
  return (
    <Figures
      of={explain(
        [
          {
            name: t('approval.creditLimit'),
            value: creditLimit === null ? t('approval.noLimit') : formatFen(creditLimit),
          },
          { name: t('approval.creditUsed'), value: formatFen(creditUsed), explains: 'creditUsed' as const },
          {
            name: t('approval.creditAfter'),
            value: left === null ? '—' : formatFen(left),
            tone: left !== null && left < 0 ? 'bad' : undefined,
          },
          {
            name: t('approval.overdue'),
            value: formatFen(overdue.amount),
            note: overdue.days > 0 ? t('approval.overdueDays', { days: overdue.days }) : null,
            tone: overdue.amount > 0 ? 'bad' : undefined,
            explains: 'overdue' as const,
          },
          {
            name: t('approval.past'),
            value: formatFen(orders.amount),
            note: t('approval.pastCount', { count: orders.count }),
          },
        ],
        { customerId, of: customerName },
      )}
    />
  )
}

function Margins({ of: [now, after] }: { of: Props['margins'] }) {
  const t = useWords()
  if (!now) return null
  return (
    <Facts
      of={[
        [t('order.margin.title'), <MarginText key="now" of={now} />],
        ...(after ? [[t('order.margin.after'), <MarginText key="after" of={after} />] as const] : []),
      ]}
    />
  )
}

/** What is on hand and not reserved, on its way and then available, beside what the order needs, in base units (R-STK). */
function Stock({ order }: { order: OrderPage }) {
  const t = useWords()
  const kept = order.lines.filter(({ stocked }) => stocked)
  if (kept.length === 0) return null
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('order.line.product')}</th>
          <th className="num">{t('order.line.qty')}</th>
          <th className="num">{t('order.line.available')}</th>
          <th className="num">{t('product.inTransit')}</th>
          <th className="num">{t('product.projected')}</th>
        </tr>
      </thead>
      <tbody>
        {kept.map((line) => {
          const short = line.available < (line.qty * line.unitRatio) / 10_000
          return (
            <tr key={line.id}>
              <td>{line.productName}</td>
              <td className="num">{`${formatQty(line.qty)} ${line.unit}`}</td>
              <td className={short ? 'num bad' : 'num'}>{`${formatQty(line.available)} ${line.baseUnit}`}</td>
              <td className="num muted">{formatQty(line.inTransit)}</td>
              <td className="num muted">{formatQty(line.projected)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Recent({ of: { recent } }: { of: Circumstances }) {
  const t = useWords()
  if (recent.length === 0) return null
  return (
    <table className="plain" aria-label={t('approval.recent')}>
      <thead>
        <tr>
          <th>{t('approval.recent')}</th>
          <th>{t('order.field.orderOn')}</th>
          <th className="num">{t('order.column.gross')}</th>
          <th>{t('order.column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {recent.map(({ id, no, orderOn, gross, state }) => (
          <tr key={id}>
            <td>
              <button type="button" className="link" onClick={() => openTab({ kind: 'order', id })}>
                {no}
              </button>
            </td>
            <td>{orderOn}</td>
            <td className="num">{formatFen(gross)}</td>
            <td>
              <Pill tone={toneOf(state, '')}>{t(`order.state.${state}`)}</Pill>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

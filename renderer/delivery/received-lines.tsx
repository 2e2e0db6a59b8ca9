import './delivery.css'
import { Select } from 'antd'
import { type Counted, type Outcome, outcomes } from '../../main/delivery/difference'
import type { OrderDelivery } from '../../main/order/view'
import { formatQty, type Qty } from '../../main/value/qty'
import { useWords } from '../look/words'
import { QtyField } from '../part/decimal-field'

/** What was counted of the lines where something else was typed than was shipped. */
export type Counts = ReadonlyMap<number, { qty: Qty; outcome: Outcome | null }>

type Sent = Pick<OrderDelivery, 'lines'>

/** The lines of which less arrived; what a line is counted again at what was shipped is none. */
export const differencesOf = (
  sent: readonly Sent[],
  counts: Counts,
  lots: (lineId: number) => Counted['lots'] = () => [],
): Counted[] =>
  sent
    .flatMap(({ lines }) => lines)
    .flatMap(({ id, qty }) => {
      const count = counts.get(id)
      if (count === undefined || count.qty === qty) return []
      return [{ deliveryLineId: id, receivedQty: count.qty, outcome: count.outcome, lots: lots(id) }]
    })

interface Props {
  of: readonly Sent[]
  counts: Counts
  onChange: (counts: Counts) => void
  onUnread: (lines: ReadonlySet<number>) => void
}

/** How much of each line arrived, and where it is less, what became of the rest (R-DLV). */
export function ReceivedLines({ of, counts, onChange, onUnread }: Props) {
  const t = useWords()
  const lines = of.flatMap((delivery) => delivery.lines)
  const set = (id: number, count: { qty: Qty; outcome: Outcome | null }) => onChange(new Map([...counts, [id, count]]))
  const short = differencesOf(of, counts).length > 0
  return (
    <div className="quantity-table">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('order.line.product')}</th>
            <th className="num">{t('shipment.receive.shipped')}</th>
            <th className="num now">{t('shipment.receive.received')}</th>
            <th>{t('order.line.unit')}</th>
            {short && <th className="num">{t('shipment.receive.missing')}</th>}
            {short && <th>{t('shipment.receive.outcome')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, productName, qty, unit }) => {
            const count = counts.get(id) ?? { qty, outcome: null }
            const missing = qty - count.qty
            return (
              <tr key={id}>
                <td>{productName}</td>
                <td className="num">{formatQty(qty)}</td>
                <td className="num now">
                  <QtyField
                    bare
                    label={`${t('shipment.receive.received')} ${productName}`}
                    value={count.qty}
                    onChange={(typed) => set(id, { ...count, qty: typed ?? (0 as Qty) })}
                    onFault={(sentence) => onUnread(new Set(sentence === null ? [] : [id]))}
                  />
                </td>
                <td className="muted">{unit}</td>
                {short && <td className={missing === 0 ? 'num muted' : 'num bad'}>{formatQty(missing)}</td>}
                {short && (
                  <td>
                    {missing > 0 && (
                      <Select<Outcome>
                        aria-label={`${t('shipment.receive.outcome')} ${productName}`}
                        className="outcome"
                        placeholder={t('shipment.receive.choose')}
                        options={outcomes.map((value) => ({ value, label: t(`shipment.receive.outcomes.${value}`) }))}
                        value={count.outcome}
                        onChange={(outcome) => set(id, { ...count, outcome })}
                      />
                    )}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      {short && <p className="note">{t('shipment.receive.hint')}</p>}
    </div>
  )
}

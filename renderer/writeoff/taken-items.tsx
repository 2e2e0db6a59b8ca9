import { Button } from 'antd'
import { settleOldestFirst, settleReceived } from '../../main/receivable/settlement'
import { type Fen, formatFen, largestFen, sumFen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { MoneyField } from '../part/decimal-field'
import { Answered } from '../part/state'

interface Props {
  customerId: Id
  orderId: Id | null
  /** Whose money it is, where a receipt settles them. */
  receiptId: Id | null
  /** What is done with the items. */
  act: 'takeOff' | 'settle'
  /** How much there is for them in all; null is as much as is open. */
  amount: Fen | null
  typed: ReadonlyMap<Id, Fen>
  onChange: (typed: ReadonlyMap<Id, Fen>) => void
  onFault: (id: number, sentence: string | null) => void
}

/** What a customer owes, item by item, those of one order first, and how much of each is taken off or settled. */
export function TakenItems({ customerId, orderId, receiptId, act, amount: most, typed, onChange, onFault }: Props) {
  const t = useWords()
  const settling = useAsk('settlement.read', { customerId, receiptId })
  return (
    <Answered of={settling}>
      {(page) => {
        const open = page.items.filter((item) => item.open > 0 && (act === 'settle' || item.kind !== 'refund'))
        const own = (item: (typeof open)[number]) => (orderId !== null && item.orderId === orderId ? 0 : 1)
        const items = open.toSorted((one, other) => own(one) - own(other))
        if (items.length === 0) return <p className="note">{t('writeOff.nothingOpen')}</p>
        const { receiptFor } = page
        const shares =
          most === null ? settleOldestFirst(largestFen, items, orderId) : settleReceived(most, items, receiptFor)
        const fill = () => onChange(new Map(shares.map(({ itemId, amount }) => [itemId, amount])))
        return (
          <>
            <table className="plain">
              <thead>
                <tr>
                  <th>{t('writeOff.line.document')}</th>
                  <th>{t('writeOff.line.order')}</th>
                  <th>{t('writeOff.line.dueOn')}</th>
                  <th className="num">{t('writeOff.line.open')}</th>
                  <th className="num">{t(`writeOff.line.${act}`)}</th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ id, no, orderNo, dueOn, open: left }) => (
                  <tr key={id}>
                    <td>{no}</td>
                    <td className="muted">{orderNo ?? '—'}</td>
                    <td className={dueOn < today() ? 'bad' : ''}>{dueOn}</td>
                    <td className="num">{formatFen(left)}</td>
                    <td className="num">
                      <MoneyField
                        label={t(`writeOff.field.${act}Of`, { no })}
                        value={typed.get(id) ?? null}
                        onChange={(amount) => onChange(new Map(typed).set(id, amount ?? zeroFen))}
                        onFault={(sentence) => onFault(id, sentence)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="row">
              <Button onClick={fill}>{t(most === null ? 'writeOff.whole' : 'writeOff.settle.oldest')}</Button>
              <span>
                {t('writeOff.total')} <strong className="num">{formatFen(sumFen(typed.values()))}</strong>
              </span>
            </p>
          </>
        )
      }}
    </Answered>
  )
}

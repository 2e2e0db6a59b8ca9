import type { CreditInHand, SettlingPage } from '../../main/settlement/view'
import { type Fen, formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { MoneyField } from '../part/decimal-field'
import { keyOf, openOf, type Wanted } from './typed'

interface Props {
  credit: CreditInHand
  page: SettlingPage
  wanted: Wanted
  onChange: (itemId: Id, amount: Fen | null) => void
  onFault: (id: number, sentence: string | null) => void
}

/** What is open, the earliest due first, and how much of it one credit settles. */
export function ItemShares({ credit, page, wanted, onChange, onFault }: Props) {
  const t = useWords()
  const fixed = (itemId: Id) =>
    page.pairs.some((pair) => pair.creditId === credit.id && pair.itemId === itemId && pair.fixed)
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('writeOff.line.document')}</th>
          <th>{t('writeOff.line.dueOn')}</th>
          <th className="num">{t('writeOff.settle.open')}</th>
          <th className="num">{t('writeOff.settle.save')}</th>
        </tr>
      </thead>
      <tbody>
        {page.items.map((item) => {
          const open = openOf(page, wanted, item)
          return (
            <tr key={item.id}>
              <td>
                {item.no}
                <small>{item.orderNo ?? t(`writeOff.settle.itemKind.${item.kind}`)}</small>
              </td>
              <td className={item.dueOn < today() && open > 0 ? 'day bad' : 'day'}>{item.dueOn}</td>
              <td className={open < 0 ? 'num bad' : 'num'}>{formatFen(open as Fen)}</td>
              <td className="num">
                {fixed(item.id) ? (
                  <span title={t('writeOff.settle.fixed')}>
                    {formatFen(wanted.get(keyOf(credit.id, item.id)) ?? 0)}
                  </span>
                ) : (
                  <MoneyField
                    bare
                    label={t('writeOff.settle.cell', { credit: credit.no, item: item.no })}
                    value={wanted.get(keyOf(credit.id, item.id)) ?? null}
                    onChange={(amount) => onChange(item.id, amount)}
                    onFault={(sentence) => onFault(item.id, sentence)}
                  />
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

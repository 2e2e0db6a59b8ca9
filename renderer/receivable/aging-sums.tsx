import { buckets } from '../../main/receivable/aging'
import type { Day } from '../../main/value/day'
import { formatFen } from '../../main/value/fen'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { share } from '../order/order-state'

const everything = { sort: [], filters: {}, search: '' }

/** What all customers owe, or all suppliers are owed, how much of it is late, and how late: one bar whose parts add up to it. */
export function AgingSums({ list = 'aging', asOf }: { list?: 'aging' | 'payableAging'; asOf: Day }) {
  const t = useWords()
  const { data } = useAsk(`${list}.totals`, { ...everything, asOf })
  const sums = data?.sums ?? {}
  const owed = buckets.map((bucket) => ({ bucket, amount: sums[bucket] ?? 0 }))
  const open = owed.reduce((sum, { amount }) => sum + amount, 0)
  const overdue = open - (sums.notDue ?? 0)
  if (data === undefined || data.count === 0) return null
  return (
    <div className="aging-sums">
      <dl>
        <div>
          <dt>{t(list === 'aging' ? 'receivable.total' : 'payable.total')}</dt>
          <dd className="num">¥{formatFen(sums.balance ?? 0)}</dd>
        </div>
        <div>
          <dt>{t('receivable.overdueTotal')}</dt>
          <dd className={overdue > 0 ? 'num bad' : 'num'}>
            ¥{formatFen(overdue)} <small>{t('receivable.share', { percent: share(overdue, open) })}</small>
          </dd>
        </div>
      </dl>
      <div className="aging-chart">
        <div className="aging-bar" aria-hidden="true">
          {owed.map(({ bucket, amount }) => (
            <span key={bucket} className={bucket} style={{ flexGrow: Math.max(amount, 0) }} />
          ))}
        </div>
        <ul aria-label={t('receivable.chart')}>
          {owed.map(({ bucket, amount }) => (
            <li key={bucket} className={bucket}>
              {t(`receivable.column.${bucket}`)} {t('receivable.share', { percent: share(amount, open) })}
            </li>
          ))}
        </ul>
      </div>
      <span className="note">{t(list === 'aging' ? 'receivable.asOfHint' : 'payable.asOfHint')}</span>
    </div>
  )
}

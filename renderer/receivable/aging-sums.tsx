import type { ReactNode } from 'react'
import type { ListTotals } from '../../main/list/list'
import { buckets } from '../../main/receivable/aging'
import { type AgingBasis, type Bounds, bandsOf } from '../../main/receivable/band'
import type { Day } from '../../main/value/day'
import { formatFen } from '../../main/value/fen'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { share } from '../order/order-state'
import { bandTitle } from './aging-columns'
import { Explained, figureOf } from './explained'

const everything = { sort: [], filters: {}, search: '' }

/** A part of the bar: its column, what it is called, and its colour. */
interface Part {
  key: string
  name: string
  look: string
}

/** What all suppliers are owed, how much of it is late, and how late. */
export function PayableAgingSums({ asOf }: { asOf: Day }) {
  const t = useWords()
  const { data } = useAsk('payableAging.totals', { ...everything, asOf })
  const parts = buckets.map((key) => ({ key, name: t(`receivable.column.${key}`), look: key }))
  if (data === undefined || data.count === 0) return null
  const { sums } = data
  const overdue = buckets.reduce((sum, key) => sum + (sums[key] ?? 0), 0) - (sums.notDue ?? 0)
  return (
    <Sums
      of={sums}
      parts={parts}
      total={{ name: t('payable.total'), value: <>¥{formatFen(sums.balance ?? 0)}</> }}
      overdue={{ amount: overdue, value: <>¥{formatFen(overdue)}</> }}
      hint={t('payable.asOfHint')}
    />
  )
}

const looks = ['days1To30', 'days31To60', 'days61To90', 'over90', 'over90', 'over90'] as const

/** What all customers owe, how much of it is late, and how old: one bar whose parts add up to it. */
export function AgingSums({ asOf, basis, bounds }: { asOf: Day; basis: AgingBasis; bounds: Bounds }) {
  const t = useWords()
  const { data } = useAsk('aging.totals', { ...everything, asOf, basis })
  if (data === undefined || data.count === 0) return null
  const { sums } = data
  const columns = bandsOf(bounds)
  const notDue = { key: 'notDue', name: t('receivable.column.notDue'), look: 'notDue' }
  const parts = [
    ...(basis === 'due' ? [notDue] : []),
    ...columns.map((key, at) => ({ key, name: bandTitle(t, key, basis, bounds), look: looks[at] ?? 'over90' })),
  ]
  const open = parts.reduce((sum, { key }) => sum + (sums[key] ?? 0), 0)
  const overdue = open - (sums.notDue ?? 0)
  const all = t('figure.all')
  return (
    <Sums
      of={sums}
      parts={parts}
      total={{
        name: t('receivable.total'),
        value: (
          <Explained of={figureOf({ figure: 'balance', asOf })} name={`${t('figure.of.balance')} · ${all}`}>
            ¥{formatFen(sums.balance ?? 0)}
          </Explained>
        ),
      }}
      overdue={{
        amount: overdue,
        value: (
          <Explained of={figureOf({ figure: 'overdue', asOf })} name={`${t('figure.of.overdue')} · ${all}`}>
            ¥{formatFen(overdue)}
          </Explained>
        ),
      }}
      hint={t('receivable.asOfHint')}
    />
  )
}

interface SumsProps {
  of: ListTotals['sums']
  parts: readonly Part[]
  total: { name: string; value: ReactNode }
  overdue: { amount: number; value: ReactNode }
  hint: string
}

function Sums({ of: sums, parts, total, overdue, hint }: SumsProps) {
  const t = useWords()
  const owed = parts.map((part) => ({ ...part, amount: sums[part.key] ?? 0 }))
  const open = owed.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <div className="aging-sums">
      <dl>
        <div>
          <dt>{total.name}</dt>
          <dd className="num">{total.value}</dd>
        </div>
        <div>
          <dt>{t('receivable.overdueTotal')}</dt>
          <dd className={overdue.amount > 0 ? 'num bad' : 'num'}>
            {overdue.value} <small>{t('receivable.share', { percent: share(overdue.amount, open) })}</small>
          </dd>
        </div>
      </dl>
      <div className="aging-chart">
        <div className="aging-bar" aria-hidden="true">
          {owed.map(({ key, look, amount }) => (
            <span key={key} className={look} style={{ flexGrow: Math.max(amount, 0) }} />
          ))}
        </div>
        <ul aria-label={t('receivable.chart')}>
          {owed.map(({ key, name, look, amount }) => (
            <li key={key} className={look}>
              {name} {t('receivable.share', { percent: share(amount, open) })}
            </li>
          ))}
        </ul>
      </div>
      <span className="note">{hint}</span>
    </div>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import type { InstalmentNow, ReceiptPlan } from '../../main/instalment/instalment'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Panel } from '../part/screen'
import { PlanDialog } from './plan-dialog'

/** By when an order is to be paid, what has come in, and what is next and late; only for who may know debts. */
export function PlanPanel({ orderId }: { orderId: Id }) {
  const mayRead = useMay('receivable.read')
  const { data } = useAsk('instalment.read', { orderId }, { enabled: mayRead })
  if (!mayRead || data === undefined) return null
  return <Plan plan={data} />
}

function Plan({ plan }: { plan: ReceiptPlan }) {
  const t = useWords()
  const may = useMay('receipt.create')
  const [changing, setChanging] = useState(false)
  const { instalments, planned, amount } = plan
  const change = may && (
    <Button size="small" onClick={() => setChanging(true)}>
      {t(instalments === null ? 'instalment.make' : 'instalment.change')}
    </Button>
  )
  const next = instalments?.find(({ open }) => open > 0)
  return (
    <Panel
      title={t('instalment.title')}
      {...(next ? { note: t('instalment.next', { day: next.dueOn, amount: formatFen(next.open) }) } : {})}
      extra={change}
    >
      {instalments === null && <p className="note">{t('instalment.none')}</p>}
      {instalments !== null && planned !== amount && (
        <p className="warn-text">
          {t('instalment.differs', { planned: formatFen(planned), amount: formatFen(amount) })}
        </p>
      )}
      {instalments !== null && <Instalments of={instalments} />}
      {changing && <PlanDialog plan={plan} onClose={() => setChanging(false)} />}
    </Panel>
  )
}

function Instalments({ of }: { of: readonly InstalmentNow[] }) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('instalment.dueOn')}</th>
          <th>{t('instalment.name')}</th>
          <th className="num">{t('instalment.amount')}</th>
          <th className="num">{t('instalment.paid')}</th>
          <th className="num">{t('instalment.open')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {of.map(({ name, dueOn, amount, paid, open, lateDays }, i) => (
          // Two instalments may say the very same; the plan never changes its order while it is shown.
          // biome-ignore lint/suspicious/noArrayIndexKey: an instalment is known by its place in the plan
          <tr key={i}>
            <td className="day">{dueOn}</td>
            <td>{name}</td>
            <td className="num">{formatFen(amount)}</td>
            <td className="num">{formatFen(paid)}</td>
            <td className="num">{formatFen(open)}</td>
            <td>{lateDays > 0 && <span className="bad">{t('instalment.late', { days: lateDays })}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

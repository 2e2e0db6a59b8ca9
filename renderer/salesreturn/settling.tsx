import { elapsedHours } from '../../main/salesreturn/elapsed'
import type { ReturnPage } from '../../main/salesreturn/view'
import { formatFen } from '../../main/value/fen'
import { formatQty } from '../../main/value/qty'
import { useWords } from '../look/words'
import { Pill } from '../part/pill'
import { Facts, Panel } from '../part/screen'
import { refundTone } from '../refund/refund-state'
import { openTab } from '../shell/workspace'

/** How a return was settled: what was paid back, which order replaces the goods, and how long it took; nothing before that. */
export function Settling({ page }: { page: ReturnPage }) {
  const t = useWords()
  if (page.settledOn === null) return null
  const { amount, refunds, exchange, submittedAt, settledAt } = page
  const paid = refunds.map(({ id, no, state, amount }) => {
    const said = (
      <>
        {no} {formatFen(amount)} <Pill tone={refundTone[state]}>{t(`refund.state.${state}`)}</Pill>
      </>
    )
    return [t('refund.panel.refund'), <span key={id}>{said}</span>] as const
  })
  const order = exchange && (
    <button type="button" className="link" onClick={() => openTab({ kind: 'order', id: exchange.id })}>
      {exchange.no ?? t('refund.panel.draft')}
    </button>
  )
  const hours = submittedAt !== null && settledAt !== null && formatQty(elapsedHours(submittedAt, settledAt))
  return (
    <Panel title={t('refund.panel.settling')}>
      <Facts
        of={[
          [t('salesReturn.column.settledOn'), page.settledOn],
          [t('refund.panel.worth'), formatFen(amount)],
          ...paid,
          ...(order ? [[t('refund.panel.exchange'), order] as const] : []),
          ...(hours === false ? [] : [[t('refund.panel.hours'), t('refund.panel.hoursOf', { hours })] as const]),
        ]}
      />
    </Panel>
  )
}

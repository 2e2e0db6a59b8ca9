import './change.css'
import { Select } from 'antd'
import { useState } from 'react'
import type { ChangeState, Version } from '../../main/order/change'
import type { OrderChange, OrderPage } from '../../main/order/view'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { Pill, type Tone } from '../part/pill'
import { Panel } from '../part/screen'
import { DifferenceTable } from './difference-table'

const tones: Record<ChangeState, Tone> = {
  PENDING: 'warn',
  APPLIED: 'ok',
  REJECTED: 'bad',
  CONFLICT: 'bad',
  WITHDRAWN: 'neutral',
}

/** The changes of a confirmed order: who asked for them and why, and any two versions compared (R-CHG). */
export function ChangesPanel({ order }: { order: OrderPage }) {
  const t = useWords()
  const { data: changes = [] } = useAsk('change.list', { orderId: order.id })
  if (changes.length === 0) return null
  return (
    <Panel title={t('change.panel')} note={t('change.now', { revision: order.revision })}>
      <ol className="changes">
        {changes.map((change) => (
          <Asked key={change.id} change={change} />
        ))}
      </ol>
      <Compare changes={changes} />
    </Panel>
  )
}

function Asked({ change: { state, reason, revision, requestedBy, requestedAt } }: { change: OrderChange }) {
  const t = useWords()
  return (
    <li>
      <Pill tone={tones[state]}>{t(`change.state.${state}`)}</Pill>
      {revision !== null && <span>{t('change.revision', { revision })}</span>}
      <span className="said">{reason}</span>
      <span className="note">{`${requestedBy} ${timeText(requestedAt)}`}</span>
    </li>
  )
}

/** Any two versions beside each other; first the last one and the one before it. */
function Compare({ changes }: { changes: readonly OrderChange[] }) {
  const t = useWords()
  const versions = versionsOf(changes)
  const last = versions.length
  const [chosen, setChosen] = useState<{ from: number; to: number } | null>(null)
  if (last < 2) return null
  const { from, to } = chosen ?? { from: last - 1, to: last }
  const [before, after] = [versions[from - 1], versions[to - 1]]
  const options = versions.map((_, i) => ({ value: i + 1, label: t('change.revision', { revision: i + 1 }) }))
  return (
    <section className="compare">
      <div className="row">
        <Select
          aria-label={t('change.from')}
          options={options}
          value={from}
          onChange={(value) => setChosen({ from: value, to })}
        />
        <span>→</span>
        <Select
          aria-label={t('change.to')}
          options={options}
          value={to}
          onChange={(value) => setChosen({ from, to: value })}
        />
      </div>
      {before && after && <DifferenceTable before={before} after={after} />}
    </section>
  )
}

/** The versions of an order, the first first: what it was before its first change, and what each applied change made of it. */
function versionsOf(changes: readonly OrderChange[]): Version[] {
  const applied = changes
    .filter(({ state }) => state === 'APPLIED')
    .sort((a, b) => (a.revision ?? 0) - (b.revision ?? 0))
  const [first] = applied
  return first ? [first.before, ...applied.map(({ after }) => after)] : []
}

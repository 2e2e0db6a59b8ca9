import type { TaskState } from '../../main/approval/node'
import type { ApprovalState } from '../../main/approval/round'
import { numberOf } from '../../main/approval/rule'
import type { AskedPerson, Round, RoundNode } from '../../main/approval/view'
import { type Translate, useWords } from '../look/words'
import { timeText } from '../part/clock'
import { Badge, Pill, type Tone } from '../part/pill'
import { Failures } from './failures'
import { modeText } from './whom'

const tones: Record<ApprovalState, Tone> = {
  PENDING: 'warn',
  PASSED: 'ok',
  REJECTED: 'bad',
  WITHDRAWN: 'neutral',
  CANCELLED: 'neutral',
}

/** One submission of an order: what it did not keep, and node by node who was asked and what they said. */
export function RoundView({ round, latest }: { round: Round; latest: boolean }) {
  const t = useWords()
  const { state, submittedBy, submittedAt, nodes, failures } = round
  return (
    <section className={latest ? 'approval-round' : 'approval-round past'}>
      <header>
        <h3>{t('approval.round', { round: round.round })}</h3>
        {round.changeId !== null && <Badge tone="violet">{t('change.badge')}</Badge>}
        <Pill tone={tones[state]}>{t(`approval.state.${state}`)}</Pill>
        <span className="note">{t('approval.submitted', { name: submittedBy, time: timeText(submittedAt) })}</span>
      </header>
      {nodes.length === 0 ? (
        <p>{automaticText(t, round)}</p>
      ) : (
        <>
          <div className="approval-why">
            <span className="note">{t('approval.why')}</span>
            <Failures of={failures} none={t('approval.none')} />
          </div>
          <ol className="approval-nodes" aria-label={round.flowName || t('approval.standing')}>
            {nodes.map((node, i) => (
              <Node key={node.key} node={node} number={i + 1} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** Approved by the program, and by which rules (APR-02). */
function automaticText(t: Translate, { rules }: Round): string {
  if (rules.length === 0) return t('approval.automaticNone')
  return t('approval.automatic', { rules: rules.map(numberOf).join(t('part.comma')) })
}

function Node({ node, number }: { node: RoundNode; number: number }) {
  const t = useWords()
  const several = node.asked.length > 1
  return (
    <li {...(node.over ? { className: 'over' } : {})}>
      <div className="approval-node">
        <b>{t('approval.node', { number })}</b>
        {node.added && <Badge tone="violet">{t('approval.added')}</Badge>}
        {node.over && <Badge tone="neutral">{t('approval.over')}</Badge>}
        {several && <span className="note">{modeText(t, node.mode, node.ratio)}</span>}
      </div>
      {node.asked.length === 0 ? (
        <span className="note">{t('approval.notReached')}</span>
      ) : (
        <ul>
          {node.asked.map((asked) => (
            <Asked key={asked.id} asked={asked} />
          ))}
        </ul>
      )}
    </li>
  )
}

const taskTones: Record<TaskState, Tone> = {
  WAITING: 'neutral',
  OPEN: 'warn',
  APPROVED: 'ok',
  REJECTED: 'bad',
  CLOSED: 'neutral',
  SKIPPED: 'ok',
  DELEGATED: 'neutral',
}

function Asked({ asked }: { asked: AskedPerson }) {
  const t = useWords()
  const { name, forName, state, why, openedAt, decidedAt, late, reason } = asked
  const skipped = why === 'own' ? t('approval.skippedOwn') : t('approval.skippedBefore')
  return (
    <li>
      <span>{name}</span>
      {forName !== null && <span className="note">{t('approval.forName', { name: forName })}</span>}
      <Pill tone={taskTones[state]}>{t(`approval.task.${state}`)}</Pill>
      {late && <Pill tone="bad">{t('approval.late')}</Pill>}
      <span className="note">{momentText(t, state, openedAt, decidedAt)}</span>
      {state === 'SKIPPED' && <span className="note">{skipped}</span>}
      {reason !== '' && <q>{reason}</q>}
    </li>
  )
}

function momentText(t: Translate, state: TaskState, openedAt: number | null, decidedAt: number | null): string {
  if (state === 'OPEN' && openedAt !== null) return t('approval.since', { time: timeText(openedAt) })
  return decidedAt === null ? '' : timeText(decidedAt)
}

import './approval.css'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { InboxRow } from '../../main/approval/view'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { ask, useAsk } from '../ask'
import { sentenceOf, type Translate, useWords } from '../look/words'
import { Badge, Pill } from '../part/pill'
import { Panel, Screen, ScreenHead } from '../part/screen'
import { Answered, Empty } from '../part/state'
import { ReasonDialog } from '../receipt/reason-dialog'
import { openTab } from '../shell/workspace'
import { AwayPanel } from './away-panel'
import { Failures } from './failures'

/** The orders that wait for the person at the screen, to be opened one by one or decided together. */
export function InboxScreen() {
  const t = useWords()
  const inbox = useAsk('approval.inbox', {})
  const many = useMany(inbox.data ?? [])
  const count = many.chosen.length
  const [rejecting, setRejecting] = useState(false)
  return (
    <Screen
      name={t('approval.inbox')}
      head={
        <ScreenHead title={t('approval.inbox')} note={String(inbox.data?.length ?? '')}>
          <Button danger disabled={count === 0 || many.pending} onClick={() => setRejecting(true)}>
            {t('approval.rejectMany', { count })}
          </Button>
          <Button type="primary" disabled={count === 0} loading={many.pending} onClick={() => void many.approve()}>
            {t('approval.approveMany', { count })}
          </Button>
        </ScreenHead>
      }
    >
      {many.results.length > 0 && <Results of={many.results} />}
      <Panel title={t('approval.inbox')}>
        <Answered of={inbox}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty icon="check" text={t('approval.inboxEmpty')} />
            ) : (
              <InboxTable rows={rows} ticked={many.ticked} onTick={many.tick} />
            )
          }
        </Answered>
      </Panel>
      <AwayPanel />
      {rejecting && (
        <ReasonDialog
          title={t('approval.rejectManyTitle', { count })}
          okText={t('approval.reject')}
          onClose={() => setRejecting(false)}
          act={many.reject}
        />
      )}
    </Screen>
  )
}

interface Result {
  taskId: Id
  no: string
  refusal: string | null
}

/** The same decision for many, one command each: what is refused leaves the others as they are, and is said by name (R-APR). */
function useMany(rows: readonly InboxRow[]) {
  const [ticked, setTicked] = useState<readonly Id[]>([])
  const [results, setResults] = useState<readonly Result[]>([])
  const [pending, setPending] = useState(false)
  const chosen = rows.filter(({ taskId }) => ticked.includes(taskId))
  const each = async (decide: (row: InboxRow) => Promise<unknown>): Promise<void> => {
    setPending(true)
    const done: Result[] = []
    for (const row of chosen) {
      const refusal = await decide(row).then(() => null, sentenceOf)
      done.push({ taskId: row.taskId, no: row.no, refusal })
    }
    setResults(done)
    setTicked(done.filter(({ refusal }) => refusal !== null).map(({ taskId }) => taskId))
    setPending(false)
  }
  const tick = (ids: readonly Id[], on: boolean) =>
    setTicked((now) => [...now.filter((id) => !ids.includes(id)), ...(on ? ids : [])])
  return {
    ticked,
    tick,
    chosen,
    results,
    pending,
    approve: () => each(({ taskId }) => ask('approval.approve', { taskId })),
    reject: (reason: string) => each(({ taskId }) => ask('approval.reject', { taskId, reason })),
  }
}

function Results({ of }: { of: readonly Result[] }) {
  const t = useWords()
  return (
    <Panel title={t('approval.results')}>
      <ul className="failures" role="status">
        {of.map(({ taskId, no, refusal }) => (
          <li key={taskId} className={refusal === null ? '' : 'bad'}>
            {refusal === null
              ? t('approval.resultDone', { no })
              : t('approval.resultRefused', { no, message: refusal })}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface TableProps {
  rows: readonly InboxRow[]
  ticked: readonly Id[]
  onTick: (ids: readonly Id[], on: boolean) => void
}

function InboxTable({ rows, ticked, onTick }: TableProps) {
  const t = useWords()
  const all = rows.map(({ taskId }) => taskId)
  const count = all.filter((id) => ticked.includes(id)).length
  return (
    <table className="plain approval-inbox">
      <thead>
        <tr>
          <th>
            <Checkbox
              aria-label={t('approval.chooseAll')}
              checked={count === all.length}
              indeterminate={count > 0 && count < all.length}
              onChange={({ target }) => onTick(all, target.checked)}
            />
          </th>
          <th>{t('approval.column.no')}</th>
          <th>{t('approval.column.customer')}</th>
          <th className="num">{t('approval.column.amount')}</th>
          <th>{t('approval.column.why')}</th>
          <th>{t('approval.column.submittedBy')}</th>
          <th>{t('approval.column.since')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.taskId} row={row} ticked={ticked.includes(row.taskId)} onTick={onTick} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, ticked, onTick }: { row: InboxRow; ticked: boolean; onTick: TableProps['onTick'] }) {
  const t = useWords()
  const { taskId, orderId, no, isChange, customerName, gross, failures, submittedBy, forName, openedAt, late } = row
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={t('approval.choose', { no })}
          checked={ticked}
          onChange={({ target }) => onTick([taskId], target.checked)}
        />
      </td>
      <td>
        <button type="button" className="link" onClick={() => openTab({ kind: 'order', id: orderId })}>
          {no}
        </button>{' '}
        {isChange && <Badge tone="violet">{t('change.badge')}</Badge>}
      </td>
      <td>{customerName}</td>
      <td className="num">{formatFen(gross)}</td>
      <td>
        <Failures of={failures} none={t('approval.none')} />
      </td>
      <td>
        {submittedBy}
        {forName !== null && <div className="note">{t('approval.forName', { name: forName })}</div>}
      </td>
      <td>
        {waitingText(t, openedAt)} {late && <Pill tone="bad">{t('approval.late')}</Pill>}
      </td>
    </tr>
  )
}

/** How long somebody has waited, in the largest unit that says something. */
function waitingText(t: Translate, since: number): string {
  const minutes = Math.max(0, Math.floor((Date.now() - since) / 60_000))
  if (minutes < 60) return t('approval.waiting.minutes', { count: minutes })
  if (minutes < 48 * 60) return t('approval.waiting.hours', { count: Math.floor(minutes / 60) })
  return t('approval.waiting.days', { count: Math.floor(minutes / 1440) })
}

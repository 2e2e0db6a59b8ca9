import '../order/order.css'
import './statement.css'
import type { StatementPage } from '../../main/statement/view'
import { formatFen } from '../../main/value/fen'
import { DocumentHistory } from '../activity/document-history'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { Pill } from '../part/pill'
import { Facts, Panel, Screen, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { openTab, useTab, useTabState } from '../shell/workspace'
import { DocumentTalk } from '../talk/document-talk'
import { AccountLines } from './account-lines'
import { agedBands } from './aged-bands'
import { DifferenceTable } from './difference-table'
import { SincePanel } from './since-panel'
import { StatementActs } from './statement-acts'
import { statementTone } from './statement-columns'

/** A statement that was made: what it told, how it went, what the customer said, and what has changed since (R-SOA). */
export function StatementScreen() {
  const { id } = useTab()
  const page = useAsk('statement.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  return <Answered of={page}>{(value) => <StatementView page={value} />}</Answered>
}

function StatementView({ page }: { page: StatementPage }) {
  const t = useWords()
  const { id, no, customerId, customerName, state, since } = page
  useTabState(no, false)
  const due = [
    ...agedBands(page, t),
    ...(page.overdue > 0 ? [`${t('customer.statement.overdue')} ${formatFen(page.overdue)}`] : []),
  ]
  const head = (
    <ScreenHead
      title={no}
      note={<Pill tone={statementTone[state]}>{t(`machine.statement.state.${state}`)}</Pill>}
      narrow={
        <button type="button" className="link" onClick={() => openTab({ kind: 'customer', id: customerId })}>
          {customerName}
        </button>
      }
    >
      <StatementActs page={page} />
    </ScreenHead>
  )
  return (
    <Screen name={no} head={head}>
      <div className="order-page">
        <div className="order-main">
          {!page.intact && (
            <p className="bad" role="alert">
              {t('statement.broken')}
            </p>
          )}
          {since !== null && <SincePanel since={since} closing={page.closing} />}
          {page.differences.length > 0 && (
            <Panel title={t('statement.difference.title')}>
              <DifferenceTable page={page} />
            </Panel>
          )}
          <Panel title={t('statement.lines')}>
            <AccountLines of={page} t={t} look="plain" />
            {due.length > 0 && <p className="note">{`${t('customer.statement.aged')} ${due.join(' · ')}`}</p>}
          </Panel>
        </div>
        <div className="order-side">
          <StatementFacts page={page} />
          <Panel title={t('statement.send.list')}>
            {page.sendings.length === 0 && <p className="note">{t('statement.send.none')}</p>}
            <ol className="timeline">
              {page.sendings.map((one) => (
                <li key={one.id}>
                  <div>
                    <b>{`${t(`statement.send.ways.${one.way}`)} ${one.recipient}`.trim()}</b>
                    <time>{timeText(one.sentAt)}</time>
                  </div>
                  {one.note !== '' && <p>{one.note}</p>}
                  <span className="note">{one.sentBy}</span>
                </li>
              ))}
            </ol>
          </Panel>
          <Replies page={page} />
          <DocumentTalk record="customerStatement" id={id} />
          <Panel title={t('statement.history')}>
            <DocumentHistory of={page.history} machine="statement" />
          </Panel>
        </div>
      </div>
    </Screen>
  )
}

function StatementFacts({ page }: { page: StatementPage }) {
  const t = useWords()
  const { from, to, madeOn, createdBy, theirs, reason, fingerprint } = page
  return (
    <Panel title={t('statement.title')}>
      <Facts
        of={[
          [t('statement.period'), `${from} – ${to}`],
          [t('statement.column.opening'), formatFen(page.opening)],
          [t('statement.column.debit'), formatFen(page.debit)],
          [t('statement.column.credit'), formatFen(page.credit)],
          [t('statement.column.closing'), formatFen(page.closing)],
          ...(theirs === null ? [] : [[t('statement.column.theirs'), formatFen(theirs)] as const]),
          [t('statement.column.madeOn'), `${madeOn} ${createdBy}`],
          ...(reason === '' ? [] : [[t('receipt.reason'), reason] as const]),
          [t('statement.fingerprint'), fingerprint.slice(0, 12)],
        ]}
      />
    </Panel>
  )
}

function Replies({ page: { replies } }: { page: StatementPage }) {
  const t = useWords()
  return (
    <Panel title={t('statement.reply.list')}>
      {replies.length === 0 && <p className="note">{t('statement.reply.none')}</p>}
      <ol className="timeline">
        {replies.map((one) => (
          <li key={one.id}>
            <div>
              <b>{t(`statement.reply.outcomes.${one.outcome}`)}</b>
              <time>{one.repliedOn}</time>
            </div>
            {one.theirs !== null && <p>{`${t('statement.reply.theirs')} ${formatFen(one.theirs)}`}</p>}
            {one.note !== '' && <p>{one.note}</p>}
            <span className="note">{[one.person, one.createdBy].filter((name) => name !== '').join(' · ')}</span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

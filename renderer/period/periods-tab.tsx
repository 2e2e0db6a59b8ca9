import './period.css'
import { useState } from 'react'
import type { Closings } from '../../main/period/period'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { ArchivePanel } from './archive-panel'
import { ClosePanel } from './close-panel'
import { ClosingTable } from './closing-table'

/** Closing the books up to the end of a month: what is still open before it, and what was closed and reopened when. */
export function PeriodsTab() {
  const t = useWords()
  const closings = useAsk('period.list', {})
  return (
    <div className="scrolls">
      <Answered of={closings}>{(page) => <Periods key={page.next ?? ''} page={page} />}</Answered>
      <p className="note lead">{t('period.text')}</p>
    </div>
  )
}

function Periods({ page }: { page: Closings }) {
  const { closedTo, next, closings } = page
  const t = useWords()
  const [to, setTo] = useState(next)
  const note = closedTo === null ? t('period.neverClosed') : t('period.closedTo', { to: closedTo })
  return (
    <>
      {to === null ? (
        <Panel title={t('period.title')} note={note}>
          <p>{t('period.nothingNext')}</p>
        </Panel>
      ) : (
        <ClosePanel to={to} note={note} onChange={setTo} />
      )}
      {closedTo !== null && <ArchivePanel page={page} />}
      {closings.length > 0 && (
        <Panel title={t('period.list')}>
          <ClosingTable closings={closings} closedTo={closedTo} />
        </Panel>
      )}
    </>
  )
}

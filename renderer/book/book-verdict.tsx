import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { BookReport } from '../../main/book/book'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { Failed } from '../part/state'
import { openTab } from '../shell/workspace'

/** How many disagreements a check found. */
export const disagreementsOf = ({ results }: BookReport) =>
  results.reduce((sum, { disagreements }) => sum + disagreements.length, 0)

/** Whether the books agree, in plain words, with the check made now on request. */
export function BookVerdict({ detailed = false }: { detailed?: boolean }) {
  const t = useWords()
  const quiet = useQuiet()
  const check = useAsk('book.prove', {}, { enabled: quiet })
  const report = check.data
  const wrong = report ? disagreementsOf(report) : 0
  if (check.isError) return <Failed error={check.error} again={() => void check.refetch()} />
  return (
    <div className={`verdict ${wrong > 0 ? 'bad' : 'ok'}`} aria-live="polite">
      {report && <Icon name={wrong > 0 ? 'warning' : 'shield'} size={20} />}
      <div>{report ? <Verdict report={report} wrong={wrong} /> : <p>{t('book.checking')}</p>}</div>
      {!detailed && report && <Button onClick={() => openTab({ kind: 'check' })}>{t('book.details')}</Button>}
      <Button onClick={() => void check.refetch()} loading={check.isFetching || !quiet}>
        {t('book.now')}
      </Button>
    </div>
  )
}

/** The check of a large shop takes a while: it begins when the screen has been there for a moment, not while it opens. */
function useQuiet(): boolean {
  const [quiet, setQuiet] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setQuiet(true), 2500)
    return () => window.clearTimeout(timer)
  }, [])
  return quiet
}

function Verdict({ report, wrong }: { report: BookReport; wrong: number }) {
  const t = useWords()
  const records = report.results.reduce((sum, result) => sum + result.records, 0)
  return (
    <>
      <strong>{wrong > 0 ? t('book.wrong', { count: wrong }) : t('book.good')}</strong>
      <p>{wrong > 0 ? t('book.wrongText') : t('book.goodText', { records: records.toLocaleString('en') })}</p>
      <p className="note">{t('book.at', { time: timeText(report.at) })}</p>
    </>
  )
}

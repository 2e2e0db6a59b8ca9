import { Button, Progress, Segmented } from 'antd'
import { useRef, useState } from 'react'
import type { Candidate } from '../../main/statement/view'
import { formatFen, sumFen } from '../../main/value/fen'
import { ask, useAsk } from '../ask'
import { useAppearance } from '../look/appearance'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { today } from '../part/clock'
import { PeriodField } from '../part/day-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { percentOf } from '../part/percent'
import { type Period, usualPeriods } from '../part/typed-day'
import { Fault } from '../salesreturn/return-step'
import { BatchTable } from './batch-table'
import { type BatchResult, type KeepAs, keepKinds, makeAll } from './make-all'

/** How far it has come: what became of each so far, and whether it goes on. */
interface Run {
  of: readonly Candidate[]
  results: readonly BatchResult[]
  going: boolean
}

/** Makes the statements of a period for all customers who have something to be told, and saves each (R-SOA). */
export function BatchDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { language } = useAppearance()
  const [period, setPeriod] = useState<Period>(() => usualPeriods(today()).lastMonth)
  const [as, setAs] = useState<KeepAs>('none')
  const [folder, setFolder] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [run, setRun] = useState<Run | null>(null)
  const stop = useRef(false)
  const { data: candidates, error } = useAsk('statement.candidates', period, { enabled: run === null })
  const of = run?.of ?? candidates ?? []
  const choose = () => void ask('file.chooseFolder', {}).then((path) => path && setFolder(path), tell.refused)
  const start = async () => {
    if (as !== 'none' && folder === null) return setFault(t('statement.batch.folderNeeded'))
    setFault(null)
    stop.current = false
    setRun({ of, results: [], going: true })
    const results: BatchResult[] = []
    for await (const result of makeAll(of, { ...period, as, folder, language }, () => stop.current, {
      ask,
      sentenceOf,
    })) {
      results.push(result)
      setRun({ of, results: [...results], going: true })
    }
    setRun({ of, results, going: false })
  }
  const over = run !== null && !run.going
  const end = () => {
    stop.current = true
    onClose()
  }
  return (
    <Dialog
      title={t('statement.batch.title')}
      open
      width={760}
      onClose={end}
      onOk={over ? onClose : () => void start()}
      okText={over ? t('statement.batch.close') : t('statement.batch.start', { count: of.length })}
      pending={run?.going ?? false}
      onlyClosed={over}
      disabled={of.length === 0}
    >
      <p className="note">{t('statement.batch.hint')}</p>
      {run === null && (
        <div className="dialog-fields two">
          <DialogField name={t('statement.batch.period')}>
            <PeriodField label={t('statement.batch.period')} value={period} onChange={setPeriod} />
          </DialogField>
          <DialogField name={t('statement.batch.as')}>
            <Segmented<KeepAs>
              aria-label={t('statement.batch.as')}
              options={keepKinds.map((value) => ({ value, label: t(`statement.batch.kinds.${value}`) }))}
              value={as}
              onChange={setAs}
            />
          </DialogField>
          {as !== 'none' && (
            <DialogField name={t('statement.batch.folder')}>
              <div className="row">
                <Button onClick={choose}>{t('statement.batch.choose')}</Button>
                <span className="note">{folder}</span>
              </div>
            </DialogField>
          )}
        </div>
      )}
      {run !== null && <Going run={run} onStop={() => (stop.current = true)} />}
      {of.length === 0 && error === null && <p>{t('statement.batch.nobody')}</p>}
      <BatchTable of={of} results={run?.results ?? []} />
      {of.length > 0 && (
        <p className="note">
          {`${t('statement.column.closing')} ${formatFen(sumFen(of.map(({ closing }) => closing)))}`}
        </p>
      )}
      <Fault of={fault ?? (error === null ? null : sentenceOf(error))} />
    </Dialog>
  )
}

/** How far it has come and how to stop it; at its end, what became of all. */
function Going({ run: { of, results, going }, onStop }: { run: Run; onStop: () => void }) {
  const t = useWords()
  const refused = results.filter(({ reason }) => reason !== null).length
  const said = { done: results.length - refused, refused, left: of.length - results.length }
  if (!going)
    return <p role="status">{t(said.left > 0 ? 'statement.batch.stopped' : 'statement.batch.finished', said)}</p>
  return (
    <div className="row">
      <Progress
        aria-label={t('statement.batch.title')}
        percent={percentOf({ done: results.length, total: of.length })}
      />
      <span className="note">{t('statement.batch.progress', { done: results.length, total: of.length })}</span>
      <Button onClick={onStop}>{t('statement.batch.stop')}</Button>
    </div>
  )
}

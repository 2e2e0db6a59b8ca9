import { App, Button, Progress } from 'antd'
import { useState } from 'react'
import type { ImportLook, ImportPreview, ImportResult } from '../../main/import/view'
import { formatFen } from '../../main/value/fen'
import { Refused, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { sentenceOf, useWords } from '../look/words'
import { Pill } from '../part/pill'
import { Figures } from '../part/screen'
import type { ImportPlan } from './plan'
import { ProblemRows, SampleOrders } from './preview-tables'

interface Props {
  look: ImportLook
  plan: ImportPlan
  preview: ImportPreview
  onBack: () => void
  onDone: (result: ImportResult) => void
}

/** Step 3: what the import would do, and every row that stands in its way with where and why. Then it runs, or nothing is changed. */
export function StepCheck({ look, plan, preview, onBack, onDone }: Props) {
  const t = useWords()
  const { message } = App.useApp()
  const { run, cancel, pending, progress } = useCommand('import.run')
  const [fault, setFault] = useState<string | null>(null)
  const start = () => {
    setFault(null)
    run(plan).then(onDone, (error: unknown) => {
      if (error instanceof Refused && error.code === 'command.cancelled') void message.info(t('import.cancelled'))
      else setFault(sentenceOf(error))
    })
  }
  const stopped = preview.problemCount > 0
  return (
    <>
      <div className="import-check">
        <h2>
          {t('import.result')}{' '}
          {stopped ? (
            <Pill tone="bad">{t('import.problems', { count: preview.problemCount.toLocaleString('en') })}</Pill>
          ) : (
            <Pill tone="ok">{t('import.noProblems')}</Pill>
          )}
        </h2>
        <Counts preview={preview} />
        {stopped && <ProblemRows preview={preview} columns={look.columns} />}
        <SampleOrders preview={preview} />
      </div>
      <footer className="import-foot">
        {pending && <Running done={progress?.done ?? 0} total={progress?.total ?? 0} />}
        {fault !== null && (
          <p className="bad" role="alert">
            {fault}
          </p>
        )}
        {preview.ordersNew === 0 && !stopped && <p>{t('import.nothingNew')}</p>}
        <div className="buttons">
          {pending ? (
            <Button onClick={() => void cancel()}>{t('import.cancel')}</Button>
          ) : (
            <Button onClick={onBack}>{t('import.back')}</Button>
          )}
          <Button
            type="primary"
            icon={<Icon name="upload" />}
            loading={pending}
            disabled={stopped || preview.ordersNew === 0}
            onClick={start}
          >
            {pending ? t('import.running') : t('import.run', { count: preview.ordersNew.toLocaleString('en') })}
          </Button>
        </div>
      </footer>
    </>
  )
}

function Running({ done, total }: { done: number; total: number }) {
  const t = useWords()
  return (
    <div className="import-running">
      <Progress
        aria-label={t('import.progress')}
        percent={total === 0 ? 0 : Math.floor((done * 100) / total)}
        status="active"
      />
      <span className="note">{t('import.runningHint')}</span>
    </div>
  )
}

const always = ['lines', 'ordersNew', 'ordersKnown', 'customersNew', 'productsNew'] as const
const whenAny = ['ordersSuffixed', 'productsSuffixed', 'roundedAmounts', 'skippedRows'] as const

function Counts({ preview }: { preview: ImportPreview }) {
  const t = useWords()
  const shown = [...always, ...whenAny.filter((name) => preview[name] > 0)]
  return (
    <Figures
      of={[
        ...shown.map((name) => ({ name: t(`import.count.${name}`), value: preview[name].toLocaleString('en') })),
        { name: t('import.count.amount'), value: formatFen(preview.amount) },
      ]}
    />
  )
}

import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import type { ImportCounts, ImportDraft } from '../../main/import/draft'
import type { KindName } from '../../main/import/kind'
import type { ImportPlan } from '../../main/import/plan'
import type { ImportResult, ImportRow, RowState } from '../../main/import/view'
import { type Fen, formatFen } from '../../main/value/fen'
import { ask, Refused, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { sentenceOf, type Translate, useWords } from '../look/words'
import { Figures } from '../part/screen'
import { CheckNotices } from './check-notices'
import { RowGrid, reasonOf } from './row-grid'
import { Running } from './running'

interface Props {
  plan: ImportPlan
  draft: ImportDraft
  onDraft: (draft: ImportDraft) => void
  onBack: () => void
  onDone: (result: ImportResult) => void
}

/** The rows each tab shows; the first shows all. */
const tabs = {
  all: [],
  refused: ['refused', 'held'],
  hinted: [],
  new: ['new'],
  changed: ['changed'],
  unchanged: ['unchanged'],
  skipped: ['skipped'],
} as const satisfies Record<string, readonly RowState[]>
type Tab = keyof typeof tabs

/** Step 3: what the import would do with each row; bad ones are mended here, left out, or taken back to Excel. Then it runs. */
export function StepCheck({ plan, draft, onDraft, onBack, onDone }: Props) {
  const t = useWords()
  const { message } = App.useApp()
  const { run, cancel, pending, progress } = useCommand('import.run')
  const [tab, setTab] = useState<Tab>(draft.counts.refused > 0 ? 'refused' : 'all')
  const [chosen, setChosen] = useState<ImportRow[]>([])
  const [busy, setBusy] = useState(false)
  const { counts } = draft
  const bad = counts.refused + counts.held
  const fail = (error: unknown) => void message.error(sentenceOf(error))
  const during = (work: Promise<ImportDraft>) => {
    setBusy(true)
    work.then(onDraft, fail).finally(() => setBusy(false))
  }
  const skip = () => {
    const leaving = chosen.some(({ state }) => state !== 'skipped')
    during(ask('import.skip', { draft: draft.id, rows: chosen.map(({ row }) => row), skip: leaving }))
  }
  const start = () => {
    run({ draft: draft.id, leaveOut: true }).then(onDone, (error: unknown) => {
      if (error instanceof Refused && error.code === 'command.cancelled') void message.info(t('import.cancelled'))
      else fail(error)
    })
  }
  const returnRows = async () => {
    const name =
      plan.path
        .split(/[\\/]/)
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? ''
    const path = await ask('file.chooseSave', { name: t('import.returnName', { name }) })
    if (path === null) return
    const { rows } = await ask('import.return', { draft: draft.id, path })
    void message.success(t('import.returned', { count: rows.toLocaleString('en') }))
  }
  return (
    <>
      <div className="import-check">
        <Counts plan={plan} counts={counts} />
        <CheckNotices draft={draft} disabled={busy || pending} during={during} />
        <div className="row import-tabs">
          <Tabs counts={counts} value={tab} onChange={setTab} />
          <span className="note">{t('import.mendHint')}</span>
          <div className="buttons">
            <Button disabled={chosen.length === 0 || busy || pending} onClick={skip}>
              {chosen.length > 0 && chosen.every(({ state }) => state === 'skipped')
                ? t('import.takeIn')
                : t('import.leaveOut')}
            </Button>
            <Button disabled={bad === 0 || pending} onClick={() => void returnRows().catch(fail)}>
              {t('import.return')}
            </Button>
          </div>
        </div>
        <RowGrid
          plan={plan}
          draft={draft}
          states={[...tabs[tab]]}
          hinted={tab === 'hinted'}
          onChosen={setChosen}
          onMend={(row, field, text) => during(ask('import.mend', { draft: draft.id, row, field, text }))}
        />
        {bad + counts.hinted > 0 && <Reason of={chosen.length === 1 ? chosen[0] : undefined} />}
      </div>
      <footer className="import-foot">
        {pending ? <Running progress={progress} hint={t('import.runningHint')} /> : <Outcome counts={counts} />}
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
            disabled={busy || counts.added + counts.changed === 0}
            onClick={start}
          >
            {pending ? t('import.running') : t('import.run', { count: counts.ready.toLocaleString('en') })}
          </Button>
        </div>
      </footer>
    </>
  )
}

/** The whole reason of the chosen row: the cell of the list may be too narrow for it. */
function Reason({ of: row }: { of: ImportRow | undefined }) {
  const t = useWords()
  const reason = reasonOf(row, t)
  return (
    <p className="note import-reason" aria-live="polite">
      {row && reason !== '' ? t('import.reasonOf', { row: row.row, reason }) : t('import.chooseHint')}
    </p>
  )
}

/** One sentence on what the button would do. */
function Outcome({ counts }: { counts: ImportCounts }) {
  const t = useWords()
  const left = counts.refused + counts.held + counts.skipped
  if (counts.added + counts.changed === 0) return <p>{t('import.nothingNew')}</p>
  if (left === 0) return <p className="ok">{t('import.noProblems')}</p>
  return <p className="warn">{t('import.leavingOut', { count: left.toLocaleString('en') })}</p>
}

function Tabs({ counts, value, onChange }: { counts: ImportCounts; value: Tab; onChange: (tab: Tab) => void }) {
  const t = useWords()
  const count: Partial<Record<Tab, number>> = {
    all: counts.rows,
    refused: counts.refused + counts.held,
    hinted: counts.hinted,
    skipped: counts.skipped,
  }
  const offered = (Object.keys(tabs) as Tab[]).filter((key) => key !== 'hinted' || counts.hinted > 0)
  const options = offered.map((key) => {
    const n = count[key]
    const name = t(`import.tab.${key}`)
    return { value: key, label: n === undefined ? name : `${name} ${n.toLocaleString('en')}` }
  })
  return <Segmented aria-label={t('import.rows')} options={options} value={value} onChange={onChange} />
}

/** What the sheet comes to: of orders in all, of customers their opening balances where there are any. */
export function amountOf(t: Translate, kind: KindName, amount: Fen) {
  if (kind === 'orders') return [{ name: t('import.count.amount'), value: formatFen(amount) }]
  return amount === 0 ? [] : [{ name: t('import.count.opening'), value: formatFen(amount) }]
}

const always = ['rows', 'added', 'unchanged'] as const
const whenAny = [
  'changed',
  'hinted',
  'customersAdded',
  'productsAdded',
  'suffixed',
  'rounded',
  'filled',
  'blank',
] as const

function Counts({ plan, counts }: { plan: ImportPlan; counts: ImportCounts }) {
  const t = useWords()
  const shown = [...always, ...whenAny.filter((name) => counts[name] > 0)]
  return (
    <Figures
      of={[
        ...shown.map((name) => ({ name: t(`import.count.${name}`), value: counts[name].toLocaleString('en') })),
        ...amountOf(t, plan.kind, counts.amount),
      ]}
    />
  )
}

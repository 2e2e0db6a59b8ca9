import './import.css'
import { Button, Steps } from 'antd'
import { useState } from 'react'
import type { ImportDraft } from '../../main/import/draft'
import type { ImportLook, ImportResult } from '../../main/import/view'
import { ask } from '../ask'
import { useWords } from '../look/words'
import { ScreenHead } from '../part/screen'
import { useTabState } from '../shell/workspace'
import { ImportHistory } from './import-history'
import type { WizardPlan } from './plan'
import { StepCheck } from './step-check'
import { StepDone } from './step-done'
import { StepFile } from './step-file'
import { StepMapping } from './step-mapping'

/** Where the wizard is: each step has what the one before found. */
type Step =
  | { at: 'file' }
  | { at: 'mapping'; look: ImportLook; plan: WizardPlan }
  | { at: 'check'; look: ImportLook; plan: WizardPlan; draft: ImportDraft }
  | { at: 'done'; plan: WizardPlan; result: ImportResult }

const order = ['file', 'mapping', 'check', 'done'] as const

/** Imports a workbook: file, columns, check, done. Nothing is written before the check. */
export function ImportScreen() {
  const t = useWords()
  const [step, setStep] = useState<Step>({ at: 'file' })
  const [history, setHistory] = useState(false)
  useTabState(null, step.at === 'mapping' || step.at === 'check')
  const look = 'look' in step ? step.look : null
  return (
    <section className="import" aria-label={t('import.title')}>
      <ScreenHead
        title={t('import.title')}
        note={look === null ? '' : `${t(`import.kind.${look.kind}`)} · ${look.fileName} · ${look.sheet}`}
      >
        <Button aria-pressed={history} onClick={() => setHistory(!history)}>
          {t('import.history')}
        </Button>
      </ScreenHead>
      <Steps
        className="import-steps"
        size="small"
        aria-label={t('import.steps')}
        current={order.indexOf(step.at)}
        items={order.map((name) => ({ title: t(`import.step.${name}`) }))}
      />
      {history ? <ImportHistory /> : <StepBody step={step} setStep={setStep} />}
    </section>
  )
}

/** A draft that is no longer looked at goes; when that fails it goes by itself the day after. */
const forget = (draft: ImportDraft) => void ask('import.drop', { draft: draft.id }).catch(() => undefined)

function StepBody({ step, setStep }: { step: Step; setStep: (step: Step) => void }) {
  switch (step.at) {
    case 'file':
      return <StepFile onLook={(look, plan) => setStep({ at: 'mapping', look, plan })} />
    case 'mapping':
      return (
        <StepMapping
          look={step.look}
          plan={step.plan}
          onPlan={(plan, look) => setStep({ at: 'mapping', look, plan })}
          onBack={() => setStep({ at: 'file' })}
          onChecked={(draft) => setStep({ ...step, at: 'check', draft })}
        />
      )
    case 'check':
      return (
        <StepCheck
          plan={step.plan}
          draft={step.draft}
          onDraft={(draft) => setStep({ ...step, draft })}
          onBack={() => {
            forget(step.draft)
            setStep({ at: 'mapping', look: step.look, plan: step.plan })
          }}
          onDone={(result) => {
            forget(step.draft)
            setStep({ at: 'done', plan: step.plan, result })
          }}
        />
      )
    case 'done':
      return <StepDone kind={step.plan.kind} result={step.result} onAgain={() => setStep({ at: 'file' })} />
  }
}

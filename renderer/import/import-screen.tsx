import './import.css'
import { Button, Steps } from 'antd'
import { useState } from 'react'
import type { ImportLook, ImportPreview, ImportResult } from '../../main/import/view'
import { useWords } from '../look/words'
import { ScreenHead } from '../part/screen'
import { useTabState } from '../shell/workspace'
import { ImportHistory } from './import-history'
import type { ImportPlan } from './plan'
import { StepCheck } from './step-check'
import { StepDone } from './step-done'
import { StepFile } from './step-file'
import { StepMapping } from './step-mapping'

/** Where the wizard is: each step has what the one before found. */
type Step =
  | { at: 'file' }
  | { at: 'mapping'; look: ImportLook; plan: ImportPlan }
  | { at: 'check'; look: ImportLook; plan: ImportPlan; preview: ImportPreview }
  | { at: 'done'; result: ImportResult }

const order = ['file', 'mapping', 'check', 'done'] as const

/** Imports past orders with their customers and products: file, columns, check, done. Nothing is written before the check. */
export function ImportScreen() {
  const t = useWords()
  const [step, setStep] = useState<Step>({ at: 'file' })
  const [history, setHistory] = useState(false)
  useTabState(null, step.at === 'mapping' || step.at === 'check')
  const look = 'look' in step ? step.look : null
  return (
    <section className="import" aria-label={t('import.title')}>
      <ScreenHead title={t('import.title')} note={look === null ? '' : `${look.fileName} · ${look.sheet}`}>
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
          onPreview={(preview) => setStep({ ...step, at: 'check', preview })}
        />
      )
    case 'check':
      return (
        <StepCheck
          look={step.look}
          plan={step.plan}
          preview={step.preview}
          onBack={() => setStep({ at: 'mapping', look: step.look, plan: step.plan })}
          onDone={(result) => setStep({ at: 'done', result })}
        />
      )
    case 'done':
      return <StepDone result={step.result} onAgain={() => setStep({ at: 'file' })} />
  }
}

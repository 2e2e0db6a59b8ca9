import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { HomeFigures } from '../../main/report/view'
import { useUser } from '../access/user'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { usePreference } from '../part/preference'
import { Panel } from '../part/screen'
import { openTab } from '../shell/workspace'
import { type Progress, type Step, stepsLeft, stepsOf } from './steps'

const begun: Progress = { ticked: [], aside: false }

/**
 * What a new shop does first, of what this person may do (IDP-05). It begins while there is no order, can be put aside and
 * taken up again at any step, and goes when all is done or ticked.
 */
export function FirstSteps({ value }: { value: HomeFigures }) {
  const t = useWords()
  const { rights } = useUser()
  const memory = usePreference<Progress>('home.steps')
  const [changed, setChanged] = useState<Progress | null>(null)
  const isNew = value.counts.orders === 0
  const progress = changed ?? memory.value ?? (isNew ? begun : null)
  const { ready, save } = memory
  const unwritten = ready && memory.value === null && isNew
  useEffect(() => {
    if (unwritten) save(begun)
  }, [unwritten, save])
  const own = stepsOf(rights, value)
  if (!ready || progress === null || own.length === 0) return null
  const left = stepsLeft(own, progress)
  if (left === 0) return null
  const keep = (next: Progress) => {
    setChanged(next)
    save(next)
  }
  if (progress.aside)
    return (
      <p className="row steps-aside">
        {t('home.stepsLeft', { count: left })}
        <Button size="small" onClick={() => keep({ ...progress, aside: false })}>
          {t('home.stepsResume')}
        </Button>
      </p>
    )
  const turn = (name: Step['name']) => {
    const ticked = progress.ticked.includes(name)
      ? progress.ticked.filter((one) => one !== name)
      : [...progress.ticked, name]
    keep({ ...progress, ticked })
  }
  return (
    <Panel
      title={t('home.welcome')}
      note={t('home.stepsLeft', { count: left })}
      extra={<Button onClick={() => keep({ ...progress, aside: true })}>{t('home.stepsLater')}</Button>}
    >
      <ol className="steps">
        {own.map((step) => (
          <StepRow
            key={step.name}
            step={step}
            ticked={progress.ticked.includes(step.name)}
            onTurn={() => turn(step.name)}
          />
        ))}
      </ol>
    </Panel>
  )
}

interface RowProps {
  step: Step & { done: boolean }
  ticked: boolean
  onTurn: () => void
}

/** One step: what it is for, the way to its screen, and a tick that the shop itself or the person has made. */
function StepRow({ step: { name, opens, done }, ticked, onTurn }: RowProps) {
  const t = useWords()
  const title = t(`home.step.${name}`)
  const over = done || ticked
  return (
    <li className={over ? 'over' : undefined}>
      <span className="step-mark" aria-hidden="true">
        {over && <Icon name="check" />}
      </span>
      <div>
        <strong>{title}</strong>
        <p>{t(`home.step.${name}Text`)}</p>
      </div>
      {done ? (
        <span className="note">{t('home.step.done')}</span>
      ) : (
        <Button type="text" aria-pressed={ticked} aria-label={`${t('home.step.tick')} ${title}`} onClick={onTurn}>
          {ticked ? t('home.step.untick') : t('home.step.tick')}
        </Button>
      )}
      <Button aria-label={`${t('home.step.go')} ${title}`} onClick={() => openTab(opens)}>
        {t('home.step.go')}
      </Button>
    </li>
  )
}

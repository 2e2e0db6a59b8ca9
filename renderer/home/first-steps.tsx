import { Button } from 'antd'
import type { HomeFigures } from '../../main/report/view'
import { useWords } from '../look/words'
import { Badge } from '../part/pill'
import { Panel } from '../part/screen'
import { openTab, type Place } from '../shell/workspace'

const steps = [
  { name: 'import', opens: { kind: 'import' } },
  { name: 'customer', opens: { kind: 'customer', id: null } },
  { name: 'order', opens: { kind: 'order', id: null } },
] as const satisfies readonly { name: string; opens: Place }[]

/** What a new shop does first. */
export function FirstSteps({ counts }: { counts: HomeFigures['counts'] }) {
  const t = useWords()
  const done = { import: counts.orders > 0, customer: counts.customers > 0, order: counts.orders > 0 }
  return (
    <Panel title={t('home.welcome')} note={t('home.welcomeText')}>
      <ol className="steps">
        {steps.map(({ name, opens }, index) => (
          <li key={name}>
            <strong>{t(`home.step.${name}`)}</strong>
            <p>{t(`home.step.${name}Text`)}</p>
            <div className="row">
              <Button type={index === 0 ? 'primary' : 'default'} onClick={() => openTab(opens)}>
                {t(`home.step.${name}`)}
              </Button>
              {done[name] && <Badge tone="ok">{t('home.step.done')}</Badge>}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

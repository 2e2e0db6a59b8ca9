import { Button } from 'antd'
import type { Right } from '../../main/access/right'
import type { HomeFigures } from '../../main/report/view'
import { useUser } from '../access/user'
import { useWords } from '../look/words'
import { Badge } from '../part/pill'
import { Panel } from '../part/screen'
import { openTab, type Place } from '../shell/workspace'

const steps = [
  { name: 'import', right: 'import.run', opens: { kind: 'import' } },
  { name: 'customer', right: 'customer.edit', opens: { kind: 'customer', id: null } },
  { name: 'order', right: 'order.edit', opens: { kind: 'order', id: null } },
] as const satisfies readonly { name: string; right: Right; opens: Place }[]

/** What a new shop does first, of what this person may do. */
export function FirstSteps({ counts }: { counts: HomeFigures['counts'] }) {
  const t = useWords()
  const { rights } = useUser()
  const open = steps.filter(({ right }) => rights.includes(right))
  if (open.length === 0) return null
  const done = { import: counts.orders > 0, customer: counts.customers > 0, order: counts.orders > 0 }
  return (
    <Panel title={t('home.welcome')} note={t('home.welcomeText')}>
      <ol className="steps">
        {open.map(({ name, opens }, index) => (
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

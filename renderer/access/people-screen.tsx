import './access.css'
import '../field/field.css'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useWords } from '../look/words'
import { ScreenHead } from '../part/screen'
import { Departments } from './departments'
import { People } from './people'
import { Roles } from './roles'

const parts = { people: People, roles: Roles, departments: Departments }
type Part = keyof typeof parts

/** Who works here, what each may do, and who stands below whom (IDP-06, IDP-10). */
export function PeopleScreen() {
  const t = useWords()
  const [part, setPart] = useState<Part>('people')
  const Shown = parts[part]
  return (
    <section className="screen" aria-label={t('access.people.title')}>
      <ScreenHead
        title={t('access.people.title')}
        narrow={
          <Segmented<Part>
            aria-label={t('access.people.title')}
            options={(['people', 'roles', 'departments'] as const).map((value) => ({
              value,
              label: t(`access.people.tab.${value}`),
            }))}
            value={part}
            onChange={setPart}
          />
        }
      />
      <div className="screen-body">
        <Shown />
      </div>
    </section>
  )
}

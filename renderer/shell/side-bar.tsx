import { useUser } from '../access/user'
import { UserMenu } from '../access/user-menu'
import { Icon } from '../look/icons'
import { Logo } from '../look/logo'
import { useWords } from '../look/words'
import { screenOf } from '../screens'
import { places } from './command'
import { openTab, useWorkspace } from './workspace'

/** The screens by group, and who is signed in. */
export function SideBar() {
  const t = useWords()
  return (
    <aside className="side-bar">
      <div className="brand">
        <Logo />
        <span>{t('shell.product')}</span>
      </div>
      <nav aria-label={t('shell.navigation')}>
        {(['daily', 'money', 'data'] as const).map((group) => (
          <div key={group}>
            <h2>{t(`shell.group.${group}`)}</h2>
            <PlacesOf group={group} />
          </div>
        ))}
      </nav>
      <UserMenu />
    </aside>
  )
}

function PlacesOf({ group }: { group: 'daily' | 'money' | 'data' }) {
  const t = useWords()
  const { rights } = useUser()
  const { tabs, active } = useWorkspace()
  const front = tabs.find(({ key }) => key === active)?.kind
  const shown = places.filter((place) => place.group === group)
  return (
    <ul>
      {shown.map(({ kind }) => {
        const { title, icon, right } = screenOf(kind)
        if (right && !rights.includes(right)) return null
        return (
          <li key={kind}>
            <button
              type="button"
              title={t(title)}
              aria-current={front === kind ? 'page' : undefined}
              onClick={() => openTab({ kind })}
            >
              <Icon name={icon} />
              <span>{t(title)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

import { useUser } from '../access/user'
import { UserMenu } from '../access/user-menu'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { Logo } from '../look/logo'
import { useWords } from '../look/words'
import { type ScreenKind, screenOf } from '../screens'
import { groups, places } from './command'
import { openTab, useWorkspace } from './workspace'

/** The screens by group, those the shop uses and the person may see, and who is signed in. */
export function SideBar() {
  const t = useWords()
  const shown = useShown()
  return (
    <aside className="side-bar">
      <div className="brand">
        <Logo />
        <span>{t('shell.product')}</span>
      </div>
      <nav aria-label={t('shell.navigation')}>
        {groups.map((group) => {
          const kinds = shown.filter((place) => place.group === group).map(({ kind }) => kind)
          if (kinds.length === 0) return null
          return (
            <div key={group}>
              <h2>{t(`shell.group.${group}`)}</h2>
              <Places kinds={kinds} />
            </div>
          )
        })}
      </nav>
      <UserMenu />
    </aside>
  )
}

function useShown() {
  const { rights } = useUser()
  const hidden: readonly string[] = useAsk('company.menu', {}).data ?? []
  return places.filter(({ kind }) => {
    const { right } = screenOf(kind)
    return !hidden.includes(kind) && (!right || rights.includes(right))
  })
}

function Places({ kinds }: { kinds: readonly ScreenKind[] }) {
  const t = useWords()
  const { tabs, active } = useWorkspace()
  const front = tabs.find(({ key }) => key === active)?.kind
  return (
    <ul>
      {kinds.map((kind) => {
        const { title, icon } = screenOf(kind)
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

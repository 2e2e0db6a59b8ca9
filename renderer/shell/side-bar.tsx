import { useEffect, useState } from 'react'
import { useUser } from '../access/user'
import { UserMenu } from '../access/user-menu'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { Logo } from '../look/logo'
import { useWords } from '../look/words'
import { usePreference } from '../part/preference'
import { type ScreenKind, screenOf } from '../screens'
import { type Group, groups, places } from './command'
import { openTab, useWorkspace } from './workspace'

/** The screens by group, those the shop uses and the person may see, and who is signed in. A group can be folded away. */
export function SideBar() {
  const t = useWords()
  const shown = useShown()
  const { folded, fold } = useFolded()
  return (
    <aside className="side-bar">
      <div className="brand">
        <Logo />
        <span>{t('entrance.product')}</span>
      </div>
      <nav aria-label={t('shell.navigation')}>
        {groups.map((group) => {
          const kinds = shown.filter((place) => place.group === group).map(({ kind }) => kind)
          if (kinds.length === 0) return null
          return (
            <div key={group}>
              <h2>
                <button type="button" aria-expanded={!folded.includes(group)} onClick={() => fold(group)}>
                  <span>{t(`shell.group.${group}`)}</span>
                  <Icon name={folded.includes(group) ? 'right' : 'down'} />
                </button>
              </h2>
              {!folded.includes(group) && <Places kinds={kinds} />}
            </div>
          )
        })}
      </nav>
      <UserMenu />
    </aside>
  )
}

/** The groups this person has folded away, on any computer's screen. */
function useFolded() {
  const { value, save } = usePreference<Group[]>('side-bar.folded')
  const [folded, setFolded] = useState<readonly Group[]>([])
  useEffect(() => {
    if (value) setFolded(value)
  }, [value])
  const fold = (group: Group) => {
    const now = folded.includes(group) ? folded.filter((one) => one !== group) : [...folded, group]
    setFolded(now)
    save(now)
  }
  return { folded, fold }
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

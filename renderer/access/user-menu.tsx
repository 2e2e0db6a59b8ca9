import { Dropdown } from 'antd'
import { answers, ask } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { openTab } from '../shell/workspace'
import { useUser } from './user'

const roles = ['owner', 'clerk', 'accountant', 'shipper'] as const

/** Who is signed in, with settings and the way out. */
export function UserMenu() {
  const t = useWords()
  const user = useUser()
  const tell = useNotice()
  const known = roles.find((role) => role === user.role)
  const leave = () =>
    ask('session.signOut', {})
      .then(() => answers.invalidateQueries({ queryKey: ['shop.state'] }))
      .catch(tell.refused)
  const items = [
    {
      key: 'settings',
      icon: <Icon name="settings" />,
      label: t('shell.place.settings'),
      onClick: () => openTab({ kind: 'settings' }),
    },
    { key: 'help', icon: <Icon name="help" />, label: t('shell.place.help'), onClick: () => openTab({ kind: 'help' }) },
    { key: 'out', icon: <Icon name="out" />, label: t('shell.signOut'), onClick: () => void leave() },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="topLeft">
      <button type="button" className="user-menu" aria-label={t('shell.user', { name: user.name })}>
        <span className="face" aria-hidden="true">
          {[...user.name][0]}
        </span>
        <span className="who">
          <b>{user.name}</b>
          <small>{known ? t(`access.role.${known}`) : user.role}</small>
        </span>
      </button>
    </Dropdown>
  )
}

import { Dropdown } from 'antd'
import { useState } from 'react'
import { answers, ask } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { keepTyping } from '../part/typing'
import { openTab } from '../shell/workspace'
import { PasswordDialog } from './password-dialog'
import { roleName } from './role-name'
import { useUser } from './user'

/** Who is signed in, with settings and the way out. */
export function UserMenu() {
  const t = useWords()
  const user = useUser()
  const tell = useNotice()
  const [password, setPassword] = useState(false)
  const leave = () =>
    keepTyping()
      .then(() => ask('session.signOut', {}))
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
    {
      key: 'password',
      icon: <Icon name="eye" />,
      label: t('access.password.change'),
      onClick: () => setPassword(true),
    },
    {
      key: 'out',
      icon: <Icon name="out" />,
      label: `${t('access.password.switch')} · ${t('shell.signOut')}`,
      onClick: () => void leave(),
    },
  ]
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="topLeft">
        <button type="button" className="user-menu" aria-label={t('shell.user', { name: user.name })}>
          <span className="face" aria-hidden="true">
            {[...user.name][0]}
          </span>
          <span className="who">
            <b>{user.name}</b>
            <small>{roleName(t, { code: user.role, name: user.roleName })}</small>
          </span>
        </button>
      </Dropdown>
      {password && <PasswordDialog onClose={() => setPassword(false)} />}
    </>
  )
}

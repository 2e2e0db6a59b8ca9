import { Button } from 'antd'
import { useState } from 'react'
import type { UserRow } from '../../main/access/view'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Pill } from '../part/pill'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { InviteDialog } from './invite-dialog'
import { roleName } from './role-name'
import { SwitchOffDialog } from './switch-off-dialog'
import { UserDialog } from './user-dialog'

type Open = { what: 'new' } | { what: 'edit' | 'invite' | 'off'; user: UserRow }

/** Everybody who works or worked here, with what can be done. */
export function People() {
  const t = useWords()
  const [open, setOpen] = useState<Open | null>(null)
  const people = useAsk('user.list', {})
  const close = () => setOpen(null)
  return (
    <Panel
      title={t('access.people.tab.people')}
      extra={
        <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpen({ what: 'new' })}>
          {t('access.people.new')}
        </Button>
      }
    >
      <Answered of={people}>
        {(rows) => (
          <>
            <PeopleTable rows={rows} onOpen={setOpen} />
            {open?.what === 'new' && <UserDialog user={null} people={rows} onClose={close} />}
            {open?.what === 'edit' && <UserDialog user={open.user} people={rows} onClose={close} />}
            {open?.what === 'invite' && <InviteDialog user={open.user} onClose={close} />}
            {open?.what === 'off' && <SwitchOffDialog user={open.user} people={rows} onClose={close} />}
          </>
        )}
      </Answered>
    </Panel>
  )
}

const tones = { active: 'ok', invited: 'warn', off: 'neutral' } as const

function PeopleTable({ rows, onOpen }: { rows: readonly UserRow[]; onOpen: (open: Open) => void }) {
  const t = useWords()
  return (
    <table className="plain field-table">
      <thead>
        <tr>
          <th>{t('access.people.name')}</th>
          <th>{t('access.people.role')}</th>
          <th>{t('access.people.department')}</th>
          <th>{t('access.people.superior')}</th>
          <th>{t('access.people.mobile')}</th>
          <th>{t('access.people.email')}</th>
          <th>{t('access.people.state')}</th>
          <th aria-label={t('access.people.edit')} />
        </tr>
      </thead>
      <tbody>
        {rows.map((user) => (
          <tr key={user.id} {...(user.state === 'off' ? { className: 'retired' } : {})}>
            <td>{user.name}</td>
            <td>{roleName(t, { code: user.roleCode, name: user.roleName })}</td>
            <td>{user.departmentName}</td>
            <td>{user.superiorName}</td>
            <td className="num">{user.mobile}</td>
            <td>{user.email}</td>
            <td>
              <Pill tone={tones[user.state]}>{t(`access.people.stateOf.${user.state}`)}</Pill>
            </td>
            <td>
              <PersonActs user={user} onOpen={onOpen} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PersonActs({ user, onOpen }: { user: UserRow; onOpen: (open: Open) => void }) {
  const t = useWords()
  const tell = useNotice()
  const back = useCommand('user.switchOn')
  const takeBack = () =>
    back.run({ id: user.id }).then(() => tell.done(t('access.people.onDone', { name: user.name })), tell.refused)
  const act = (word: 'edit' | 'invite' | 'off' | 'on', run: () => void) => (
    <button type="button" className="link" aria-label={`${t(`access.people.${word}`)} ${user.name}`} onClick={run}>
      {t(`access.people.${word}`)}
    </button>
  )
  return (
    <div className="acts">
      {user.state === 'off' ? (
        act('on', () => void takeBack())
      ) : (
        <>
          {act('edit', () => onOpen({ what: 'edit', user }))}
          {act('invite', () => onOpen({ what: 'invite', user }))}
          {act('off', () => onOpen({ what: 'off', user }))}
        </>
      )}
    </div>
  )
}

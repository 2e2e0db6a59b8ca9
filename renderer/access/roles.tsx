import { Button } from 'antd'
import { useState } from 'react'
import { isPreset, ownerCode } from '../../main/access/role'
import type { RoleRow } from '../../main/access/view'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { RoleDialog } from './role-dialog'
import { roleName } from './role-name'

/** The roles, what each may do, and how many bear it. */
export function Roles() {
  const t = useWords()
  const [open, setOpen] = useState<RoleRow | 'new' | null>(null)
  const roles = useAsk('role.list', {})
  return (
    <Panel
      title={t('access.people.tab.roles')}
      extra={
        <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpen('new')}>
          {t('access.people.roleNew')}
        </Button>
      }
    >
      <Answered of={roles}>{(rows) => <RoleTable rows={rows} onEdit={setOpen} />}</Answered>
      {open !== null && <RoleDialog role={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

function RoleTable({ rows, onEdit }: { rows: readonly RoleRow[]; onEdit: (role: RoleRow) => void }) {
  const t = useWords()
  return (
    <table className="plain field-table">
      <thead>
        <tr>
          <th>{t('access.people.role')}</th>
          <th>{t('access.people.roleRights')}</th>
          <th>{t('access.people.roleScope')}</th>
          <th className="num">{t('access.people.rolePeople')}</th>
          <th aria-label={t('access.people.edit')} />
        </tr>
      </thead>
      <tbody>
        {rows.map((role) => (
          <tr key={role.id}>
            <td>{roleName(t, role)}</td>
            <td>
              {role.code === ownerCode
                ? t('access.people.roleOwner')
                : role.rights.map((right) => t(`access.right.${right}`)).join(t('part.comma'))}
            </td>
            <td>{t(`access.people.scopeOf.${role.scope}`)}</td>
            <td className="num">{role.people}</td>
            <td>
              <RoleActs role={role} onEdit={() => onEdit(role)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RoleActs({ role, onEdit }: { role: RoleRow; onEdit: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const remove = useCommand('role.delete')
  if (role.code === ownerCode) return null
  const name = roleName(t, role)
  const drop = () => remove.run({ id: role.id }).then(() => tell.done(t('access.people.deleted')), tell.refused)
  return (
    <div className="acts">
      <button type="button" className="link" aria-label={`${t('access.people.edit')} ${name}`} onClick={onEdit}>
        {t('access.people.edit')}
      </button>
      {!isPreset(role.code) && (
        <button
          type="button"
          className="link"
          disabled={role.people > 0}
          aria-label={`${t('access.people.delete')} ${name}`}
          onClick={() => void drop()}
        >
          {t('access.people.delete')}
        </button>
      )}
    </div>
  )
}

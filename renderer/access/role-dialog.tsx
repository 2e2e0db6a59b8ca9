import { Checkbox, Form, Input, Radio } from 'antd'
import { type Right, rights } from '../../main/access/right'
import { isPreset } from '../../main/access/role'
import { type DataScope, dataScopes } from '../../main/access/scope'
import type { RoleRow } from '../../main/access/view'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'
import { roleName } from './role-name'

interface Typed {
  name: string
  rights: Right[]
  scope: DataScope
}

const blank: Typed = { name: '', rights: [], scope: 'own' }

/** Defines a role of the shop's own, or changes what a role may do; a preset one keeps its name. */
export function RoleDialog({ role, onClose }: { role: RoleRow | null; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const create = useCommand('role.create')
  const change = useCommand('role.change')
  const preset = role !== null && isPreset(role.code)
  const save = async (typed: Typed) => {
    if (role) await change.run({ ...typed, name: preset ? role.name : typed.name, id: role.id })
    else await create.run(typed)
    tell.done(t('access.people.saved'))
    onClose()
  }
  return (
    <FormDialog<Typed>
      title={role ? t('access.people.editTitle', { name: roleName(t, role) }) : t('access.people.roleNew')}
      initial={role ?? blank}
      onSave={save}
      onClose={onClose}
      pending={create.pending || change.pending}
      width={620}
    >
      {!preset && (
        <Form.Item
          name="name"
          label={t('access.people.roleName')}
          rules={[{ required: true, whitespace: true, message: t('part.required') }]}
        >
          <Input autoFocus maxLength={40} />
        </Form.Item>
      )}
      <Form.Item name="scope" label={t('access.people.roleScope')} extra={t('access.people.roleScopeHint')}>
        <Radio.Group
          optionType="button"
          options={dataScopes.map((value) => ({ value, label: t(`access.people.scopeOf.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="rights" label={t('access.people.roleRights')}>
        <Checkbox.Group
          className="rights"
          options={rights.map((value) => ({ value, label: t(`access.right.${value}`) }))}
        />
      </Form.Item>
    </FormDialog>
  )
}

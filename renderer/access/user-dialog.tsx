import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { UserRow } from '../../main/access/view'
import type { Sent } from '../../preload/contract'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'
import { freshCode, ShownCode } from './one-time-code'
import { roleName } from './role-name'

type Typed = Omit<Sent<'user.change'>, 'id'>

/** Adds a colleague, whose one-time code is shown afterwards, or changes one. */
export function UserDialog({
  user,
  people,
  onClose,
}: {
  user: UserRow | null
  people: readonly UserRow[]
  onClose: () => void
}) {
  const t = useWords()
  const tell = useNotice()
  const [given, setGiven] = useState<{ name: string; code: string } | null>(null)
  const create = useCommand('user.create')
  const change = useCommand('user.change')
  const save = async (typed: Typed) => {
    const code = freshCode()
    // A choice that was cleared is undefined.
    const fields = { ...typed, departmentId: typed.departmentId ?? null, superiorId: typed.superiorId ?? null }
    if (user) await change.run({ ...fields, id: user.id })
    else await create.run({ ...fields, code })
    tell.done(t('access.people.saved'))
    if (user) onClose()
    else setGiven({ name: typed.name, code })
  }
  if (given) return <ShownCode {...given} onClose={onClose} />
  return (
    <FormDialog<Typed>
      title={user ? t('access.people.editTitle', { name: user.name }) : t('access.people.new')}
      initial={user ?? { name: '', email: '', mobile: '' }}
      onSave={save}
      onClose={onClose}
      pending={create.pending || change.pending}
    >
      <PersonFields others={people.filter(({ id, state }) => id !== user?.id && state !== 'off')} />
    </FormDialog>
  )
}

function PersonFields({ others }: { others: readonly UserRow[] }) {
  const t = useWords()
  const roles = useAsk('role.list', {})
  const departments = useAsk('department.list', {})
  const needed = { required: true, message: t('part.required') }
  const chosen = { allowClear: true, showSearch: true, optionFilterProp: 'label', placeholder: t('access.people.none') }
  return (
    <>
      <Form.Item
        name="name"
        label={t('access.people.name')}
        extra={t('access.people.nameHint')}
        rules={[{ ...needed, whitespace: true }]}
      >
        <Input autoFocus maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="roleId" label={t('access.people.role')} rules={[needed]}>
        <Select
          options={(roles.data ?? []).map((role) => ({ value: role.id, label: roleName(t, role) }))}
          loading={roles.isPending}
        />
      </Form.Item>
      <Form.Item name="mobile" label={t('access.people.mobile')}>
        <Input maxLength={40} inputMode="tel" />
      </Form.Item>
      <Form.Item name="email" label={t('access.people.email')}>
        <Input maxLength={200} inputMode="email" />
      </Form.Item>
      <Form.Item name="departmentId" label={t('access.people.department')}>
        <Select {...chosen} options={(departments.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="superiorId" label={t('access.people.superior')}>
        <Select {...chosen} options={others.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    </>
  )
}

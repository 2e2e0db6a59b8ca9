import { Form, Input, Select } from 'antd'
import type { Department } from '../../main/access/view'
import type { Id } from '../../main/value/id'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'

/** What is typed; a choice that was cleared is undefined. */
interface Typed {
  name: string
  parentId?: Id | null
}

/** Adds a department, or renames or moves one. */
export function DepartmentDialog({
  department,
  all,
  onClose,
}: {
  department: Department | null
  all: readonly Department[]
  onClose: () => void
}) {
  const t = useWords()
  const tell = useNotice()
  const create = useCommand('department.create')
  const change = useCommand('department.change')
  const save = async ({ name, parentId }: Typed) => {
    const typed = { name, parentId: parentId ?? null }
    if (department) await change.run({ ...typed, id: department.id })
    else await create.run(typed)
    tell.done(t('access.people.saved'))
    onClose()
  }
  return (
    <FormDialog<Typed>
      title={department ? t('access.people.editTitle', { name: department.name }) : t('access.people.departmentNew')}
      initial={department ?? { name: '', parentId: null }}
      onSave={save}
      onClose={onClose}
      pending={create.pending || change.pending}
      width={420}
    >
      <Form.Item
        name="name"
        label={t('access.people.departmentName')}
        rules={[{ required: true, whitespace: true, message: t('part.required') }]}
      >
        <Input autoFocus maxLength={60} />
      </Form.Item>
      <Form.Item name="parentId" label={t('access.people.departmentParent')}>
        <Select
          allowClear
          placeholder={t('access.people.none')}
          options={all.filter(({ id }) => id !== department?.id).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </FormDialog>
  )
}

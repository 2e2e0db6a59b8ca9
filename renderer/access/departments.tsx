import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { Department } from '../../main/access/view'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { forgetFaults, showRefusal } from '../part/form'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered, Empty } from '../part/state'

/** The departments (IDP-10). */
export function Departments() {
  const t = useWords()
  const [open, setOpen] = useState<Department | 'new' | null>(null)
  const departments = useAsk('department.list', {})
  const button = (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpen('new')}>
      {t('access.people.departmentNew')}
    </Button>
  )
  return (
    <Panel title={t('access.people.tab.departments')} extra={button}>
      <Answered of={departments}>
        {(rows) => (
          <>
            {rows.length === 0 ? (
              <Empty icon="people" text={t('access.people.departmentNone')} />
            ) : (
              <DepartmentTable rows={rows} onEdit={setOpen} />
            )}
            {open !== null && (
              <DepartmentDialog department={open === 'new' ? null : open} all={rows} onClose={() => setOpen(null)} />
            )}
          </>
        )}
      </Answered>
    </Panel>
  )
}

function DepartmentTable({ rows, onEdit }: { rows: readonly Department[]; onEdit: (one: Department) => void }) {
  const t = useWords()
  const tell = useNotice()
  const remove = useCommand('department.delete')
  const drop = (id: Id) => void remove.run({ id }).then(() => tell.done(t('access.people.deleted')), tell.refused)
  return (
    <table className="plain field-table">
      <thead>
        <tr>
          <th>{t('access.people.departmentName')}</th>
          <th>{t('access.people.departmentParent')}</th>
          <th className="num">{t('access.people.rolePeople')}</th>
          <th aria-label={t('access.people.edit')} />
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <td>{one.name}</td>
            <td>{rows.find(({ id }) => id === one.parentId)?.name}</td>
            <td className="num">{one.people}</td>
            <td>
              <div className="acts">
                <button
                  type="button"
                  className="link"
                  aria-label={`${t('access.people.edit')} ${one.name}`}
                  onClick={() => onEdit(one)}
                >
                  {t('access.people.edit')}
                </button>
                <button
                  type="button"
                  className="link"
                  aria-label={`${t('access.people.delete')} ${one.name}`}
                  onClick={() => drop(one.id)}
                >
                  {t('access.people.delete')}
                </button>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DepartmentDialog({
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
  const [form] = Form.useForm<{ name: string; parentId: Id | null }>()
  const create = useCommand('department.create')
  const change = useCommand('department.change')
  const save = async ({ name, parentId }: { name: string; parentId?: Id | null }) => {
    const typed = { name, parentId: parentId ?? null }
    try {
      if (department) await change.run({ ...typed, id: department.id })
      else await create.run(typed)
      tell.done(t('access.people.saved'))
      onClose()
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  return (
    <Dialog
      title={department ? t('access.people.editTitle', { name: department.name }) : t('access.people.departmentNew')}
      open
      onClose={onClose}
      onOk={form.submit}
      okText={t('part.save')}
      pending={create.pending || change.pending}
      width={420}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={department ?? { name: '', parentId: null }}
        onValuesChange={(changed) => forgetFaults(form, changed)}
        onFinish={(typed) => void save(typed)}
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
      </Form>
    </Dialog>
  )
}

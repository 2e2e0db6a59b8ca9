import { Button } from 'antd'
import { useState } from 'react'
import type { Department } from '../../main/access/view'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered, Empty } from '../part/state'
import { DepartmentDialog } from './department-dialog'

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

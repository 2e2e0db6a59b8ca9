import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { CustomerRow } from '../../main/customer/customer'
import { useMay } from '../access/user'
import { ManageFields } from '../field/manage-fields'
import { useOwnColumns } from '../field/own-columns'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { useExplaining } from '../receivable/explained'
import { openTab } from '../shell/workspace'
import { customerColumns } from './customer-columns'
import { CustomerPanel } from './customer-panel'

const views: ListView[] = [
  { key: 'all', title: 'customer.view.all' },
  {
    key: 'overdue',
    title: 'customer.view.overdue',
    filters: { overdue: { kind: 'range', from: 1, to: null } },
    counted: true,
  },
  {
    key: 'owing',
    title: 'customer.view.owing',
    filters: { balance: { kind: 'range', from: 1, to: null } },
    counted: true,
  },
]

/** The figures that show with F4 what they are made of. */
const explaining = {
  balance: 'balance',
  overdue: 'overdue',
  creditUsed: 'creditUsed',
  creditAvailable: 'creditUsed',
} as const

/** Every customer with what they owe; the one under the cursor is shown beside the list. */
export function CustomerList() {
  const t = useWords()
  const mayEdit = useMay('customer.edit')
  const { panel, select, close } = usePanel()
  const { onExplain, dialog } = useExplaining<CustomerRow>(explaining, ({ id, name }) => ({ customerId: id, of: name }))
  const create = () => openTab({ kind: 'customer', id: null })
  const shown = useOwnColumns('customer', customerColumns)
  const button = mayEdit && (
    <Button type="primary" icon={<Icon name="plus" />} onClick={create}>
      {t('customer.new')}
    </Button>
  )
  if (shown === null) return <div className="grid-place" />
  return (
    <div className="with-panel">
      <ListGrid
        list="customer"
        title="customer.title"
        columns={shown}
        extra={{}}
        searchHint="customer.searchHint"
        views={views}
        saved
        onOpen={({ id }) => openTab({ kind: 'customer', id })}
        onSelect={({ id }) => select(id)}
        onExplain={onExplain}
        toolbar={
          <>
            <ManageFields record="customer" />
            {button}
          </>
        }
        empty={
          <Empty icon="people" text={t('customer.empty')}>
            {button}
            <Button onClick={() => openTab({ kind: 'import' })}>{t('customer.import')}</Button>
          </Empty>
        }
      />
      {panel !== null && <CustomerPanel id={panel} onClose={close} />}
      {dialog}
    </div>
  )
}

/** So long a second click may follow the first one, ms: until then nothing may move under the mouse. */
const doubleClickMs = 300

/** The customer beside the list. A panel that opens makes the list narrower, so it waits until a double click is over. */
function usePanel() {
  const [panel, setPanel] = useState<number | null>(null)
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(opening.current), [])
  const select = (id: number) => {
    clearTimeout(opening.current)
    if (panel === null) opening.current = setTimeout(() => setPanel(id), doubleClickMs)
    else setPanel(id)
  }
  return { panel, select, close: () => setPanel(null) }
}

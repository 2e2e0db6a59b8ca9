import '../order/order.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { StatementState } from '../../main/statement/statement'
import type { StatementRow } from '../../main/statement/view'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { BatchDialog } from './batch-dialog'
import { StatementActs } from './statement-acts'
import { statementColumns } from './statement-columns'
import { StatementMany } from './statement-many'

const inStates = (...values: StatementState[]): NonNullable<ListView['filters']> => ({
  state: { kind: 'oneOf', values },
})
const changed: NonNullable<ListView['filters']> = {
  ...inStates('SENT', 'CONFIRMED', 'DIFFERS'),
  changed: { kind: 'oneOf', values: ['yes'] },
}

const views: readonly ListView[] = [
  { key: 'all', title: 'statement.view.all' },
  { key: 'toSend', title: 'statement.view.toSend', filters: inStates('DRAFT'), counted: true },
  { key: 'sent', title: 'statement.view.sent', filters: inStates('SENT') },
  { key: 'confirmed', title: 'statement.view.confirmed', filters: inStates('CONFIRMED') },
  { key: 'differs', title: 'statement.view.differs', filters: inStates('DIFFERS'), counted: true },
  { key: 'changed', title: 'statement.view.changed', filters: changed },
]

/** All statements that were made; the one the cursor is on goes on from here (R-SOA). */
export function StatementList() {
  const t = useWords()
  const columns = useMemo(() => statementColumns(t), [t])
  const [row, setRow] = useState<StatementRow | null>(null)
  const [making, setMaking] = useState(false)
  const make = useMay('statement.send') && (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setMaking(true)}>
      {t('statement.batch.open')}
    </Button>
  )
  return (
    <>
      <ListGrid
        list="statement"
        title="statement.title"
        columns={columns}
        extra={{ customerId: null }}
        searchHint="statement.search"
        views={views}
        onSelect={setRow}
        onRenew={setRow}
        onOpen={({ id }) => openTab({ kind: 'statement', id })}
        toolbar={make}
        many={(picked) => <StatementMany {...picked} />}
        under={<RowBar row={row} />}
        empty={
          <Empty icon="columns" text={t('statement.empty')}>
            {make}
          </Empty>
        }
      />
      {making && <BatchDialog onClose={() => setMaking(false)} />}
    </>
  )
}

function RowBar({ row }: { row: StatementRow | null }) {
  const t = useWords()
  const { data } = useAsk('statement.read', { id: row?.id ?? 1 }, { enabled: row !== null })
  if (row === null) return <div className="selection-bar note">{t('statement.selectHint')}</div>
  const { id, no, customerName } = row
  return (
    <div className="selection-bar wraps">
      <span className="note selected-no">{t('statement.selected', { no, name: customerName })}</span>
      <Button onClick={() => openTab({ kind: 'statement', id })}>{t('statement.open')}</Button>
      {data?.id === id && <StatementActs page={data} />}
    </div>
  )
}

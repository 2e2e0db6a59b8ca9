import '../receivable/receivable.css'
import { useMemo, useState } from 'react'
import type { DunningRow } from '../../main/dunning/dunning'
import { useWords } from '../look/words'
import { useToday } from '../part/clock'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { useExplaining } from '../receivable/explained'
import { openTab } from '../shell/workspace'
import { dunningColumns } from './dunning-columns'
import { DunningPanel } from './dunning-panel'

const viewsOf = (day: string): readonly ListView[] => [
  { key: 'all', title: 'dunning.view.all' },
  {
    key: 'toDo',
    title: 'dunning.view.toDo',
    filters: { nextOn: { kind: 'range', from: null, to: day } },
    counted: true,
  },
  {
    key: 'broken',
    title: 'dunning.view.broken',
    filters: { promise: { kind: 'oneOf', values: ['broken'] } },
    counted: true,
  },
]

/** The customers who are late; beside them what was said, and what can be done. */
export function DunningList() {
  const t = useWords()
  const columns = useMemo(() => dunningColumns(t), [t])
  const day = useToday()
  const views = useMemo(() => viewsOf(day), [day])
  const [row, setRow] = useState<DunningRow | null>(null)
  const { onExplain, dialog } = useExplaining<DunningRow>({ overdue: 'overdue' }, explained)
  return (
    <div className="with-panel">
      <ListGrid
        list="dunning"
        title="dunning.title"
        columns={columns}
        extra={{}}
        searchHint="dunning.search"
        views={views}
        onSelect={setRow}
        onRenew={setRow}
        onExplain={onExplain}
        onOpen={({ customerId }) => openTab({ kind: 'customer', id: customerId })}
        empty={<Empty icon="check" text={t('dunning.empty')} />}
      />
      {row !== null && (
        <aside className="docked aging-panel" aria-label={t('dunning.history')}>
          <DunningPanel customerId={row.customerId} onClose={() => setRow(null)} />
        </aside>
      )}
      {dialog}
    </div>
  )
}

const explained = ({ customerId, customerName }: DunningRow) => ({ customerId, of: customerName })

import { InputNumber } from 'antd'
import { useMemo, useState } from 'react'
import type { Freshness } from '../../main/stock/lotview'
import { usualSoonDays } from '../../main/value/lot'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { lotColumns } from './lot-columns'

const there = { qty: { kind: 'range', from: 1, to: null } } as const
const only = (...values: Freshness[]): NonNullable<ListView['filters']> => {
  return { ...there, freshness: { kind: 'oneOf', values } }
}

const views: readonly ListView[] = [
  { key: 'there', title: 'lot.view.there', filters: there },
  { key: 'soon', title: 'lot.view.soon', filters: only('soon'), counted: true },
  { key: 'expired', title: 'lot.view.expired', filters: only('expired'), counted: true },
  { key: 'all', title: 'lot.view.all' },
]

/** Every batch and serial number: what expires when, where it lies; a number that is typed or scanned finds its own. */
export function LotList() {
  const t = useWords()
  const columns = useMemo(() => lotColumns(t), [t])
  const [soonDays, setSoonDays] = useState(usualSoonDays)
  return (
    <ListGrid
      list="lot"
      title="lot.title"
      columns={columns}
      extra={{ soonDays }}
      searchHint="lot.search"
      views={views}
      onOpen={({ id }) => openTab({ kind: 'lot', id })}
      narrow={
        <span className="as-of">
          {t('lot.soonDays')}
          <InputNumber
            aria-label={t('lot.soonDays')}
            min={0}
            max={3650}
            precision={0}
            value={soonDays}
            onChange={(days) => days !== null && setSoonDays(days)}
          />
        </span>
      }
      empty={<Empty icon="box" text={t('lot.empty')} />}
    />
  )
}

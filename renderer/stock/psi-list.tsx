import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { addDays, type Day } from '../../main/value/day'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { psiColumns } from './psi-columns'
import { RecostDialog } from './recost-dialog'

const idleDays = 90

/** What came, went and is there in a period, by product: this month to begin with. */
export function PsiList() {
  const t = useWords()
  const costs = useMay('cost.read')
  const columns = useMemo(() => psiColumns(costs), [costs])
  const [from, setFrom] = useState<Day>(() => `${today().slice(0, 8)}01` as Day)
  const [to, setTo] = useState<Day>(today)
  const [recosting, setRecosting] = useState(false)
  const views = useMemo(() => viewsAt(to), [to])
  return (
    <ListGrid
      list="psi"
      title="stock.psi.title"
      columns={columns}
      extra={{ from, to }}
      searchHint="stock.psi.search"
      views={views}
      onOpen={({ id }) => openTab({ kind: 'product', id })}
      narrow={
        <span className="as-of">
          <DayField
            label={t('stock.psi.from')}
            value={from}
            onChange={(day) => day && setFrom(day)}
            clearable={false}
          />
          <span aria-hidden="true">–</span>
          <DayField label={t('stock.psi.to')} value={to} onChange={(day) => day && setTo(day)} clearable={false} />
          {costs && <Button onClick={() => setRecosting(true)}>{t('stock.recost.button')}</Button>}
          {recosting && <RecostDialog onClose={() => setRecosting(false)} />}
        </span>
      }
      empty={<Empty icon="box" text={t('stock.psi.empty')} />}
    />
  )
}

/** Ready views; what has not moved for a long time is told by the end of the period. */
function viewsAt(to: Day): ListView[] {
  const left = { closingQty: { kind: 'range', from: 1, to: null } } as const
  return [
    { key: 'all', title: 'stock.psi.view.all' },
    { key: 'inStock', title: 'stock.psi.view.inStock', filters: left },
    {
      key: 'idle',
      title: 'stock.psi.view.idle',
      filters: { ...left, lastOn: { kind: 'range', from: null, to: addDays(to, -idleDays) } },
      counted: true,
    },
  ]
}

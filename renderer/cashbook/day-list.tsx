import { useMemo, useState } from 'react'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { PeriodField } from '../part/day-field'
import { ListGrid } from '../part/grid'
import { Empty } from '../part/state'
import { type Period, usualPeriods } from '../part/typed-day'
import { openTab } from '../shell/workspace'
import { cashDayColumns } from './cash-columns'

/** What came and went by day and method (RCP-07); a row opens the journal of its day. */
export function DayList() {
  const t = useWords()
  const [period, setPeriod] = useState<Period>(() => usualPeriods(today()).thisMonth)
  const columns = useMemo(() => cashDayColumns(t), [t])
  return (
    <ListGrid
      list="cashDay"
      title="cashBook.days"
      columns={columns}
      extra={period}
      narrow={<PeriodField label={t('cashBook.period')} value={period} onChange={setPeriod} />}
      onOpen={({ day, method }) =>
        openTab({
          kind: 'cashMovements',
          with: { by: 'day', from: day, to: day, onlyIn: 'method', only: method, at: Date.now() },
        })
      }
      empty={<Empty icon="calendar" text={t('cashBook.empty')} />}
    />
  )
}

import '../order/order.css'
import '../receivable/receivable.css'
import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import {
  type PerformanceFigure,
  type PerformanceGroup,
  type PerformanceRow,
  performanceFigures,
  performanceGroups,
} from '../../main/report/performance'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { PeriodField } from '../part/day-field'
import { ListGrid } from '../part/grid'
import { Empty } from '../part/state'
import { type Period, usualPeriods } from '../part/typed-day'
import { openTab } from '../shell/workspace'
import { BehindPanel } from './behind-panel'
import { performanceColumns } from './performance-columns'

interface Chosen {
  row: PerformanceRow
  figure: PerformanceFigure
}

/** What employees and customers come to in a period; a click on an amount opens the documents that sum to it (REP-13, REP-14). */
export function PerformanceScreen() {
  const t = useWords()
  const [period, setPeriod] = useState<Period>(() => usualPeriods(today()).thisMonth)
  const [by, setBy] = useState<PerformanceGroup>('employee')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const columns = useMemo(() => performanceColumns(by, t), [by, t])
  const choose = (row: PerformanceRow, column: string) => {
    const figure = performanceFigures.find((one) => one === column)
    if (figure) setChosen({ row, figure })
  }
  const look = (change: () => void) => {
    setChosen(null)
    change()
  }
  return (
    <div className="with-panel">
      <ListGrid
        key={by}
        list="performance"
        memory={`performance.${by}`}
        title="shell.place.performance"
        columns={columns}
        extra={{ ...period, by }}
        searchHint="performance.search"
        narrow={
          <>
            <Segmented
              aria-label={t('performance.by')}
              options={performanceGroups.map((value) => ({ value, label: t(`performance.groups.${value}`) }))}
              value={by}
              onChange={(value) => look(() => setBy(value))}
            />
            <PeriodField
              label={t('performance.period')}
              value={period}
              onChange={(value) => look(() => setPeriod(value))}
            />
          </>
        }
        under={<p className="selection-bar note">{t('performance.hint')}</p>}
        onSelect={choose}
        onOpen={({ customerId }) => customerId !== null && openTab({ kind: 'customer', id: customerId })}
        empty={<Empty icon="order" text={t('performance.empty')} />}
      />
      {chosen !== null && <BehindPanel {...chosen} by={by} period={period} onClose={() => setChosen(null)} />}
    </div>
  )
}

import '../order/order.css'
import { useMemo, useState } from 'react'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { PeriodField } from '../part/day-field'
import { ListGrid } from '../part/grid'
import { Empty } from '../part/state'
import { type Period, usualPeriods } from '../part/typed-day'
import { qualityColumns } from './quality-columns'

/** How well the work of a period was done, by who did it and what kind it was (SVC-04). */
export function QualityList() {
  const t = useWords()
  const [period, setPeriod] = useState<Period>(() => usualPeriods(today()).thisMonth)
  const columns = useMemo(() => qualityColumns(t), [t])
  return (
    <ListGrid
      list="serviceQuality"
      title="serviceCharge.quality.title"
      columns={columns}
      extra={period}
      narrow={<PeriodField label={t('serviceCharge.quality.period')} value={period} onChange={setPeriod} />}
      under={<p className="selection-bar note">{t('serviceCharge.quality.hint')}</p>}
      empty={<Empty icon="calendar" text={t('serviceCharge.quality.empty')} />}
    />
  )
}

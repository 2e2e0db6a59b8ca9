import '../order/order.css'
import { useMemo, useState } from 'react'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { PeriodField } from '../part/day-field'
import { ListGrid } from '../part/grid'
import { Empty } from '../part/state'
import { type Period, usualPeriods } from '../part/typed-day'
import { causeColumns } from './cause-columns'

/** The returns of a period by why, with the hours it took to settle them (RTN-06). */
export function CauseList() {
  const t = useWords()
  const [period, setPeriod] = useState<Period>(() => usualPeriods(today()).thisMonth)
  const columns = useMemo(() => causeColumns(t), [t])
  return (
    <ListGrid
      list="returnCause"
      title="refund.cause.title"
      columns={columns}
      extra={period}
      narrow={<PeriodField label={t('refund.cause.period')} value={period} onChange={setPeriod} />}
      under={<p className="selection-bar note">{t('refund.cause.hint')}</p>}
      empty={<Empty icon="back" text={t('refund.cause.empty')} />}
    />
  )
}

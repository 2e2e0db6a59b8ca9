import type { Day } from '../../main/value/day'
import { useWords } from '../look/words'
import { DayField } from '../part/day-field'

/** The day the figures are seen from. */
export function AsOf({ value, onChange }: { value: Day; onChange: (day: Day) => void }) {
  const t = useWords()
  return (
    <span className="as-of">
      <span className="muted" aria-hidden="true">
        {t('receivable.asOf')}
      </span>
      <DayField
        label={t('receivable.asOf')}
        value={value}
        onChange={(day) => day !== null && onChange(day)}
        clearable={false}
      />
    </span>
  )
}

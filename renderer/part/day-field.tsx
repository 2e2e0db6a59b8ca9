import { DatePicker, Space } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import 'dayjs/locale/zh-cn'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import type { Day } from '../../main/value/day'
import { useWords } from '../look/words'
import { today } from './clock'
import { type Period, typedDay, usualPeriods } from './typed-day'

dayjs.extend(customParseFormat)

interface DayFieldProps {
  label: string
  value?: Day | null
  onChange?: (day: Day | null) => void
  id?: string
  disabled?: boolean
  autoFocus?: boolean
  clearable?: boolean
  /** The earliest and the latest day that may be chosen. */
  least?: Day
  most?: Day
  /** The day from which days typed as a number are counted; today where none is given. */
  countedFrom?: Day
}

const toPicker = (day: Day | null | undefined): Dayjs | null => (day ? dayjs(day, 'YYYY-MM-DD') : null)
const toDay = (value: Dayjs | null): Day | null => (value ? (value.format('YYYY-MM-DD') as Day) : null)

/** A day of the calendar, chosen or typed. */
export function DayField({
  label,
  value,
  onChange,
  clearable = true,
  least,
  most,
  countedFrom,
  ...rest
}: DayFieldProps) {
  const take = (input: HTMLInputElement) => {
    const day = input.value === '' || input.value === value ? null : typedDay(input.value, today(), countedFrom)
    if (day) onChange?.(day)
  }
  return (
    <DatePicker
      {...rest}
      aria-label={label}
      className="day-field"
      format="YYYY-MM-DD"
      needConfirm={false}
      allowClear={clearable}
      placeholder="YYYY-MM-DD"
      value={toPicker(value)}
      onChange={(picked) => onChange?.(toDay(picked as Dayjs | null))}
      {...(least ? { minDate: dayjs(least) } : {})}
      {...(most ? { maxDate: dayjs(most) } : {})}
      onBlur={(event) => event.target instanceof HTMLInputElement && take(event.target)}
      onKeyDown={(event) => event.key === 'Enter' && event.target instanceof HTMLInputElement && take(event.target)}
    />
  )
}

/** A first and a last day, with the usual periods to choose from. */
export function PeriodField({
  label,
  value,
  onChange,
}: {
  label: string
  value: Period
  onChange: (period: Period) => void
}) {
  const t = useWords()
  const usual = usualPeriods(today())
  const names = { thisMonth: t('part.thisMonth'), lastMonth: t('part.lastMonth'), thisYear: t('part.thisYear') }
  const presets = (['thisMonth', 'lastMonth', 'thisYear'] as const).map((name) => ({
    label: names[name],
    value: [dayjs(usual[name].from), dayjs(usual[name].to)] as [Dayjs, Dayjs],
  }))
  return (
    <Space>
      <DatePicker.RangePicker
        aria-label={label}
        format="YYYY-MM-DD"
        allowClear={false}
        presets={presets}
        value={[dayjs(value.from), dayjs(value.to)]}
        onChange={(range) => {
          const [from, to] = [toDay(range?.[0] ?? null), toDay(range?.[1] ?? null)]
          if (from && to) onChange({ from, to })
        }}
      />
    </Space>
  )
}

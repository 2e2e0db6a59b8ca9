import { Input } from 'antd'
import type { Day } from '../../main/value/day'
import { type Instant, instantAt } from '../../main/value/instant'
import { timeText } from './clock'

interface MomentFieldProps {
  label: string
  value: Instant | null
  onChange: (at: Instant | null) => void
  /** The earliest moment that may be chosen. */
  least?: Instant
}

const typed = (at: number) => timeText(at).replace(' ', 'T')

/** A moment gone by, to the minute of the shop's clock; null where it is cleared. */
export function MomentField({ label, value, onChange, least }: MomentFieldProps) {
  const take = (text: string) => {
    const [day = '', time = ''] = text.split('T')
    onChange(text === '' ? null : instantAt(day as Day, time))
  }
  return (
    <Input
      type="datetime-local"
      aria-label={label}
      value={value === null ? '' : typed(value)}
      max={typed(Date.now())}
      {...(least === undefined ? {} : { min: typed(least) })}
      onChange={(event) => take(event.target.value)}
    />
  )
}

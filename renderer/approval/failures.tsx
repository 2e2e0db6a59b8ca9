import type { Failure } from '../../main/approval/rule'
import { useWords } from '../look/words'

/** What an order does not keep, rule by rule, with its figures. */
export function Failures({ of, none }: { of: readonly Failure[]; none: string }) {
  const t = useWords()
  if (of.length === 0) return <span className="muted">{none}</span>
  return (
    <ul className="failures">
      {of.map(({ rule, values }) => (
        <li key={rule}>
          {rule === 'margin' && values.rate === undefined
            ? t('approval.marginLow')
            : t(`approval.failure.${rule}`, values)}
        </li>
      ))}
    </ul>
  )
}

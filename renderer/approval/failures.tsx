import type { MetRule } from '../../main/approval/ownrule'
import type { Failure } from '../../main/approval/rule'
import { type Translate, useWords } from '../look/words'

/** What an order does not keep, rule by rule, with its figures. */
export function Failures({ of, none }: { of: readonly Failure[]; none: string }) {
  const t = useWords()
  if (of.length === 0) return <span className="muted">{none}</span>
  return (
    <ul className="failures">
      {of.map((failure) => (
        <li key={JSON.stringify(failure)}>{failureText(t, failure)}</li>
      ))}
    </ul>
  )
}

function failureText(t: Translate, { rule, values }: Failure): string {
  if (rule === 'own') return t(`ownRule.met.${(values as MetRule).words}`, values)
  if (rule === 'margin' && values.rate === undefined) return t('approval.marginLow')
  return t(`approval.failure.${rule}`, values)
}

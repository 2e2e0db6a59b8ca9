import type { Difference } from '../../main/bureau/comparing'
import type { Translate } from '../look/words'

/** In what the bureau and a request differ, as a sentence that tells what the request has. */
export function differing(differences: readonly Difference[], t: Translate): string {
  const each = differences.map(({ what, ours }) =>
    t(`bureau.answer.ours.${what}`, { ours: what === 'state' ? t(`invoice.state.${ours}`) : ours }),
  )
  return t('bureau.answer.differ', { what: each.join(t('bureau.answer.and')) })
}

import type { Language } from '../../main/language/language'
import type { Candidate } from '../../main/statement/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import type { ask } from '../ask'
import type { sentenceOf } from '../look/words'

/** What is saved of each statement besides making it. */
export const keepKinds = ['none', 'pdf', 'xlsx'] as const
export type KeepAs = (typeof keepKinds)[number]

/** What became of one customer's statement: its number, whether it was there already, or why it was refused. */
export interface BatchResult {
  customerId: Id
  no: string
  kept: boolean
  reason: string | null
}

interface How {
  from: Day
  to: Day
  as: KeepAs
  folder: string | null
  language: Language
}

/**
 * Makes the statements of some customers one after the other and saves each; what refuses one is its result, and the others go
 * on. Stops before the next when `stopped` says so; what is made stays.
 */
export async function* makeAll(
  of: readonly Candidate[],
  { from, to, as, folder, language }: How,
  stopped: () => boolean,
  via: { ask: typeof ask; sentenceOf: typeof sentenceOf },
): AsyncGenerator<BatchResult> {
  for (const { customerId, statementId, statementNo } of of) {
    if (stopped()) return
    const result: BatchResult = { customerId, no: statementNo ?? '', kept: statementId !== null, reason: null }
    try {
      const made =
        statementId === null
          ? await via.ask('statement.make', { customerId, from, to })
          : { id: statementId, no: statementNo ?? '' }
      result.no = made.no
      if (as !== 'none' && folder !== null) await via.ask('statement.keep', { id: made.id, folder, as, language })
    } catch (error) {
      result.reason = via.sentenceOf(error)
    }
    yield result
  }
}

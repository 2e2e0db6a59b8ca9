import { type Language, languages } from '../language/language'
import type { Day } from '../value/day'
import type { Id } from '../value/id'

/** Which supplier's statement, of which days, both counted. */
export interface StatementOf {
  id: Id
  from: Day
  to: Day
}

/** The address of a statement in the print window, `statement/12/2026-03-01/2026-03-31/zh`. */
export const statementAddress = ({ id, from, to }: StatementOf, language: Language): string =>
  ['statement', id, from, to, language].join('/')

/** Reads such an address after its `#`; null when it names no statement. */
export function readStatementAddress(hash: string): (StatementOf & { language: Language }) | null {
  const [, digits, from, to, word] =
    /^#statement\/(\d{1,16})\/(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})\/(\w+)$/.exec(hash) ?? []
  const language = languages.find((known) => known === word)
  if (language === undefined) return null
  return { id: Number(digits) as Id, from: from as Day, to: to as Day, language }
}

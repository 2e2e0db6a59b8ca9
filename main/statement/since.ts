import type { Fen } from '../value/fen'
import type { StatementLine } from './view'

type Line = Omit<StatementLine, 'balance'>

/** What is no longer as a statement told it: a document that came later, one that is gone, or one that says something else. */
export interface Since {
  what: 'added' | 'gone' | 'changed'
  line: Line
  /** What the document adds to the balance: as it was told, and as it is now (分). */
  before: Fen
  after: Fen
}

/** What differs between an account as it was told and as it is. */
export interface SinceTold {
  lines: Since[]
  /** What came or went before the period. */
  opening: Fen
  closing: Fen
}

interface Told {
  opening: Fen
  closing: Fen
  lines: readonly Line[]
}

const adds = ({ debit, credit }: Line) => (debit - credit) as Fen
const none = 0 as Fen

/**
 * What has changed in an account since a statement told it: its documents by their keys in the order of their days, and by how much its
 * opening and closing moved (分). Null where nothing has: Σ(after − before) + opening = closing.
 */
export function sinceTold(told: Told, now: Told): SinceTold | null {
  const toldBy = new Map(told.lines.map((line) => [line.key, line]))
  const nowBy = new Map(now.lines.map((line) => [line.key, line]))
  const added = now.lines
    .filter(({ key }) => !toldBy.has(key))
    .map((line): Since => ({ what: 'added', line, before: none, after: adds(line) }))
  const others = told.lines.flatMap((line): Since[] => {
    const found = nowBy.get(line.key)
    if (found === undefined) return [{ what: 'gone', line, before: adds(line), after: none }]
    const same = found.on === line.on && adds(found) === adds(line)
    return same ? [] : [{ what: 'changed', line: found, before: adds(line), after: adds(found) }]
  })
  const lines = [...added, ...others].sort((one, other) => one.line.on.localeCompare(other.line.on))
  const opening = (now.opening - told.opening) as Fen
  if (lines.length === 0 && opening === 0) return null
  return { lines, opening, closing: (now.closing - told.closing) as Fen }
}

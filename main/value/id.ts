import type { Instant } from './instant'

declare const brand: unique symbol
/** A record's id: 53-bit whole number, ((ms since 2024) × 64 + node) × 64 + sequence. Made in the app, never by the database. */
export type Id = number & { readonly [brand]: 'Id' }

const epoch = Date.UTC(2024, 0, 1)

/**
 * A source of ids that rise and never repeat, also when the clock stands still or is set back: it then runs ahead of
 * the clock. With a `count` it gives the first of so many ids at once; `idAfter` finds the others. `node` (0–63) keeps two
 * processes on one database apart; `after` is the newest id that is there already.
 */
export function idSource(node: number, after = 0): (now: Instant, count?: number) => Id {
  let lastMs = Math.floor(after / 4096)
  let sequence = 63
  return (now, count = 1) => {
    const ms = now - epoch
    if (ms > lastMs) [lastMs, sequence] = [ms, 0]
    else if (sequence < 63 && count === 1) sequence += 1
    else [lastMs, sequence] = [lastMs + 1, 0]
    const first = ((lastMs * 64 + node) * 64 + sequence) as Id
    if (count > 1) [lastMs, sequence] = [lastMs + Math.ceil(count / 64) - 1, 63]
    return first
  }
}

/** The i-th id of a run that begins with `first`; `idAfterSql` is the same in SQL. */
export const idAfter = (first: Id, i: number): Id => (first + Math.floor(i / 64) * 4096 + (i % 64)) as Id

/** SQL for the i-th id of a run; `first` and `i` are SQL themselves. */
export const idAfterSql = (first: string, i: string): string => `(${first} + (${i}) / 64 * 4096 + (${i}) % 64)`

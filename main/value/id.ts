import type { Instant } from './instant'

declare const brand: unique symbol
/** A record's id: 53-bit whole number, ((ms since 2024) × 64 + node) × 64 + sequence. Made in the app, never by the database. */
export type Id = number & { readonly [brand]: 'Id' }

const epoch = Date.UTC(2024, 0, 1)

/**
 * A source of ids that rise and never repeat, also when the clock stands still or is set back: it then runs ahead of
 * the clock. `node` (0–63) keeps two processes on one database apart; `after` is the newest id that is there already.
 */
export function idSource(node: number, after = 0): (now: Instant) => Id {
  let lastMs = Math.floor(after / 4096)
  let sequence = 63
  return (now) => {
    const ms = now - epoch
    if (ms > lastMs) [lastMs, sequence] = [ms, 0]
    else if (sequence < 63) sequence += 1
    else [lastMs, sequence] = [lastMs + 1, 0]
    return ((lastMs * 64 + node) * 64 + sequence) as Id
  }
}

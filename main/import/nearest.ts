import { foldName } from '../customer/name'

/** How many codes are named. */
const most = 3
/** Codes that share less than this of their pairs of characters are not near. */
const least = 0.4

/**
 * Finds the codes nearest to one that nobody bears, at most three, the nearest first: those that share most pairs of
 * neighbouring characters with it (bad-input 41). Leading zeros and capitals do not count.
 */
export function nearestAmong(codes: readonly string[]): (code: string) => string[] {
  const known = codes.map((code) => ({ code, pairs: pairs(code) }))
  return (wanted) => {
    const own = pairs(wanted)
    return known
      .map(({ code, pairs: theirs }) => ({ code, share: shareOf(own, theirs) }))
      .filter(({ share }) => share >= least)
      .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1))
      .slice(0, most)
      .map(({ code }) => code)
  }
}

/** The pairs of neighbouring characters, with the beginning and the end as characters of their own. */
function pairs(code: string): Set<string> {
  const text = `^${foldName(code).replace(/^0+(?=.)/, '')}$`
  return new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)))
}

/** Twice what two sets have in common over what they have in all: 1 when they are the same. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const pair of one) if (other.has(pair)) common += 1
  return (2 * common) / (one.size + other.size)
}

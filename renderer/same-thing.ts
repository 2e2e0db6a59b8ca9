/**
 * What a question is about rather than how it is to be shown: the record, and what else is named by its number. A question
 * about several (`productIds`) is answered for each by itself.
 */
const names = (key: string) => key === 'id' || key === 'record' || /Id$/.test(key)

const about = (input: unknown): string =>
  JSON.stringify(
    Object.entries(input ?? {})
      .filter(([key]) => names(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/**
 * Whether two inputs of a question are about the same thing, as another period or the next page of one list is. The answer of
 * one may then stand until that of the other comes; what is known of one customer is never shown as another one's.
 */
export const sameThing = (one: unknown, other: unknown): boolean => about(one) === about(other)

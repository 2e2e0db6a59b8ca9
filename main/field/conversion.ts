import { foldName } from '../customer/name'
import { Refusal } from '../value/refusal'
import { type FieldShape, type FieldValue, longestWord, mostWords } from './field'
import { formatField, readField } from './value'

/** What a record has in a field: its value, and the text it had before the kind of the field was changed. */
export interface Held {
  value: FieldValue | null
  copy: string | null
}

/** What a change of kind does, before and after it is done: how many values are read anew, and which are kept as a text only. */
export interface ConversionReport {
  read: number
  kept: number
  /** The words a choice gets: the texts that are there, the commonest first. */
  words: string[]
  /** Some of the texts that are kept, with the record each belongs to. */
  examples: { name: string; text: string }[]
}

/**
 * The same value in another shape (bad-input 74): what cannot be read stays as a copy of its text, and so does a text that
 * reads but would be written differently. Nothing is lost: text turned into anything and back is the same text.
 */
export function convertHeld(from: FieldShape, to: FieldShape, { value, copy }: Held): Held {
  const text = copy ?? (value === null ? '' : formatField(from, value))
  const read = tryRead(to, text)
  return { value: read, copy: read !== null && formatField(to, read) === text ? null : text }
}

function tryRead(shape: FieldShape, text: string): FieldValue | null {
  try {
    return readField(shape, text)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** The words of a choice made from texts and how often each is there: the commonest, none twice, none too long. */
export function wordsOf(texts: ReadonlyMap<string, number>): string[] {
  const known = new Map<string, string>()
  const common = [...texts].sort(([one, often], [other, rarely]) => rarely - often || (one < other ? -1 : 1))
  for (const [text] of common) {
    const key = foldName(text)
    if (text.length <= longestWord && key !== '' && !known.has(key) && known.size < mostWords) known.set(key, text)
  }
  return [...known.values()]
}

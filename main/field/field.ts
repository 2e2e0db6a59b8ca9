import type { FieldKey } from '../value/fieldkey'
import type { Id } from '../value/id'

/** The records a shop may give fields of its own (SEC-04). */
export const fieldRecords = ['customer', 'product', 'order'] as const
export type FieldRecord = (typeof fieldRecords)[number]

/** What a field holds: words, a number, money, a day, yes or no, or one of some words. */
export const fieldKinds = ['text', 'number', 'money', 'day', 'flag', 'choice'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** Whether customers and products are found by what stands in a field of this kind: texts and words of choices are (`db/words.ts`). */
export const isFoundBy = (kind: FieldKind): boolean => kind === 'text' || kind === 'choice'

/** A word of a choice; one that is not active is kept where it stands and offered no more. */
export interface FieldWord {
  name: string
  active: boolean
}

/** How the values of a field are read and written. `decimals`, 0 to 4, is only a number's. */
export interface FieldShape {
  kind: FieldKind
  decimals: number
  words: readonly FieldWord[]
}

/**
 * A field the shop has defined for its customers, products or orders. A needed one refuses a form that leaves it empty (SEC-08), of an
 * order its submitting; one
 * that is not active is shown nowhere and keeps its values.
 */
export interface Field extends FieldShape {
  id: Id
  record: FieldRecord
  name: string
  needed: boolean
  active: boolean
}

/** A field as its owner sees it: how many records have a value, or a copy that could not be read, and how many bear each word. */
export interface FieldUse extends Field {
  values: number
  copies: number
  words: (FieldWord & { count: number })[]
}

/** A value as it is kept: text, a day and a word of a choice as text; a number in 1/10 000, money in 分, yes as 1 and no as 0. */
export type FieldValue = string | number

/** The values of a record by key, and the texts that could not be read when the kind of their field was changed. */
export interface OwnValues {
  fields: Record<FieldKey, FieldValue | null>
  copies: Record<FieldKey, string | null>
}

/** In a row of a list the values stand among its columns. */
export interface OwnColumns {
  [key: FieldKey]: FieldValue | boolean | null
}

/** As many fields as a record can have; with its other columns they still make one export. */
export const mostFields = 40
/** As many words as a choice can have, and how long text and words can be. */
export const mostWords = 200
export const longestText = 300
export const longestWord = 60

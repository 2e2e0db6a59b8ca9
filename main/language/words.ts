import type { RefusalValues } from '../value/refusal'

/** A tree of sentences; the keys name where a sentence is used. */
export interface Words {
  readonly [key: string]: string | Words
}

/** The same tree with any sentences: what the other language must have too. */
export type SameKeys<W> = { readonly [K in keyof W]: W[K] extends string ? string : SameKeys<W[K]> }

/** The keys of a tree, written with dots: `order.state.DRAFT`. */
export type KeysOf<W> = { [K in keyof W & string]: W[K] extends string ? K : `${K}.${KeysOf<W[K]>}` }[keyof W & string]

/** The values that fill the `{{places}}` of a sentence. */
export type WordValues = RefusalValues

/** The words of one room in both languages, side by side; a key that English lacks does not compile. */
export function words<const Zh extends Words>(both: {
  zh: Zh
  en: SameKeys<NoInfer<Zh>>
}): {
  zh: SameKeys<Zh>
  en: SameKeys<Zh>
} {
  return both as { zh: SameKeys<Zh>; en: SameKeys<Zh> }
}

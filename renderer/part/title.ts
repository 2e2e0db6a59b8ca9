import type { Translate, WordKey } from '../look/words'

/** What a column or a value is called: a word of ours, or a name the shop has given. */
export type Title = WordKey | { readonly name: string }

/** A title in the language of the window; a name of the shop's own is the same in every language. */
export const titleText = (title: Title, t: Translate): string => (typeof title === 'string' ? t(title) : title.name)

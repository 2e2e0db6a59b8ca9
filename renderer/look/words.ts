import { type Translate, translator, type WordKey } from '../../main/language/language'
import { Refusal } from '../../main/value/refusal'
import { Refused } from '../border'
import { useAppearance } from './appearance'
import { appearance } from './chosen-look'

export type { Translate, WordKey }

/** The sentences in the language of the window: `t('order.save')`. */
export function useWords(): Translate {
  return translator(useAppearance().language)
}

/** The sentence of whatever went wrong: a refusal of a rule here, of the program, or a fault. */
export function sentenceOf(error: unknown): string {
  const t = translator(appearance().language)
  if (error instanceof Refused) return error.message
  if (error instanceof Refusal) return t(`refusal.${error.code}`, error.values)
  return t('refusal.unexpected')
}

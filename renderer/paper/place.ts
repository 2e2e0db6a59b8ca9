import { type Language, languages } from '../../main/language/language'

/** Reads the address of the print window, `#order/123/zh`; null when it names no order or no language of ours. */
export function readPlace(hash: string): { id: number; language: Language } | null {
  const [, digits, word] = /^#order\/(\d{1,16})\/(\w+)$/.exec(hash) ?? []
  const language = languages.find((known) => known === word)
  if (digits === undefined || language === undefined) return null
  return { id: Number(digits), language }
}

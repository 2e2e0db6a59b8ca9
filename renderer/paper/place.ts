import { type Language, languages } from '../../main/language/language'

/** The documents that are printed. */
const documents = ['order', 'purchase', 'statement', 'invoice', 'receipt'] as const

/** Reads the address of the print window, `#order/123/zh`; null when it names no document or no language of ours. */
export function readPlace(
  hash: string,
): { document: (typeof documents)[number]; id: number; language: Language } | null {
  const [, name, digits, word] = /^#(\w+)\/(\d{1,16})\/(\w+)$/.exec(hash) ?? []
  const document = documents.find((known) => known === name)
  const language = languages.find((known) => known === word)
  if (document === undefined || digits === undefined || language === undefined) return null
  return { document, id: Number(digits), language }
}

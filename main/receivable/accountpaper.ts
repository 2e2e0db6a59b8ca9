import { type Language, languages } from '../language/language'
import type { Day } from '../value/day'
import type { Id } from '../value/id'

const partners = ['customer', 'supplier'] as const

/** Whose account, of which days, both counted. */
export interface AccountOf {
  partner: (typeof partners)[number]
  id: Id
  from: Day
  to: Day
}

/** The address of an account in the print window, `account/customer/12/2026-03-01/2026-03-31/zh`. */
export const accountAddress = ({ partner, id, from, to }: AccountOf, language: Language): string =>
  ['account', partner, id, from, to, language].join('/')

/** Reads such an address after its `#`; null when it names no account. */
export function readAccountAddress(hash: string): (AccountOf & { language: Language }) | null {
  const [, whose, digits, from, to, word] =
    /^#account\/(\w+)\/(\d{1,16})\/(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})\/(\w+)$/.exec(hash) ?? []
  const partner = partners.find((known) => known === whose)
  const language = languages.find((known) => known === word)
  if (partner === undefined || language === undefined) return null
  return { partner, id: Number(digits) as Id, from: from as Day, to: to as Day, language }
}

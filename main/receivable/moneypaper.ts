import { type Language, languages } from '../language/language'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { agingBases, bands } from './band'
import { type FigureOf, figures } from './figure'

/** What of the money owed goes on paper: the documents of a figure. */
export type MoneyPaper = { paper: 'figure' } & FigureOf

/** The address of such a paper in the print window, `figure/balance/2026-03-31/due/-/12/-/zh`; `-` is nothing. */
export const moneyAddress = (of: MoneyPaper, language: Language): string =>
  ['figure', of.figure, of.asOf, of.basis, of.band ?? '-', of.customerId ?? '-', of.orderId ?? '-', language].join('/')

/** Reads such an address after its `#`; null when it names no such paper. */
export function readMoneyAddress(hash: string): { of: MoneyPaper; language: Language } | null {
  const [, name, asOf, by, column, customer = '-', order = '-', word] =
    /^#figure\/(\w+)\/(\d{4}-\d{2}-\d{2})\/(\w+)\/(\w+|-)\/(\d{1,16}|-)\/(\d{1,16}|-)\/(\w+)$/.exec(hash) ?? []
  const figure = figures.find((known) => known === name)
  const basis = agingBases.find((known) => known === by)
  const language = languages.find((known) => known === word)
  if (figure === undefined || basis === undefined || language === undefined) return null
  const band = bands.find((known) => known === column) ?? null
  const idOf = (digits: string) => (digits === '-' ? null : (Number(digits) as Id))
  const whose = { customerId: idOf(customer), orderId: idOf(order) }
  return { of: { paper: 'figure', figure, asOf: asOf as Day, basis, band, ...whose }, language }
}

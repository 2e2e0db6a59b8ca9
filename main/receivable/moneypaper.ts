import { type LetterLevel, letterLevels } from '../dunning/dunning'
import { type Language, languages } from '../language/language'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { agingBases, bands } from './band'
import { type FigureOf, figures } from './figure'

/** What of the money owed goes on paper: the documents of a figure, and the letters to who is late. */
export type MoneyPaper = ({ paper: 'figure' } & FigureOf) | { paper: 'dunning'; customerId: Id; level: LetterLevel }

/** The address of such a paper in the print window, `figure/balance/2026-03-31/due/-/12/-/zh`, `dunning/12/2/zh`; `-` is nothing. */
export function moneyAddress(of: MoneyPaper, language: Language): string {
  if (of.paper === 'dunning') return ['dunning', of.customerId, of.level, language].join('/')
  const { figure, asOf, basis, band, customerId, orderId } = of
  return ['figure', figure, asOf, basis, band ?? '-', customerId ?? '-', orderId ?? '-', language].join('/')
}

/** Reads such an address after its `#`; null when it names no such paper. */
export const readMoneyAddress = (hash: string): { of: MoneyPaper; language: Language } | null =>
  readLetter(hash) ?? readFigure(hash)

function readLetter(hash: string): { of: MoneyPaper; language: Language } | null {
  const [, digits, step, word] = /^#dunning\/(\d{1,16})\/([123])\/(\w+)$/.exec(hash) ?? []
  const level = letterLevels.find((known) => String(known) === step)
  const language = languages.find((known) => known === word)
  if (level === undefined || language === undefined) return null
  return { of: { paper: 'dunning', customerId: Number(digits) as Id, level }, language }
}

function readFigure(hash: string): { of: MoneyPaper; language: Language } | null {
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

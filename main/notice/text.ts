import { formatFen } from '../value/fen'
import { Refusal } from '../value/refusal'
import { type NoticeEvent, type Params, type Place, placesOf } from './event'

/** The longest text of a notice, in characters. */
export const longestNotice = 200

const place = /\{([^{}]*)\}/g

/** Accepts a text whose {places} are all among those of the event (APR-09); refuses the others by name (`notice.unknownPlace`). */
export function checkText(event: NoticeEvent, text: string): string {
  const known: readonly string[] = placesOf[event]
  const unknown = [...text.matchAll(place)].map(([, name = '']) => name).find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new Refusal('notice.unknownPlace', { place: unknown }, { text: 'notice.unknownPlace' })
  return text
}

/** A text with its {places} filled; a place that nothing is known of is left out. */
export const filled = (text: string, params: Params): string => filledWith(text, wordsOf(params))

/** The same with words that stand there already. */
export const filledWith = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(place, (_, name: string) => values[name] ?? '')

/** What the places are filled with, as it is read: amounts as money, everything else as it is. */
export function wordsOf(params: Params): Record<string, string> {
  const entries = Object.entries(params) as [Place, string | number][]
  return Object.fromEntries(
    entries.map(([name, value]) => [name, isAmount(name) ? formatFen(Number(value)) : String(value)]),
  )
}

const isAmount = (name: Place) => name === 'amount' || name === 'before'

/** A text with its {places} under other names, as the person at the screen calls them; what is no place stays as it is. */
export function renamed(text: string, nameOf: (place: string) => string | undefined): string {
  return text.replace(place, (whole, name: string) => {
    const other = nameOf(name)
    return other === undefined ? whole : `{${other}}`
  })
}

import { type NoticeEvent, type Place, placesOf } from '../../main/notice/event'
import { filledWith, renamed } from '../../main/notice/text'
import type { Translate } from '../look/words'

/** The places an event's text may have. */
export const placesIn = (event: NoticeEvent): readonly Place[] => placesOf[event]

/** A kept text with its {places} as the person at the screen calls them. */
export const shownText = (t: Translate, event: NoticeEvent, text: string): string =>
  renamed(text, (name) => {
    const place = placesIn(event).find((one) => one === name)
    return place && t(`notice.place.${place}`)
  })

/** A typed text with its {places} as they are kept; what is no place stays, to be refused by name. */
export const keptText = (t: Translate, event: NoticeEvent, text: string): string =>
  renamed(text, (name) => placesIn(event).find((place) => t(`notice.place.${place}`) === name.trim()))

/** How a notice of an event will read, with made-up figures; '' is the program's own words. */
export function previewOf(t: Translate, event: NoticeEvent, typed: string): string {
  const samples = Object.fromEntries(placesIn(event).map((place) => [place, t(`notice.sample.${place}`)]))
  const text = keptText(t, event, typed).trim()
  return text === '' ? t(`notice.sentence.${event}`, samples) : filledWith(text, samples)
}

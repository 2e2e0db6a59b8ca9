import { isTimed, type NoticeEvent, noticeEvents, presetDays } from './event'
import { presets, type Recipient } from './recipient'

/** Who is told of an event, whether at all, and in which words; '' for those of the program. `days` of the events that wait for days. */
export interface NoticeRule {
  event: NoticeEvent
  active: boolean
  recipients: readonly Recipient[]
  text: string
  days: number | null
}

/** What the program does about an event by itself (R-NTF). */
export const presetRule = (event: NoticeEvent): NoticeRule => ({
  event,
  active: true,
  recipients: presets[event].notice.map((kind) => ({ kind })),
  text: '',
  days: isTimed(event) ? presetDays[event] : null,
})

/** The rule of every event: the shop's own, or the program's. */
export function rulesOf(own: readonly NoticeRule[]): NoticeRule[] {
  return noticeEvents.map((event) => own.find((rule) => rule.event === event) ?? presetRule(event))
}

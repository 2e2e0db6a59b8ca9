import { wordsOf } from '../../main/notice/text'
import type { Notice } from '../../main/notice/view'
import type { Translate } from '../look/words'

/** What a notice says: in the shop's own words, or those of the program. */
export function sentenceOfNotice(t: Translate, { event, params, text }: Notice): string {
  const own = event === 'commentMentioned' ? '' : text
  return own === '' ? t(`notice.sentence.${event}`, wordsOf(params)) : own
}

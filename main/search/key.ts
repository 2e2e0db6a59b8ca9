import { pinyin } from 'pinyin-pro'
import { foldName } from '../customer/name'
import { remember } from '../value/remember'

/**
 * The text a search looks in: the words themselves, folded, and the pinyin initials of the Chinese among them, so that
 * 杭州晨光 is found by 晨光, by hzcg and by HZCG. Phone numbers are kept as digits.
 */
export function searchKey(...words: readonly string[]): string {
  const folded = words.map(foldName).filter(Boolean)
  const initials = folded.filter((word) => /\p{Script=Han}/u.test(word)).map(knownInitials)
  const digits = folded.filter((word) => /\d[\s-]\d/.test(word)).map((word) => word.replace(/[\s-]/g, ''))
  return [...new Set([...folded, ...initials, ...digits])].join(' ')
}

/** An import asks for the same names again and again. */
const knownInitials = remember((text) => pinyinInitials(text), 5000)

/** 杭州晨光商贸 → hzcgsm; letters and digits stay, everything else goes. */
export function pinyinInitials(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
}

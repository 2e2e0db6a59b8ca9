import { pinyin } from 'pinyin-pro'
import { foldName } from '../customer/name'
import { remember } from '../value/remember'

/**
 * The text a search looks in: the words themselves, folded, and of the Chinese among them the pinyin initials and the whole
 * pinyin, so that 杭州晨光 is found by 晨光, by hzcg and by chenguang. Phone numbers are kept as digits. The first word comes
 * first, for what begins with it is found before others.
 */
export function searchKey(...words: readonly string[]): string {
  const folded = words.map(foldName).filter(Boolean)
  const spoken = folded.filter((word) => /\p{Script=Han}/u.test(word)).flatMap(knownPinyin)
  const digits = folded.filter((word) => /\d[\s-]\d/.test(word)).map((word) => word.replace(/[\s-]/g, ''))
  return [...new Set([...folded, ...spoken, ...digits])].join(' ')
}

/** An import asks for the same names again and again. */
const knownPinyin = remember((text) => pinyinWords(text), 5000)

/** 杭州晨光商贸 → hzcgsm and hangzhouchenguangshangmao, ü as v; letters and digits stay in both, everything else goes. */
export function pinyinWords(text: string): [initials: string, whole: string] {
  // One syllable for each character, the character itself where it is not Chinese.
  const spoken = pinyin(text, { type: 'array', toneType: 'none', nonZh: 'spaced', v: true })
  const signs = [...text]
  return [joined(spoken.map((part, i) => (part === signs[i] ? part : part.slice(0, 1)))), joined(spoken)]
}

const joined = (parts: readonly string[]) =>
  parts
    .join('')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')

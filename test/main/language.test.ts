import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { type EntranceKey, entranceWord, entranceWords } from '../../main/language/entrance'
import { dictionaries, languageOptions, languages, translator, type WordKey } from '../../main/language/language'
import { refusalCodes } from '../../main/value/refusal'

const root = resolve(import.meta.dirname, '../..')

type Tree = { [key: string]: string | Tree }
const flat = (tree: Tree, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${before}${key}`, value] as [string, string]] : flat(value, `${before}${key}.`),
  )
const zh = flat(dictionaries.zh as Tree)
const en = new Map(flat(dictionaries.en as Tree))
const placesOf = (sentence: string) => [...new Set(sentence.match(/\{\{\w+\}\}/g))].sort()

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !join(folder, file).startsWith(join('main', 'language')))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))

describe('the words', () => {
  it('are the same in both languages: every key, every place to fill, none empty', () => {
    for (const [key, sentence] of zh) {
      expect(sentence, key).not.toBe('')
      expect(en.get(key), key).toBeTruthy()
      expect(placesOf(en.get(key) ?? ''), key).toEqual(placesOf(sentence))
    }
    expect(en.size).toBe(zh.length)
  })

  it('use Chinese punctuation between Chinese words', () => {
    const odd = zh.filter(([, sentence]) => /[\u4e00-\u9fff][,;:?!]/.test(sentence)).map(([key]) => key)
    expect(odd).toEqual([])
  })

  it('quote with the quotation marks of their language, close to the words, and write 95% without a space', () => {
    const keysOf = (sentences: Iterable<[string, string]>, odd: RegExp) =>
      [...sentences].filter(([, sentence]) => odd.test(sentence)).map(([key]) => key)
    expect(keysOf(zh, /[“”]| 「|」 /)).toEqual([])
    expect(keysOf(en, /[「」]/)).toEqual([])
    expect(keysOf([...zh, ...en], /[\d}] %/)).toEqual([])
  })

  it('are all used somewhere', () => {
    const source = ['main', 'renderer'].flatMap(sourcesIn).join('\n')
    const quoted = new Set(source.match(/['"`][\w.]+['"`]/g)?.map((text) => text.slice(1, -1)))
    const begun = [...source.matchAll(/`([\w.]+\.)\$\{/g)].map(([, start = '']) => start)
    const ends = [...source.matchAll(/`([\w.]+\.)\$\{[^}]+\}([\w.]+)`/g)].map(
      ([, start = '', end = '']) => [start, end] as const,
    )
    // A machine names the place of its words once: its document, states, events and circumstances lie there.
    const lives = [...source.matchAll(/\bwords: '([\w.]+)',\n\s+refusal:/g)].map(([, place = '']) => place)
    const ofLife = (key: string) =>
      lives.some((place) => /^\.(document$|state\.|event\.|when\.)/.test(key.replace(place, '')))
    const used = (key: string) =>
      quoted.has(key) ||
      ofLife(key) ||
      begun.some((start) => key.startsWith(start)) ||
      ends.some(([start, end]) => key.startsWith(start) && key.endsWith(end))
    expect(zh.map(([key]) => key).filter((key) => !key.startsWith('refusal.') && !used(key))).toEqual([])
  })

  it('are said as i18next says them, also those that have no place to fill', () => {
    for (const language of languages) {
      const ours = translator(language)
      const theirs = createInstance()
      void theirs.init({ ...languageOptions, lng: language })
      for (const [key] of zh) expect(ours(key as WordKey), key).toBe(theirs.t(key))
    }
  })

  it('are the same at the sign-in, which has no dictionaries', () => {
    const values = { least: 8 }
    for (const language of languages)
      for (const name of Object.keys(entranceWords.zh)) {
        const key = `entrance.${name}` as EntranceKey
        expect(entranceWord(language, key, values), key).toBe(translator(language)(key, values))
      }
  })

  it('fill their places, and nothing in them is taken for HTML', () => {
    expect(translator('zh')('part.count', { count: '1,234' })).toBe('1,234 条')
    expect(translator('en')('refusal.code.taken', { code: '<b>&' })).toContain('<b>&')
  })

  it('speak of a state or a field inside a refusal in its own word', () => {
    expect(translator('zh')('refusal.order.eventNotAllowed', { state: 'order.state.SHIPPED' })).toContain('已发货')
    expect(translator('en')('refusal.import.columnMissing' as WordKey, { field: 'amount' })).toMatch(/“[A-Z][a-z ]+”/)
  })

  it('have a sentence for every refusal in both languages', () => {
    for (const code of refusalCodes) {
      const key: WordKey = `refusal.${code}`
      expect(translator('zh')(key), code).toMatch(/[\u4e00-\u9fff].*([。？]|\}\})$/)
      expect(translator('en')(key), code).toMatch(/^[A-Z“{].*(\.|\}\})$/)
    }
  })
})

import { Refusal } from '../value/refusal'

/** The attributes of an element, by their name as written. */
export type Attributes = Record<string, string>

/** The start of an element as it was found: its name as written, its attributes, whether it is closed at once, where it ends. */
export type StartTag = { name: string; attributes: Attributes; closed: boolean; end: number }

const TAB = 9
const SPACE = 32
const QUOTE = 34
const APOSTROPHE = 39
const SLASH = 47
const EQUALS = 61
const GREATER = 62

const isSpace = (code: number) => code === SPACE || (code >= TAB && code <= 13)
/** What may not stand in a name: spaces, the signs that XML is made of, the end of the text (which is not a number). */
const endsName = (code: number) =>
  !(code > GREATER) &&
  (Number.isNaN(code) ||
    isSpace(code) ||
    (code >= EQUALS - 1 && code <= GREATER) ||
    code === SLASH ||
    code === QUOTE ||
    code === APOSTROPHE ||
    code === 38)

/**
 * Reads the start tag whose `<` stands at `at`; undefined when the text ends before the tag does. Refuses (`workbook.broken`)
 * what is no tag. Written by hand, sign by sign: most of the time of reading a workbook is spent here.
 */
export function scanStartTag(xml: string, at: number): StartTag | undefined {
  let place = nameEnd(xml, at + 1)
  const name = xml.slice(at + 1, place)
  const attributes: Attributes = {}
  for (;;) {
    const before = place
    while (isSpace(xml.charCodeAt(place))) place += 1
    if (place >= xml.length) return undefined
    const code = xml.charCodeAt(place)
    if (code === GREATER) return { name: checked(name), attributes, closed: false, end: place + 1 }
    if (code === SLASH) {
      if (place + 1 >= xml.length) return undefined
      if (xml.charCodeAt(place + 1) !== GREATER) throw broken('/')
      return { name: checked(name), attributes, closed: true, end: place + 2 }
    }
    if (place === before) throw broken(name)
    const start = place
    place = nameEnd(xml, place)
    const key = xml.slice(start, place)
    while (isSpace(xml.charCodeAt(place))) place += 1
    if (place >= xml.length) return undefined
    if (xml.charCodeAt(place) !== EQUALS) throw broken(key)
    place += 1
    while (isSpace(xml.charCodeAt(place))) place += 1
    if (place >= xml.length) return undefined
    const quote = xml.charCodeAt(place)
    if (quote !== QUOTE && quote !== APOSTROPHE) throw broken(key)
    const end = xml.indexOf(quote === QUOTE ? '"' : "'", place + 1)
    if (end < 0) return undefined
    if (Object.hasOwn(attributes, checked(key))) throw broken(key)
    attributes[key] = attributeText(xml.slice(place + 1, end))
    place = end + 1
  }
}

/** The text between tags with its entities resolved; refuses any entity but the five and the numbered ones. */
export function plainText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));|&/g, (all, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities.get(name) ?? refuse(all)
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    return isCharacter(code) ? String.fromCodePoint(code) : refuse(all)
  })
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Whether XML can hold the character. */
function isCharacter(code: number): boolean {
  if (code < SPACE) return code === TAB || code === 10 || code === 13
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}

function attributeText(text: string): string {
  if (text.includes('<')) throw broken('<')
  return plainText(/[\t\n]/.test(text) ? text.replace(/[\t\n]/g, ' ') : text)
}

function nameEnd(xml: string, from: number): number {
  let place = from
  while (!endsName(xml.charCodeAt(place))) place += 1
  return place
}

/** A name begins with a letter, `_` or `:`. */
function checked(name: string): string {
  const first = name.charCodeAt(0)
  const isLetter = (first >= 97 && first <= 122) || (first >= 65 && first <= 90) || first === 95 || first === 58
  if (isLetter || first > 0xbf) return name
  throw broken(name)
}

function broken(detail: string): Refusal {
  return new Refusal('workbook.broken', { detail })
}

function refuse(detail: string): never {
  throw broken(detail)
}

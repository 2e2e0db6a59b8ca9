import { Refusal } from '../value/refusal'
import { utf16Encoding } from './kind'
import { LONGEST_XML_TOKEN } from './limit'
import { type Attributes, plainText, scanStartTag } from './scan'

/** Hears the elements of an XML part by their local names, so that `<x:row>` and `<row>` are the same. */
export type XmlListener = {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(text: string): void
  /** Takes elements that stand whole at `at` in their usual form, and gives the place behind them; -1 leaves them to be told. */
  whole?(xml: string, at: number): number
}

/** Takes the bytes of a part piece by piece and tells the listener; `end` refuses a part that stops in the middle. */
export type XmlReader = { write(bytes: Uint8Array): void; end(): void }

/**
 * Reads XML in UTF-8, or UTF-16 with its mark. Refuses (`workbook.broken`) what is not well-formed or in another encoding, or
 * brings its own document type: so no entity is ever looked up (bad-input row 24); `workbook.tooLarge` for a text or tag that
 * no cell can need. A text is told whole, never in pieces.
 */
export function xmlReader(listener: XmlListener): XmlReader {
  const elements = openElements(listener)
  const alike = lineEnds()
  let decoder: TextDecoder | undefined
  let rest = ''
  return {
    write(bytes) {
      decoder ??= new TextDecoder(utf16Encoding(bytes) ?? 'utf-8', { fatal: true })
      const text = rest + alike(decode(decoder, bytes))
      rest = text.slice(readElements(text, elements))
      if (rest.length > LONGEST_XML_TOKEN) throw tooLong()
    },
    end() {
      if (decoder) rest += alike(decode(decoder))
      if (!elements.done() || rest.trim() !== '') refuse('end')
    },
  }
}

/** The elements that are open, which must close in turn; one of them holds all the others. */
type Elements = {
  open(name: string, attributes: Attributes, closed: boolean): void
  close(name: string): void
  text(text: string): void
  whole(xml: string, at: number): number
  done(): boolean
}

function openElements(listener: XmlListener): Elements {
  const names: string[] = []
  let begun = false
  return {
    open(name, attributes, closed) {
      if (begun && names.length === 0) refuse(name)
      begun = true
      listener.open(localName(name), attributes)
      if (closed) listener.close(localName(name))
      else names.push(name)
    },
    close(name) {
      if (names.pop() !== name) refuse(name)
      listener.close(localName(name))
    },
    text(text) {
      if (names.length > 0) listener.text(text)
      else if (text.trim() !== '') refuse(text.slice(0, 20))
    },
    whole: (xml, at) => (listener.whole && names.length > 0 ? listener.whole(xml, at) : -1),
    done: () => begun && names.length === 0,
  }
}

/** Tells what is complete in the text, and gives the place where the incomplete begins. */
function readElements(xml: string, elements: Elements): number {
  let at = 0
  for (;;) {
    const next = xml.indexOf('<', at)
    if (next < 0) return at
    if (next > at) elements.text(betweenTags(xml.slice(at, next)))
    const whole = elements.whole(xml, next)
    const end = whole < 0 ? readTag(xml, next, elements) : whole
    if (end < 0) return next
    at = end
  }
}

/** Reads the tag that begins at `at` and gives the place behind it; -1 when it is not complete. */
function readTag(xml: string, at: number, elements: Elements): number {
  switch (xml[at + 1]) {
    case undefined:
      return -1
    case '/':
      return readEndTag(xml, at, elements)
    case '?':
      return behind(xml, '?>', at + 2)
    case '!':
      return readSpecial(xml, at, elements)
  }
  const tag = scanStartTag(xml, at)
  if (!tag) return -1
  elements.open(tag.name, tag.attributes, tag.closed)
  return tag.end
}

function readEndTag(xml: string, at: number, elements: Elements): number {
  const end = xml.indexOf('>', at)
  if (end >= 0) elements.close(xml.slice(at + 2, end).trimEnd())
  return end < 0 ? -1 : end + 1
}

/** A comment, which is passed over, or text that is taken as it stands; a document type is refused. */
function readSpecial(xml: string, at: number, elements: Elements): number {
  if (xml.startsWith('<!--', at)) return behind(xml, '-->', at + 4)
  if (xml.startsWith(CDATA, at)) {
    const end = behind(xml, ']]>', at + CDATA.length)
    if (end >= 0) elements.text(xml.slice(at + CDATA.length, end - 3))
    return end
  }
  const start = xml.slice(at, at + CDATA.length)
  if (start.length < CDATA.length && (CDATA.startsWith(start) || '<!--'.startsWith(start))) return -1
  return refuse('DOCTYPE')
}

const CDATA = '<![CDATA['

/** The place behind the next `mark`; -1 when it does not come. */
function behind(xml: string, mark: string, from: number): number {
  const place = xml.indexOf(mark, from)
  return place < 0 ? -1 : place + mark.length
}

function betweenTags(text: string): string {
  if (text.includes(']]>')) refuse(']]>')
  return plainText(text)
}

/** Whether an attribute says yes, in one of the ways a workbook may write it. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

/** An attribute of an element, whatever prefix it was written with; undefined when it is not there. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name]
  if (plain !== undefined) return plain
  for (const key in attributes) if (localName(key) === name) return attributes[key]
  return undefined
}

/** A text with the piece that follows it; refuses (`workbook.tooLarge`) what grows beyond any cell, run by run. */
export function joinedText(text: string, piece: string): string {
  if (text.length + piece.length > LONGEST_XML_TOKEN) throw tooLong()
  return text + piece
}

/** Replaces the `_x000D_` escapes with which SpreadsheetML writes characters that XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** Makes the line ends of all systems alike, also where one is cut in two. */
function lineEnds(): (text: string) => string {
  let returned = false
  return (text) => {
    const own = returned && text.startsWith('\n') ? text.slice(1) : text
    if (text !== '') returned = text.endsWith('\r')
    return own.includes('\r') ? own.replace(/\r\n?/g, '\n') : own
  }
}

/** The text of the bytes, refused when XML cannot hold it. */
function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  const text = decoded(decoder, bytes)
  if (/[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/u.test(text)) refuse('character')
  return text
}

function decoded(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch {
    return refuse(decoder.encoding)
  }
}

function tooLong(): Refusal {
  return new Refusal('workbook.tooLarge', { bound: `${LONGEST_XML_TOKEN}` })
}

function refuse(detail: string): never {
  throw new Refusal('workbook.broken', { detail })
}

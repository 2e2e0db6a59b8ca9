import { SaxesParser } from 'saxes'
import { Refusal } from '../value/refusal'
import { utf16Encoding } from './kind'
import { LONGEST_XML_TOKEN } from './limit'

/** The attributes of an element, by their name as written. */
export type Attributes = Record<string, string>

/** Hears the elements of an XML part by their local names, so that `<x:row>` and `<row>` are the same. */
export type XmlListener = {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(text: string): void
}

/** Takes the bytes of a part piece by piece and tells the listener; `end` refuses a part that stops in the middle. */
export type XmlReader = { write(bytes: Uint8Array): void; end(): void }

/**
 * Reads XML in UTF-8, or UTF-16 with its mark. Refuses (`workbook.broken`) what is not well-formed or in another encoding, or brings its own document type:
 * so no entity is ever looked up (bad-input row 24); `workbook.tooLarge` for a text or tag that no cell can need.
 */
export function xmlReader(listener: XmlListener): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let decoder: TextDecoder | undefined
  let waiting = 0
  parser.on('error', (error) => refuse(error.message))
  parser.on('doctype', () => refuse('DOCTYPE'))
  parser.on('opentag', (tag) => {
    waiting = 0
    listener.open(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    waiting = 0
    listener.close(localName(tag.name))
  })
  parser.on('text', (text) => listener.text(text))
  parser.on('cdata', (text) => listener.text(text))
  return {
    write(bytes) {
      decoder ??= new TextDecoder(utf16Encoding(bytes) ?? 'utf-8', { fatal: true })
      const text = decode(decoder, bytes)
      waiting += text.length
      if (text.length > 0) parser.write(text)
      if (waiting > LONGEST_XML_TOKEN) throw tooLong()
    },
    end() {
      if (decoder) decode(decoder)
      parser.close()
    },
  }
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

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
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

import { SaxesParser } from 'saxes'
import { Refusal } from '../value/refusal'
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
 * Reads XML in UTF-8. Refuses (`workbook.broken`) what is not well-formed, is not UTF-8, or brings its own document type:
 * so no entity is ever looked up (bad-input row 24); `workbook.tooLarge` for a text or tag that no cell can need.
 */
export function xmlReader(listener: XmlListener): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const decoder = new TextDecoder('utf-8', { fatal: true })
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
      const text = decode(decoder, bytes)
      waiting += text.length
      if (text.length > 0) parser.write(text)
      if (waiting > LONGEST_XML_TOKEN) throw new Refusal('workbook.tooLarge', { bound: `${LONGEST_XML_TOKEN}` })
    },
    end() {
      decode(decoder)
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
    return refuse('UTF-8')
  }
}

function refuse(detail: string): never {
  throw new Refusal('workbook.broken', { detail })
}

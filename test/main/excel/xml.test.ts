import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { crc32, ownCrc32 } from '../../../main/excel/crc'
import { sheetListener } from '../../../main/excel/sheet'
import { textTable } from '../../../main/excel/text-table'
import { xmlReader } from '../../../main/excel/xml'
import { Refusal } from '../../../main/value/refusal'
import { randomFrom } from '../../bench/random'
import { parts } from './fuzz/base'

/** What a reader of XML hears, texts between two tags as one; undefined when it refuses. */
type Heard = string[] | undefined

function ours(bytes: Buffer, pieceBytes = bytes.length): Heard {
  const heard: string[] = []
  const reader = xmlReader({
    open: (name, attributes) => heard.push(`<${name} ${JSON.stringify(attributes)}`),
    close: (name) => heard.push(`/${name}`),
    text: (text) => heard.push(text),
  })
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) reader.write(bytes.subarray(at, at + pieceBytes))
    reader.end()
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
  return joined(heard)
}

/** The same by a parser that many programs use. */
function saxes(bytes: Buffer): Heard {
  const heard: string[] = []
  const parser = new SaxesParser({ xmlns: false, position: false })
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  try {
    parser.on('error', (error) => {
      throw error
    })
    parser.on('doctype', () => {
      throw new Error('DOCTYPE')
    })
    parser.on('opentag', ({ name, attributes }) => heard.push(`<${local(name)} ${JSON.stringify(attributes)}`))
    parser.on('closetag', ({ name }) => heard.push(`/${local(name)}`))
    parser.on('text', (text) => heard.push(text))
    parser.on('cdata', (text) => heard.push(text))
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  } catch {
    return undefined
  }
  return joined(heard)
}

/** Texts that follow each other are one; spaces outside the outermost element are nobody's. */
function joined(heard: string[]): string[] {
  const found: string[] = []
  const isText = (one: string | undefined) => one !== undefined && !/^[</]/.test(one)
  for (const one of heard) {
    if (isText(one) && isText(found.at(-1))) found[found.length - 1] += one
    else if (found.length > 0) found.push(one)
    else if (!isText(one) || one.trim() !== '') found.push(one)
  }
  return found.filter((one) => one !== '' && one.trim() !== '')
}

const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''

describe('XML is heard as another parser hears it', () => {
  const text = fc.string({
    unit: fc.constantFrom('客', 'a', '1', '&amp;', '&#x4e00;', '&lt;', ' ', '\n', '\r\n', '😀', '>', "'"),
  })
  const name = fc.constantFrom('c', 'x:row', 'v', 'is', 'ü', '_a', 'a-b.c')
  const attribute = fc.tuple(fc.constantFrom('r', 'x:s', 't', 'toString', 'ns'), text)
  const element = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.constantFrom('<!-- a <b> -->', '<![CDATA[<x>&]]>', '<?pi x?>', '<![CDATA[]]>'),
      fc
        .tuple(
          name,
          fc.uniqueArray(attribute, { selector: ([key]) => key, maxLength: 3 }),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([tag, attributes, inner]) => {
          const written = attributes.map(([key, value]) => ` ${key} = "${value.replaceAll('"', '')}"`).join('')
          return inner.length === 0 ? `<${tag}${written} />` : `<${tag}${written}>${inner.join('')}</${tag} >`
        }),
    ),
  })).node

  it('whatever stands in it, and however its bytes are cut', () => {
    fc.assert(
      fc.property(element, fc.integer({ min: 1, max: 40 }), (inner, size) => {
        const bytes = Buffer.from(`<?xml version="1.0"?>\n<sheet>${inner}</sheet>\n`)
        const wanted = saxes(bytes)
        expect(wanted).toBeDefined()
        expect(ours(bytes)).toEqual(wanted)
        expect(ours(bytes, size)).toEqual(wanted)
      }),
      { numRuns: 300 },
    )
  })

  it('and where one sign of a sound sheet is changed, what the other still reads is read the same', () => {
    const sound = `${sheet.slice(0, sheet.indexOf('</row>'))}<!-- 注 --></row></sheetData></worksheet>`
    const signs = [...'<>&"\'/=!-?[];: a1客\n']
    let read = 0
    for (let seed = 1; seed <= 3000; seed += 1) {
      const random = randomFrom(seed)
      const at = random.whole(0, sound.length - 1)
      const xml = sound.slice(0, at) + random.pick(signs) + sound.slice(at + random.whole(0, 2))
      const wanted = saxes(Buffer.from(xml))
      if (!wanted) continue
      read += 1
      expect(ours(Buffer.from(xml), 1 + (seed % 50)), xml).toEqual(wanted)
    }
    expect(read).toBeGreaterThan(500)
  })

  it.each([
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotation marks', '<a b=1/>'],
    ['an attribute without a value', '<a b/>'],
    ['attributes without a space between them', '<a b="1"c="2"/>'],
    ['a tag in an attribute', '<a b="<"/>'],
    ['a lone ampersand', '<a>&</a>'],
    ['an entity nobody knows', '<a>&nbsp;</a>'],
    ['a character that is none', '<a>&#0;</a>'],
    ['a character beyond all', '<a>&#x110000;</a>'],
    ['elements that cross', '<a><b></a></b>'],
    ['two outermost elements', '<a/><b/>'],
    ['text behind the end', '<a/>b'],
    ['a name that begins with a figure', '<1a/>'],
    ['a space before the name', '< a/>'],
    ['no element', '<!-- a -->'],
    ['nothing', ''],
    ['a tag that does not end', '<a'],
    ['a comment that does not end', '<a><!-- </a>'],
    ['a document type', '<!DOCTYPE a><a/>'],
  ])('%s is refused by both', (_, xml) => {
    expect([ours(Buffer.from(xml)), saxes(Buffer.from(xml))]).toEqual([undefined, undefined])
    expect(ours(Buffer.from(xml), 1)).toBeUndefined()
  })
})

describe('a cell in its usual form', () => {
  const rows = (xml: string, atOnce: boolean): string => {
    const heard: unknown[] = []
    const strings = textTable()
    for (const text of ['甲', '乙', '丙']) strings.add(text)
    const context = { strings, dates: [false, true], date1904: false }
    const { whole, ...bySigns } = sheetListener(context, {
      hide() {},
      row: (...row) => heard.push(row),
      merged: () => {},
    })
    try {
      const reader = xmlReader(atOnce && whole ? { ...bySigns, whole } : bySigns)
      reader.write(Buffer.from(xml))
      reader.end()
      return JSON.stringify(heard)
    } catch (error) {
      return error instanceof Refusal ? error.code : String(error)
    }
  }

  it('taken at once is what it is taken tag by tag, whatever sign of the sheet is changed', () => {
    const signs = [...'<>&"/= asr019ABtcv客']
    for (let seed = 1; seed <= 2000; seed += 1) {
      const random = randomFrom(seed)
      const at = random.whole(0, 900)
      const xml = sheet.slice(0, at) + random.pick(signs) + sheet.slice(at + random.whole(0, 2))
      expect(rows(xml, true), xml.slice(at - 20, at + 20)).toBe(rows(xml, false))
    }
  })
})

describe('the sum of bytes', () => {
  it('is the same with the runtime’s own function and without it, also piece by piece', () => {
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
        expect(ownCrc32(b, ownCrc32(a, 0))).toBe(crc32(Buffer.concat([a, b])))
      }),
    )
  })
})
